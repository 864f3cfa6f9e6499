using System.Runtime.CompilerServices;

namespace XenLint.Cli;

/// <summary>
/// Shows text to people: on a terminal with frames and colours, elsewhere as plain lines. Whatever it is given may come from an input;
/// it sends nothing that steers the terminal.
/// </summary>
internal abstract class Printer
{
    private const int WidestText = 100;

    /// <summary>The printer for standard output.</summary>
    public static Printer For(Surroundings surroundings, bool colour) => For(surroundings, colour, surroundings.Width);

    /// <summary>The printer for running text: the eye loses its way back along lines that are very long.</summary>
    public static Printer ForReading(Surroundings surroundings, bool colour) => For(surroundings, colour, Math.Min(surroundings.Width, WidestText));

    /// <summary>What the whole output, or a large part of it, is about.</summary>
    public abstract void Title(string text);

    /// <summary>A heading inside it.</summary>
    public abstract void Section(string text);

    /// <summary>A line that is kept as it is.</summary>
    public abstract void Line(string text = "");

    /// <summary>Names with their values, some of them long.</summary>
    public abstract void Facts(IReadOnlyList<(string Name, string Value)> facts);

    /// <summary>A table. One without rows says so instead of standing there empty.</summary>
    public void Table(TextTable table)
    {
        if (table.Rows.Count == 0)
        {
            Line("(no rows)");
        }
        else
        {
            Rows(table.Printable());
        }
    }

    /// <summary>Lines that belong to one another, with what is wrong behind each.</summary>
    public abstract void Trees(IReadOnlyList<TextTree> trees);

    /// <summary>A piece of a page.</summary>
    public abstract void Block(MarkdownBlock block);

    /// <summary>A table that has rows, all of whose texts can be shown.</summary>
    protected abstract void Rows(TextTable table);

    /// <summary>Spectre.Console is loaded by this method and by nothing else: its first table costs as much as the rest of a run.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TerminalPrinter ForTerminal(Surroundings surroundings, bool colour, int width) => new(surroundings.Text, width, colour);

    private static Printer For(Surroundings surroundings, bool colour, int width) =>
        surroundings.OutputIsTerminal ? ForTerminal(surroundings, colour, width) : new PlainPrinter(surroundings.Text, width);
}
