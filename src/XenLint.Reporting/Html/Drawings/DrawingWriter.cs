using System.Globalization;

namespace XenLint.Reporting;

/// <summary>
/// Writes a drawing as inline SVG. What is wrong has cut corners, a dashed edge, a cross and words, so that nobody needs colours to see
/// it; broken lines are dashed and crossed. Coordinates are whole numbers, so that the same drawing is the same text everywhere.
/// </summary>
internal sealed class DrawingWriter(HtmlWriter html)
{
    private const int Margin = 8;
    private const int HeadHeight = 24;
    private const int ColumnWidth = 204;
    private const int Gap = 44;
    private const int RowHeight = 58;
    private const int BoxHeight = 50;
    private const int Padding = 10;
    private const int LineHeight = 14;
    private const int CutCorner = 10;
    private const string Cross = "\u2715";

    /// <summary>Writes it.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="id">An id that no other drawing of the page has.</param>
    /// <param name="description">What it shows, for those who cannot see it.</param>
    /// <param name="idOf">The id of a box, by its number; null for one that nothing leads to.</param>
    public void Write(Drawing drawing, string id, string description, Func<int, string?> idOf)
    {
        var width = (2 * Margin) + (drawing.Columns.Count * ColumnWidth) + ((drawing.Columns.Count - 1) * Gap);
        var height = (2 * Margin) + HeadHeight + (drawing.Rows * RowHeight);
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", drawing.Title));
        html.Open(
            "svg",
            ("class", "drawing"),
            ("role", "img"),
            ("aria-labelledby", $"{id}-title {id}-desc"),
            ("viewBox", $"0 0 {Number(width)} {Number(height)}"),
            ("width", Number(width)),
            ("height", Number(height)));
        html.Element("title", drawing.Title, ("id", $"{id}-title")).Element("desc", description, ("id", $"{id}-desc"));
        for (var column = 0; column < drawing.Columns.Count; column++)
        {
            html.Element("text", drawing.Columns[column], ("class", "faint"), ("x", Number(Left(column))), ("y", Number(Margin + LineHeight)));
        }

        foreach (var line in drawing.Lines)
        {
            Write(line);
        }

        for (var box = 0; box < drawing.Boxes.Count; box++)
        {
            Write(drawing.Boxes[box], idOf(box));
        }

        html.Close().CloseLine();
    }

    /// <summary>A line bends in the gap behind its first box and then runs straight, below no box of a column that it passes.</summary>
    private void Write(DrawingLine line)
    {
        var (fromX, fromY) = (Left(line.From.Column) + ColumnWidth, Middle(line.From));
        var (bentX, toX, toY) = (fromX + Gap, Left(line.To.Column), Middle(line.To));
        var bend = Number(fromX + (Gap / 2));
        var path = $"M{Number(fromX)} {Number(fromY)}C{bend} {Number(fromY)} {bend} {Number(toY)} {Number(bentX)} {Number(toY)}{(toX > bentX ? $"H{Number(toX)}" : "")}";
        html.Element("path", "", ("class", line.IsBroken ? "link fault" : "link"), ("d", path));
        if (line.IsBroken)
        {
            html.Element(
                "text", Cross, ("class", "fault cross"), ("x", Number(fromX + (Gap / 2))), ("y", Number(((fromY + toY) / 2) + 4)), ("text-anchor", "middle"));
        }
    }

    private void Write(DrawingBox box, string? id)
    {
        var (left, top) = (Left(box.Column), Middle(box) - (BoxHeight / 2));
        html.Open("g", ("id", id)).Element("title", string.Join(", ", new[] { box.Name, box.Detail, box.Fault }.Where(text => !string.IsNullOrEmpty(text))));
        if (box.Fault is null)
        {
            html.Element(
                "rect", "", ("class", "box"), ("x", Number(left)), ("y", Number(top)), ("width", Number(ColumnWidth)), ("height", Number(BoxHeight)), ("rx", "4"));
        }
        else
        {
            html.Element("path", "", ("class", "box fault"), ("d", CutBox(left, top)));
        }

        string?[] texts = [box.Name, box.Detail, box.Fault is null ? null : $"{Cross} {box.Fault}"];
        var shown = texts.Count(text => !string.IsNullOrEmpty(text));
        var baseline = Middle(box) - (shown * LineHeight / 2) + LineHeight - 3;
        for (var index = 0; index < texts.Length; index++)
        {
            if (!string.IsNullOrEmpty(texts[index]))
            {
                html.Element(
                    "text",
                    DrawnText.Cut(texts[index]!, ColumnWidth - (2 * Padding)),
                    ("class", index switch { 0 => null, 1 => "faint", _ => "fault" }),
                    ("x", Number(left + Padding)),
                    ("y", Number(baseline)));
                baseline += LineHeight;
            }
        }

        html.CloseLine();
    }

    private static string CutBox(int left, int top)
    {
        var (right, bottom) = (left + ColumnWidth, top + BoxHeight);
        return $"M{Number(left + CutCorner)} {Number(top)}H{Number(right - CutCorner)}L{Number(right)} {Number(top + CutCorner)}V{Number(bottom - CutCorner)}"
            + $"L{Number(right - CutCorner)} {Number(bottom)}H{Number(left + CutCorner)}L{Number(left)} {Number(bottom - CutCorner)}V{Number(top + CutCorner)}Z";
    }

    private static int Left(int column) => Margin + (column * (ColumnWidth + Gap));

    private static int Middle(DrawingBox box) => Margin + HeadHeight + (int)Math.Round((box.Row + 0.5) * RowHeight, MidpointRounding.AwayFromZero);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
