namespace XenLint.Cli;

/// <summary>Explains the marks that tables use, if they used any.</summary>
internal sealed class Legend
{
    private bool hasUnknown;
    private bool hasNone;

    /// <summary>Takes note of a cell that is about to be shown.</summary>
    public Cell Note(Cell cell)
    {
        hasUnknown |= cell.IsUnknown;
        hasNone |= cell.IsNone;
        return cell;
    }

    /// <summary>Prints the explanation.</summary>
    public void Print(Printer printer)
    {
        if (hasUnknown || hasNone)
        {
            printer.Line();
            printer.Line(string.Join("   ", Marks()));
        }
    }

    private IEnumerable<string> Marks()
    {
        if (hasUnknown)
        {
            yield return "? not recorded in the input, or not readable there";
        }

        if (hasNone)
        {
            yield return "- none";
        }
    }
}
