namespace XenLint.Model;

/// <summary>A content with some stretches replaced, and the way between its offsets and those of the content before.</summary>
internal sealed class Rewriting
{
    private readonly int[] oldStarts;
    private readonly int[] oldEnds;
    private readonly int[] newStarts;
    private readonly int[] newEnds;

    /// <summary>Replaces.</summary>
    /// <param name="before">The content before.</param>
    /// <param name="edits">What is replaced, in order, none of it overlapping.</param>
    public Rewriting(ReadOnlyMemory<byte> before, IReadOnlyList<ByteEdit> edits)
    {
        oldStarts = new int[edits.Count];
        oldEnds = new int[edits.Count];
        newStarts = new int[edits.Count];
        newEnds = new int[edits.Count];
        if (edits.Count == 0)
        {
            Bytes = before;
            return;
        }

        var length = before.Length;
        foreach (var edit in edits)
        {
            length += edit.Replacement.Length - edit.Length;
        }

        var after = new byte[length];
        var (from, to) = (0, 0);
        for (var index = 0; index < edits.Count; index++)
        {
            var edit = edits[index];
            before.Span[from..edit.Start].CopyTo(after.AsSpan(to));
            to += edit.Start - from;
            edit.Replacement.Span.CopyTo(after.AsSpan(to));
            (oldStarts[index], oldEnds[index], newStarts[index], newEnds[index]) = (edit.Start, edit.Start + edit.Length, to, to + edit.Replacement.Length);
            (from, to) = (oldEnds[index], newEnds[index]);
        }

        before.Span[from..].CopyTo(after.AsSpan(to));
        Bytes = after;
    }

    /// <summary>The content with its replacements.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The offset in the content before. Inside a replacement it is one inside what was replaced.</summary>
    public int Back(int offset) => Translate(offset, newStarts, newEnds, oldStarts, oldEnds);

    /// <summary>The offset in the content after.</summary>
    public int Forward(int offset) => Translate(offset, oldStarts, oldEnds, newStarts, newEnds);

    private static int Translate(int offset, int[] fromStarts, int[] fromEnds, int[] toStarts, int[] toEnds)
    {
        var edit = Array.BinarySearch(fromStarts, offset);
        if (edit < 0 && (edit = ~edit - 1) < 0)
        {
            return offset;
        }

        return offset < fromEnds[edit]
            ? Math.Min(toStarts[edit] + (offset - fromStarts[edit]), toEnds[edit])
            : toEnds[edit] + (offset - fromEnds[edit]);
    }
}
