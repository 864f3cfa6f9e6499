using System.Globalization;

namespace XenLint.Reporting;

/// <summary>A table with a caption and heads that assistive technology can tell; a script can hand it out as CSV.</summary>
internal static class HtmlTable
{
    /// <summary>Writes a table.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="heads">The heads of the columns; one that ends with <c>#</c> stands over numbers.</param>
    /// <param name="rows">The rows; the first cell of each is its head.</param>
    public static void Write(HtmlWriter html, string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<HtmlCell>> rows) =>
        WriteGroups(html, caption, heads, [(null, rows)]);

    /// <summary>Writes a table whose rows stand in groups.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="heads">The heads of the columns.</param>
    /// <param name="groups">The groups, each with its heading; null for a group without one.</param>
    public static void WriteGroups(
        HtmlWriter html, string caption, IReadOnlyList<string> heads, IEnumerable<(string? Heading, IEnumerable<IReadOnlyList<HtmlCell>> Rows)> groups)
    {
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", caption));
        html.Open("table", ("data-csv", caption)).Element("caption", caption).Open("thead").Open("tr");
        foreach (var head in heads)
        {
            html.Element("th", head.TrimEnd('#'), ("scope", "col"), ("class", head.EndsWith('#') ? "number" : null));
        }

        html.Close().Close();
        foreach (var (heading, rows) in groups)
        {
            html.Open("tbody");
            if (heading is not null)
            {
                html.Open("tr").Element("th", heading, ("scope", "rowgroup"), ("class", "group"), ("colspan", heads.Count.ToString(CultureInfo.InvariantCulture))).CloseLine();
            }

            foreach (var row in rows)
            {
                Write(html, row, heads);
            }

            html.Close();
        }

        html.Close().CloseLine();
    }

    private static void Write(HtmlWriter html, IReadOnlyList<HtmlCell> row, IReadOnlyList<string> heads)
    {
        html.Open("tr");
        for (var column = 0; column < row.Count; column++)
        {
            Write(html, row[column], isHead: column == 0, isNumber: heads[column].EndsWith('#'));
        }

        html.CloseLine();
    }

    private static void Write(HtmlWriter html, HtmlCell cell, bool isHead, bool isNumber)
    {
        var look = string.Join(' ', new[] { isNumber ? "number" : null, cell.Class }.OfType<string>());
        html.Open(isHead ? "th" : "td", ("scope", isHead ? "row" : null), ("class", look.Length > 0 ? look : null)).Text(cell.Text);
        if (cell.Mark is { } mark)
        {
            html.Text(" ").Element("span", mark, ("class", "mark"));
        }

        html.Close();
    }
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Mark">What is special about it, in words, since colour alone tells some readers nothing.</param>
/// <param name="Class">The class that gives it its look.</param>
internal readonly record struct HtmlCell(string Text, string? Mark = null, string? Class = null)
{
    /// <summary>A plain cell.</summary>
    public static implicit operator HtmlCell(string text) => new(text);
}
