namespace XenLint.Evidence;

/// <summary>Cuts a line into parts from left to right. Bytes are counted once, however many parts there are.</summary>
/// <param name="line">The line.</param>
internal sealed class LineCutter(TextLine line)
{
    private int counted;
    private int offset = line.Start;

    /// <summary>A part of the line with all of its blanks. Parts are asked for in the order in which they stand.</summary>
    /// <param name="start">First character, not before that of the part before.</param>
    /// <param name="end">The character behind the last.</param>
    public TextLine Cut(int start, int end)
    {
        offset += line.Encoding.GetByteCount(line.Text.AsSpan(counted, start - counted));
        counted = start;
        return line with { Start = offset, Text = line.Text[start..end] };
    }
}
