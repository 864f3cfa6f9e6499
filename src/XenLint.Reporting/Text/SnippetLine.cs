using System.Buffers;
using System.Text;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>
/// One line of a file around a value, made to fit: what a terminal would obey is written as its code, what finds no room gives way to an ellipsis,
/// and the columns under the value are known.
/// </summary>
/// <param name="Text">The line.</param>
/// <param name="CaretColumn">Columns before the value.</param>
/// <param name="CaretColumns">Columns of the value, at least one; 0 when the value is all of the line, so that nothing sets it apart.</param>
internal sealed record SnippetLine(string Text, int CaretColumn, int CaretColumns)
{
    private const string Ellipsis = "\u2026";

    /// <summary>A line of nothing else, such as one that opens an object of JSON, shows nothing.</summary>
    private static readonly SearchValues<char> Punctuation = SearchValues.Create(" \t{}[](),;");

    /// <summary>Bytes to look at before the value and behind its beginning: enough for the widest line in any script.</summary>
    private const int BytesBefore = 512;

    private const int BytesAfter = 1024;

    /// <summary>Where a cut can be moved to the next blank, it is when no more columns than this are lost by it.</summary>
    private const int MostLostToBlank = 20;

    /// <summary>The line around a place; null when the place shows nothing, or when its text may not be shown.</summary>
    /// <param name="place">The place.</param>
    /// <param name="room">The most columns.</param>
    public static SnippetLine? Of(Place place, int room) =>
        Excerpt.Window(place, BytesBefore, BytesAfter) is { } excerpt ? Of(excerpt, room) : null;

    /// <summary>The line of an excerpt on which its place begins; null when nothing is to be seen on it.</summary>
    /// <param name="excerpt">The excerpt.</param>
    /// <param name="room">The most columns.</param>
    public static SnippetLine? Of(Excerpt excerpt, int room)
    {
        var text = excerpt.Text;
        var lineStart = text.AsSpan(0, excerpt.MarkStart).LastIndexOfAny('\r', '\n') + 1;
        var lineEnd = text.AsSpan(excerpt.MarkStart).IndexOfAny('\r', '\n') is >= 0 and var length ? excerpt.MarkStart + length : text.Length;
        var markEnd = Math.Min(excerpt.MarkEnd, lineEnd);
        var before = Cells(text[lineStart..excerpt.MarkStart], after: null);
        var mark = Cells(text[excerpt.MarkStart..markEnd], Last(before));
        var behind = Cells(text[markEnd..lineEnd], Last(mark) ?? Last(before));
        if (lineStart > 0 || !excerpt.IsCutBefore)
        {
            TrimStart(before);
        }

        return text.AsSpan(lineStart, lineEnd - lineStart).IndexOfAnyExcept(Punctuation) < 0
            ? null
            : Fit(before, mark, behind, excerpt.IsCutBefore && lineStart == 0, excerpt.IsCutAfter && lineEnd == text.Length, room);
    }

    private static SnippetLine Fit(List<Cell> before, List<Cell> mark, List<Cell> behind, bool isCutBefore, bool isCutBehind, int room)
    {
        var needBefore = Columns(before) + (isCutBefore ? 1 : 0);
        if (Columns(mark) > room - 2)
        {
            mark = Head(mark, room - Math.Min(needBefore, room / 3) - 1);
            (behind, isCutBehind) = ([], true);
        }

        // What stands before a value is its name, so it gets the larger part of what is left.
        var left = room - Columns(mark);
        var right = Math.Min(Columns(behind) + (isCutBehind ? 1 : 0), left - Math.Min(needBefore, left * 2 / 3));
        var start = Tail(before, left - right, ref isCutBefore);
        var end = Head(behind, left - Columns(start) - (isCutBefore ? 1 : 0), ref isCutBehind);
        var line = $"{(isCutBefore ? Ellipsis : "")}{Joined(start)}{Joined(mark)}{Joined(end)}{(isCutBehind ? Ellipsis : "")}";
        var column = Columns(start) + (isCutBefore ? 1 : 0);
        var isAll = start.Count == 0 && end.Count == 0;
        return new SnippetLine(line.TrimEnd(), column, isAll ? 0 : Math.Max(1, Columns(mark)));
    }

    /// <summary>The end of a text, from a blank on when one is near.</summary>
    private static List<Cell> Tail(List<Cell> cells, int room, ref bool isCut)
    {
        if (Columns(cells) + (isCut ? 1 : 0) <= room)
        {
            return cells;
        }

        isCut = true;
        var first = cells.Count;
        for (var columns = 1; first > 0 && columns + cells[first - 1].Columns <= room; first--)
        {
            columns += cells[first - 1].Columns;
        }

        var blank = cells.FindIndex(first, Math.Min(MostLostToBlank, cells.Count - first), cell => cell.Text == " ");
        first = blank >= 0 ? blank + 1 : first;
        while (first < cells.Count && cells[first].Columns == 0)
        {
            first++; // what is drawn onto a character that is gone
        }

        return cells[first..];
    }

    private static List<Cell> Head(List<Cell> cells, int room, ref bool isCut)
    {
        if (Columns(cells) + (isCut ? 1 : 0) <= room)
        {
            return cells;
        }

        isCut = true;
        return Head(cells, room - 1);
    }

    private static List<Cell> Head(List<Cell> cells, int room)
    {
        var count = 0;
        for (var columns = 0; count < cells.Count && columns + cells[count].Columns <= room; count++)
        {
            columns += cells[count].Columns;
        }

        return cells[..count];
    }

    /// <summary>The characters of a text as they are shown.</summary>
    /// <param name="text">The text.</param>
    /// <param name="after">The character before the text, for marks of two characters that a build service would obey.</param>
    private static List<Cell> Cells(string text, char? after)
    {
        var cells = new List<Cell>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = rune.Value == '\t' ? " " : VisibleText.Of(rune.ToString());
            shown = shown == "#" && after == '#' ? @"\u{23}" : shown;
            cells.Add(new Cell(shown, ColumnWidth.Of(shown)));
            after = shown[^1];
        }

        return cells;
    }

    private static void TrimStart(List<Cell> cells)
    {
        var first = cells.FindIndex(cell => cell.Text != " ");
        cells.RemoveRange(0, first < 0 ? cells.Count : first);
    }

    private static char? Last(List<Cell> cells) => cells.Count == 0 ? null : cells[^1].Text[^1];

    private static int Columns(List<Cell> cells) => cells.Sum(cell => cell.Columns);

    private static string Joined(List<Cell> cells)
    {
        var text = new StringBuilder();
        foreach (var cell in cells)
        {
            text.Append(cell.Text);
        }

        return text.ToString();
    }

    /// <summary>A character as it is shown.</summary>
    /// <param name="Text">The character, or its code.</param>
    /// <param name="Columns">The columns that it takes.</param>
    private readonly record struct Cell(string Text, int Columns);
}
