using System.Text;

namespace XenLint.Model;

/// <summary>An element, or a line, of an input file that knows which of its bytes are secret.</summary>
internal abstract class MaskedText
{
    protected MaskedText(SourceFile file, int start, int end)
    {
        File = file;
        Start = start;
        End = end;
    }

    /// <summary>The file.</summary>
    public SourceFile File { get; }

    /// <summary>The element's or line's first byte.</summary>
    public int Start { get; }

    /// <summary>The byte after its last.</summary>
    public int End { get; }

    /// <summary>The element or line that a place belongs to; null when nobody can tell whether its text is secret.</summary>
    public static MaskedText? Around(Place place) =>
        place.Record is { } record && ReferenceEquals(record.Row.Table.File.Source, place.File)
            && place.Start >= record.Row.Start && place.End <= record.Row.Start + record.Row.Length
            ? new MaskedRow(record.Row)
            : LooseText.Around(place);

    /// <summary>The part of the element or line to show around a place.</summary>
    public abstract (int Start, int End) Surroundings(Place place, int maximumBytes);

    /// <summary>The stored text of a stretch without its secrets.</summary>
    public string Render(int start, int end)
    {
        var text = new StringBuilder(end - start);
        var at = start;
        foreach (var (secretStart, secretEnd) in SecretBytes(start, end))
        {
            if (secretEnd <= at || secretStart >= end)
            {
                continue;
            }

            if (secretStart > at)
            {
                text.Append(Stored(at, secretStart));
            }

            text.Append(SecretText.Hidden);
            at = Math.Min(secretEnd, end);
        }

        return text.Append(Stored(at, end)).ToString();
    }

    /// <summary>The last place at or before an offset where the text may be cut without splitting a character.</summary>
    public int FitsBefore(int offset)
    {
        var bytes = File.Bytes.Span;
        offset = Math.Min(offset, End);
        while (offset > Start && offset < bytes.Length && (bytes[offset] & 0xC0) == 0x80)
        {
            offset--;
        }

        return offset;
    }

    /// <summary>The secret stretches that touch a window, in order, none of them overlapping.</summary>
    protected abstract IEnumerable<(int Start, int End)> SecretBytes(int start, int end);

    private string Stored(int start, int end) => Encoding.UTF8.GetString(File.Bytes.Span[start..end]);
}
