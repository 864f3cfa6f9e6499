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

    /// <summary>The stored text of a stretch without its secrets, and where in it a place begins and ends.</summary>
    /// <param name="start">The stretch's first byte.</param>
    /// <param name="end">The byte after its last.</param>
    /// <param name="mark">The place. It begins in the stretch.</param>
    /// <returns>The text; the first unit of the place; the unit after its last. A place that begins or ends inside a secret covers all that stands for it.</returns>
    public (string Text, int MarkStart, int MarkEnd) Render(int start, int end, Place mark)
    {
        var text = new StringBuilder(end - start);
        var at = start;
        int? markStart = null;
        int? markEnd = null;
        foreach (var (secretStart, secretEnd) in SecretBytes(start, end))
        {
            if (secretEnd <= at || secretStart >= end)
            {
                continue;
            }

            Copy(Math.Max(at, secretStart));
            markStart ??= mark.Start < secretEnd ? text.Length : null;
            text.Append(SecretText.Hidden);
            at = Math.Min(secretEnd, end);
            markEnd ??= mark.End <= secretEnd ? text.Length : null;
        }

        Copy(end);
        return (text.ToString(), markStart ?? text.Length, markEnd ?? text.Length);

        // Appends what is stored up to a byte, and takes note where the place's ends come to stand.
        void Copy(int until)
        {
            foreach (var border in (ReadOnlySpan<int>)[mark.Start, mark.End, until])
            {
                if (border >= at && border <= until)
                {
                    text.Append(Encoding.UTF8.GetString(File.Bytes.Span[at..border]));
                    at = border;
                    markStart ??= border == mark.Start ? text.Length : null;
                    markEnd ??= border == mark.End && markStart is not null ? text.Length : null;
                }
            }
        }
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
}
