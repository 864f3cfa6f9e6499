using Spectre.Console;

namespace XenLint.Cli;

/// <summary>Tables with frames, headings with colour: for a person at a terminal.</summary>
internal sealed class TerminalPrinter : Printer
{
    private readonly IAnsiConsole console;

    public TerminalPrinter(TextWriter writer, int width, bool colour)
    {
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
    }

    public override void Title(string text) => console.Write(new Text(Printable.Of(text) + "\n", new Style(decoration: Decoration.Bold)));

    public override void Section(string text) =>
        console.Write(new Text("\n" + Printable.Of(text) + "\n", new Style(Color.Blue, decoration: Decoration.Bold)));

    public override void Line(string text = "") => console.Write(new Text(Printable.Of(text) + "\n"));

    public override void Facts(IReadOnlyList<(string Name, string Value)> facts)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var (name, value) in facts)
        {
            grid.AddRow(new Text(Printable.Of(name), new Style(decoration: Decoration.Dim)), new Text(Printable.Of(value)));
        }

        console.Write(grid);
    }

    protected override void Rows(TextTable table)
    {
        var frame = new Table().Border(TableBorder.Rounded).BorderStyle(new Style(decoration: Decoration.Dim));
        foreach (var column in table.Columns)
        {
            var shown = new TableColumn(new Text(column.Title, new Style(decoration: Decoration.Bold)));
            frame.AddColumn(column.IsNumeric ? shown.RightAligned() : shown);
        }

        foreach (var row in table.Rows)
        {
            frame.AddRow(row.Select(cell => new Text(Printable.Of(cell))));
        }

        console.Write(frame);
    }

    public override void Block(MarkdownBlock block)
    {
        if (block.Kind is MarkdownKind.Code or MarkdownKind.Verbatim)
        {
            foreach (var line in block.Lines)
            {
                console.Write(new Text($"    {Printable.Of(line)}\n", new Style(Color.Green)).Overflow(Overflow.Fold));
            }

            return;
        }

        var paragraph = new Paragraph();
        foreach (var run in block.Inline)
        {
            paragraph.Append(Printable.Of(run.Text), run.IsCode ? new Style(Color.Green) : run.IsStrong ? new Style(decoration: Decoration.Bold) : Style.Plain);
        }

        console.Write(block.Marker.Length == 0
            ? paragraph
            : new Grid().AddColumn(new GridColumn().NoWrap().PadRight(0)).AddColumn().AddRow(new Text(block.Marker), paragraph));
        if (block.Marker.Length == 0)
        {
            console.WriteLine();
        }
    }
}
