using Spectre.Console;

namespace XenLint.Cli;

/// <summary>Tables with frames, headings with colour: for a person at a terminal.</summary>
internal sealed class TerminalPrinter : Printer
{
    /// <summary>Columns up to this width are not broken.</summary>
    private const int Unbroken = 18;

    /// <summary>What a frame takes for each column.</summary>
    private const int Frame = 3;

    private readonly IAnsiConsole console;
    private readonly PlainPrinter plain;

    public TerminalPrinter(TextWriter writer, int width, bool colour)
    {
        plain = new PlainPrinter(writer, width);
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

    private static void Grow(IHasTreeNodes parent, IReadOnlyList<TextTree> children)
    {
        foreach (var child in children)
        {
            Grow(parent.AddNode(Marked(child)), child.Children);
        }
    }

    private static Paragraph Marked(TextTree tree)
    {
        var line = new Paragraph(Printable.Of(tree.Text));
        foreach (var fault in tree.Faults)
        {
            line.Append($"  ✗ {Printable.Of(fault)}", new Style(Color.Red, decoration: Decoration.Bold));
        }

        return line;
    }

    /// <summary>
    /// Columns of short texts keep them on one line, those of long ones may break them. A table that is too wide even so is printed
    /// plainly: broken numbers would be worse than broken lines.
    /// </summary>
    protected override void Rows(TextTable table)
    {
        var widths = table.Widths();
        if (widths.Sum(columnWidth => Math.Min(columnWidth, Unbroken)) + (Frame * (widths.Length + 1)) > console.Profile.Width)
        {
            plain.Table(table);
            return;
        }

        var frame = new Table().Border(TableBorder.Rounded).BorderStyle(new Style(decoration: Decoration.Dim));
        for (var index = 0; index < widths.Length; index++)
        {
            var column = new TableColumn(new Text(table.Columns[index].Title, new Style(decoration: Decoration.Bold))) { NoWrap = widths[index] <= Unbroken };
            frame.AddColumn(table.Columns[index].IsNumeric ? column.RightAligned() : column);
        }

        foreach (var row in table.Rows)
        {
            frame.AddRow(row.Select(cell => new Text(cell)));
        }

        console.Write(frame);
    }

    public override void Trees(IReadOnlyList<TextTree> trees)
    {
        foreach (var tree in trees)
        {
            var shown = new Tree(Marked(tree)) { Style = new Style(decoration: Decoration.Dim) };
            Grow(shown, tree.Children);
            console.Write(shown);
        }
    }

    public override void Block(MarkdownBlock block)
    {
        if (block.Kind == MarkdownKind.Table)
        {
            Rows(block.ToTable().Printable());
            return;
        }

        if (block.Kind == MarkdownKind.Code)
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
