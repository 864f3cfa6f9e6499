using XenLint.Analysis;
using XenLint.Reporting;

namespace XenLint.Cli;

/// <summary>The one place that knows which writer makes which format.</summary>
internal sealed class ReportWriters(ReportOptions options, CheckRequest request, Surroundings surroundings)
{
    /// <summary>Writes a report to a file.</summary>
    public void Write(AnalysisResult result, ReportFormat format, SarifProfile profile, Stream stream)
    {
        if (IsBytes(format))
        {
            WriteBytes(result, format, profile, stream);
            return;
        }

        using var text = new StreamWriter(stream, leaveOpen: true);
        WriteText(result, format, text, new TextOptions { Verbose = request.IsVerbose, Colour = false, Width = Surroundings.WidthOfFiles });
    }

    /// <summary>Writes a report to standard output.</summary>
    public void WriteStandardOutput(AnalysisResult result, ReportFormat format)
    {
        if (IsBytes(format))
        {
            WriteBytes(result, format, request.Profile, surroundings.Output);
        }
        else
        {
            WriteText(result, format, surroundings.Text, new TextOptions { Verbose = request.IsVerbose, Colour = request.Colour, Width = surroundings.Width });
        }
    }

    /// <summary>Formats that fix their own encoding; the others are text.</summary>
    private static bool IsBytes(ReportFormat format) => format is ReportFormat.Json or ReportFormat.Sarif or ReportFormat.Html or ReportFormat.JUnit or ReportFormat.GitLab;

    private void WriteText(AnalysisResult result, ReportFormat format, TextWriter text, TextOptions look)
    {
        switch (format)
        {
            case ReportFormat.Markdown:
                MarkdownReport.Write(result, text);
                break;
            case ReportFormat.GitHubCommands:
                WorkflowCommands.Write(result, text, Sarif(request.Profile));
                break;
            case ReportFormat.Csv:
                CsvReport.Write(result, text);
                break;
            case ReportFormat.Editor:
                EditorReport.Write(result, text);
                break;
            default:
                TextReport.Write(result, text, options, look);
                break;
        }
    }

    private SarifOptions Sarif(SarifProfile profile) => new()
    {
        Profile = profile,
        SourceRoot = request.SourceRoot,
        AbsolutePath = surroundings.AbsolutePath,
        Pipeline = request.Pipeline,
    };

    private void WriteBytes(AnalysisResult result, ReportFormat format, SarifProfile profile, Stream stream)
    {
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(result, stream, options);
                break;
            case ReportFormat.Html:
                HtmlReport.Write(result, stream, options, request.Html);
                break;
            case ReportFormat.JUnit:
                JUnitReport.Write(result, stream, Sarif(profile));
                break;
            case ReportFormat.GitLab:
                CodeQualityReport.Write(result, stream, Sarif(profile));
                break;
            default:
                SarifReport.Write(result, stream, options, Sarif(profile));
                break;
        }
    }
}
