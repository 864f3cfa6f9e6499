namespace XenLint.Model;

/// <summary>A stretch of an input file with the text that outputs may show for it: as stored, without its secrets.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">The stretch's first byte.</param>
/// <param name="Length">The stretch's number of bytes.</param>
/// <param name="Text">The stored text, each secret replaced by <see cref="SecretText.Hidden"/>; an ellipsis ends a text that was cut.</param>
public sealed record Excerpt(SourceFile File, int Start, int Length, string Text)
{
    private const string Ellipsis = "\u2026";

    /// <summary>The byte after the stretch.</summary>
    public int End => Start + Length;

    /// <summary>The text of a place, or null when the place is empty or when nobody can tell whether its text is secret.</summary>
    /// <param name="place">The place.</param>
    /// <param name="maximumBytes">Number of stored bytes after which the text is cut.</param>
    public static Excerpt? Of(Place place, int maximumBytes)
    {
        if (place.IsNowhere || place.Length == 0 || MaskedText.Around(place) is not { } text)
        {
            return null;
        }

        var end = Math.Min(place.End, text.FitsBefore(place.Start + maximumBytes));
        var shown = text.Render(place.Start, end);
        return new Excerpt(place.File, place.Start, place.Length, end < place.End ? shown + Ellipsis : shown);
    }

    /// <summary>
    /// A place with what stands around it: the row element, or the part of it that fits. Null when there is nothing around the place,
    /// when too little fits, and when nobody can tell whether the text is secret.
    /// </summary>
    /// <param name="place">The place.</param>
    /// <param name="maximumBytes">The largest number of bytes of the stretch.</param>
    public static Excerpt? Around(Place place, int maximumBytes)
    {
        if (place.IsNowhere || MaskedText.Around(place) is not { } text)
        {
            return null;
        }

        var (start, end) = text.Surroundings(place, maximumBytes);
        return start <= place.Start && end >= place.End && end - start > place.Length && end - start <= maximumBytes
            ? new Excerpt(place.File, start, end - start, text.Render(start, end))
            : null;
    }
}
