using XenLint.Reporting;

namespace XenLint.Cli;

/// <summary>The one place that knows which writer makes which format of a comparison.</summary>
internal sealed class DiffWriters(DiffRequest request, Surroundings surroundings)
{
    /// <summary>Writes a comparison to a file.</summary>
    public void Write(ShownComparison shown, ReportFormat format, Stream stream)
    {
        if (WriteBytes(shown, format, stream))
        {
            return;
        }

        using var text = new StreamWriter(stream, leaveOpen: true);
        WriteText(shown, format, text, new TextOptions { Verbose = request.IsVerbose, Colour = false, Width = Surroundings.WidthOfFiles });
    }

    /// <summary>Writes a comparison to standard output.</summary>
    public void WriteStandardOutput(ShownComparison shown, ReportFormat format)
    {
        if (!WriteBytes(shown, format, surroundings.Output))
        {
            WriteText(shown, format, surroundings.Text, new TextOptions { Verbose = request.IsVerbose, Colour = request.Colour, Width = surroundings.Width });
        }
    }

    /// <summary>Formats that fix their own encoding; false for the others, which are text.</summary>
    private static bool WriteBytes(ShownComparison shown, ReportFormat format, Stream stream)
    {
        switch (format)
        {
            case ReportFormat.Json:
                DriftJsonReport.Write(shown.Comparison, stream, ProductVersion.Text);
                return true;
            case ReportFormat.Html:
                DriftHtmlReport.Write(shown.Comparison, stream, ProductVersion.Text, shown.IsRedacted ? Shown.Redacted : null);
                return true;
            default:
                return false;
        }
    }

    private static void WriteText(ShownComparison shown, ReportFormat format, TextWriter text, TextOptions look)
    {
        if (format == ReportFormat.Markdown)
        {
            DriftMarkdownReport.Write(shown.Comparison, text);
        }
        else
        {
            DriftTextReport.Write(shown.Comparison, text, look);
        }
    }
}
