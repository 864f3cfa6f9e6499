using XenLint.Analysis;
using XenLint.Reporting;

namespace XenLint.Cli;

/// <summary>The one place that knows which writer makes which format.</summary>
internal sealed class ReportWriters(ReportOptions options, CheckRequest request, Surroundings surroundings)
{
    /// <summary>Writes a report to a file.</summary>
    public void Write(AnalysisResult result, ReportFormat format, SarifProfile profile, Stream stream)
    {
        if (format == ReportFormat.Text)
        {
            using var text = new StreamWriter(stream, leaveOpen: true);
            TextReport.Write(result, text, options, new TextOptions { Verbose = request.IsVerbose, Colour = false, Width = Surroundings.WidthOfFiles });
        }
        else
        {
            WriteBytes(result, format, profile, stream);
        }
    }

    /// <summary>Writes a report to standard output.</summary>
    public void WriteStandardOutput(AnalysisResult result, ReportFormat format)
    {
        if (format == ReportFormat.Text)
        {
            var look = new TextOptions { Verbose = request.IsVerbose, Colour = request.Colour, Width = surroundings.Width };
            TextReport.Write(result, surroundings.Text, options, look);
        }
        else
        {
            WriteBytes(result, format, request.Profile, surroundings.Output);
        }
    }

    private void WriteBytes(AnalysisResult result, ReportFormat format, SarifProfile profile, Stream stream)
    {
        if (format == ReportFormat.Json)
        {
            JsonReport.Write(result, stream, options);
        }
        else
        {
            SarifReport.Write(result, stream, options, new SarifOptions { Profile = profile, SourceRoot = request.SourceRoot, AbsolutePath = surroundings.AbsolutePath });
        }
    }
}
