namespace XenLint.Model;

/// <summary>A stretch of an input file with the text that outputs may show for it: as stored, without its secrets.</summary>
/// <param name="Start">The stretch's first byte.</param>
/// <param name="Length">The stretch's number of bytes.</param>
/// <param name="Text">The stored text, each secret replaced by <see cref="SecretText.Hidden"/>; an ellipsis ends a text that was cut.</param>
/// <param name="MarkStart">Where in the text the place begins that it was made for, in UTF-16 units.</param>
/// <param name="MarkEnd">Where that place ends, or where the text does when it ends before.</param>
public sealed record Excerpt(int Start, int Length, string Text, int MarkStart, int MarkEnd)
{
    private const string Ellipsis = "\u2026";

    /// <summary>The byte after the stretch.</summary>
    public int End => Start + Length;

    /// <summary>True when the row, element or line begins before the text does.</summary>
    public bool IsCutBefore { get; private init; }

    /// <summary>True when the row, element or line goes on behind the text.</summary>
    public bool IsCutAfter { get; private init; }

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
        var (shown, _, _) = text.Render(place.Start, end, place);
        return new Excerpt(place.Start, place.Length, end < place.End ? shown + Ellipsis : shown, 0, shown.Length);
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
            ? Make(text, place, start, end)
            : null;
    }

    /// <summary>
    /// The place, or the beginning of a long one, with as much of its row, element or line before and behind it as fits, wherever that may be cut.
    /// Null when nobody can tell whether the text is secret.
    /// </summary>
    /// <param name="place">The place.</param>
    /// <param name="bytesBefore">The most bytes before the place's beginning.</param>
    /// <param name="bytesAfter">The most bytes behind the place's beginning.</param>
    public static Excerpt? Window(Place place, int bytesBefore, int bytesAfter)
    {
        if (place.IsNowhere || MaskedText.Around(place) is not { } text)
        {
            return null;
        }

        var start = place.Start - text.Start > bytesBefore ? text.FitsBefore(place.Start - bytesBefore) : text.Start;
        return Make(text, place, start, text.FitsBefore(place.Start + bytesAfter));
    }

    private static Excerpt Make(MaskedText text, Place place, int start, int end)
    {
        var (shown, markStart, markEnd) = text.Render(start, end, place);
        return new Excerpt(start, end - start, shown, markStart, markEnd) { IsCutBefore = start > text.Start, IsCutAfter = end < text.End };
    }
}
