namespace XenLint.Cli;

/// <summary>Plain lines, for files, pipes and the eyes of other programs.</summary>
internal sealed class PlainPrinter(TextWriter writer, int width) : Printer
{
    private const string Gap = "  ";

    /// <summary>Texts in narrower columns would be one word a line.</summary>
    private const int NarrowestColumn = 24;

    /// <summary>Stands before what is wrong: what a program or an eye can look for.</summary>
    private const string FaultMark = "  ! ";

    public override void Title(string text)
    {
        var shown = Printable.Of(text);
        writer.WriteLine(shown);
        writer.WriteLine(new string('=', Math.Min(shown.Length, width)));
    }

    public override void Section(string text)
    {
        writer.WriteLine();
        writer.WriteLine(Printable.Of(text));
        writer.WriteLine(new string('-', Math.Min(text.Length, width)));
    }

    public override void Line(string text = "") => writer.WriteLine(Printable.AtStartOfLine(Printable.Of(text)));

    public override void Facts(IReadOnlyList<(string Name, string Value)> facts)
    {
        var indent = facts.Max(fact => fact.Name.Length) + Gap.Length;
        foreach (var (name, value) in facts)
        {
            Wrapped(Printable.Of(value), Printable.Of(name).PadRight(indent), new string(' ', indent));
        }
    }

    protected override void Rows(TextTable table)
    {
        var widths = table.Widths();
        Write(table.Columns.Select(column => column.Title));
        Write(widths.Select(columnWidth => new string('-', columnWidth)));
        foreach (var row in table.Rows)
        {
            Write(row);
        }

        void Write(IEnumerable<string> cells) => writer.WriteLine(Printable.AtStartOfLine(string.Join(
            Gap,
            cells.Select((cell, index) => table.Columns[index].IsNumeric ? cell.PadLeft(widths[index]) : cell.PadRight(widths[index]))).TrimEnd()));
    }

    public override void Trees(IReadOnlyList<TextTree> trees)
    {
        foreach (var tree in trees)
        {
            writer.WriteLine(Marked(tree));
            Branches(tree.Children, "");
        }
    }

    public override void Block(MarkdownBlock block)
    {
        switch (block.Kind)
        {
            case MarkdownKind.Table:
                Rows(Narrowed(block.ToTable().Printable()));
                break;
            case MarkdownKind.Code:
                foreach (var line in block.Lines)
                {
                    writer.WriteLine($"    {Printable.Of(line)}".TrimEnd());
                }

                break;
            default:
                var text = string.Concat(block.Inline.Select(run => run.IsCode ? $"`{run.Text}`" : run.Text));
                Wrapped(Printable.Of(text), block.Marker, new string(' ', block.Marker.Length));
                break;
        }
    }

    private void Branches(IReadOnlyList<TextTree> trees, string lead)
    {
        for (var index = 0; index < trees.Count; index++)
        {
            var isLast = index == trees.Count - 1;
            writer.WriteLine($"{lead}{(isLast ? '`' : '|')}- {Marked(trees[index])}");
            Branches(trees[index].Children, lead + (isLast ? "   " : "|  "));
        }
    }

    /// <summary>The table with the texts of its widest column broken into lines, when it would be wider than the page.</summary>
    private TextTable Narrowed(TextTable table)
    {
        var widths = table.Widths();
        var over = widths.Sum() + ((widths.Length - 1) * Gap.Length) - width;
        var widest = Array.IndexOf(widths, widths.Max());
        if (over <= 0)
        {
            return table;
        }

        var rows = new List<IReadOnlyList<string>>();
        foreach (var row in table.Rows)
        {
            var lines = WordWrap.Lines(row[widest], Math.Max(NarrowestColumn, widths[widest] - over)).ToList();
            rows.AddRange(lines.Select((line, index) => (string[])[.. row.Select((cell, column) => column == widest ? line : index == 0 ? cell : "")]));
        }

        return table with { Rows = rows };
    }

    private static string Marked(TextTree tree) => string.Concat(tree.Faults.Select(fault => FaultMark + Printable.Of(fault)).Prepend(Printable.Of(tree.Text)));

    private void Wrapped(string text, string first, string next)
    {
        var room = Math.Max(20, width - next.Length);
        var lead = first;
        foreach (var line in WordWrap.Lines(text, room))
        {
            writer.WriteLine(Printable.AtStartOfLine($"{lead}{line}".TrimEnd()));
            lead = next;
        }
    }
}
