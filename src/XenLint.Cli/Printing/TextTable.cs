namespace XenLint.Cli;

/// <summary>A table of texts, ready to be shown.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with one text for each column.</param>
internal sealed record TextTable(IReadOnlyList<TextColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The longest text of each column, its title included.</summary>
    public int[] Widths() =>
        [.. Columns.Select((column, index) => Rows.Aggregate(column.Title.Length, (widest, row) => Math.Max(widest, row[index].Length)))];

    /// <summary>The same table with texts that do not steer a terminal.</summary>
    public TextTable Printable() => this with { Rows = [.. Rows.Select(row => (string[])[.. row.Select(Cli.Printable.Of)])] };
}

/// <summary>One column of a table.</summary>
/// <param name="Title">The title.</param>
/// <param name="IsNumeric">True when the texts are numbers, which line up at their end.</param>
internal sealed record TextColumn(string Title, bool IsNumeric = false);
