using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>A table of differences, object by object.</summary>
internal sealed class DriftTable(HtmlWriter html, DriftLists lists)
{
    /// <summary>Values that are shown; the rest is counted, so that the page stays quick.</summary>
    private const int MostRows = 5000;

    private const int LongestValue = 1000;

    private static readonly string[] Heads = ["Field", "Old", "New", "Where"];

    /// <summary>Writes the table.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="objects">The objects.</param>
    /// <param name="fieldsOf">What is shown of each.</param>
    public void Write(string caption, IReadOnlyList<ObjectDrift> objects, Func<ObjectDrift, IEnumerable<FieldDrift>> fieldsOf)
    {
        var left = MostRows;
        var shown = new List<(string? Heading, IEnumerable<IReadOnlyList<HtmlCell>> Rows)>();
        foreach (var drift in objects)
        {
            var rows = RowsOf(drift, fieldsOf);
            if (rows.Count > left)
            {
                break;
            }

            left -= rows.Count;
            shown.Add(($"{drift.Row.Title}", rows));
        }

        HtmlTable.WriteGroups(html, caption, Heads, shown);
        if (shown.Count < objects.Count)
        {
            html.Element("p", $"{WiringWords.Number(objects.Count - shown.Count)} more objects are in the comparison in JSON.", ("class", "rest"));
        }
    }

    private List<IReadOnlyList<HtmlCell>> RowsOf(ObjectDrift drift, Func<ObjectDrift, IEnumerable<FieldDrift>> fieldsOf) => drift.Kind == DriftKind.Changed
        ? [.. fieldsOf(drift).Select(Row)]
        : [Row(drift, DriftWords.With(lists.Parts[drift]))];

    private static IReadOnlyList<HtmlCell> Row(ObjectDrift drift, string with)
    {
        const string NotThere = "(not there)";
        var at = DriftWords.At(drift.Row.Place);
        return drift.Kind == DriftKind.Added
            ? [new HtmlCell("the object", "added"), NotThere, $"there{with}", at]
            : [new HtmlCell("the object", "removed"), $"there{with}", NotThere, at];
    }

    private static IReadOnlyList<HtmlCell> Row(FieldDrift changed)
    {
        var (old, @new) = (DriftWords.Value(changed.Old, LongestValue), DriftWords.Value(changed.New, LongestValue));
        var mark = changed.IsSecret ? "secret, not shown" : old == @new ? "what differs is not shown" : null;
        return
        [
            new HtmlCell(changed.Name, mark),
            old,
            @new,
            string.Join(" \u2192 ", new[] { changed.Old, changed.New }.OfType<DriftValue>().Select(value => DriftWords.At(value.Place))),
        ];
    }
}
