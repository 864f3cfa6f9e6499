using XenLint.Analysis;
using XenLint.Model;
using XenLint.Redaction;
using XenLint.Reporting;

namespace XenLint.Cli;

/// <summary>The one place that knows which writer makes which format.</summary>
internal sealed class ReportWriters(ReportOptions options, CheckRequest request, Surroundings surroundings)
{
    /// <summary>What a report tells of evidence, which may be gone when it is written.</summary>
    public static ReportDetail DetailOf(ReportFormat format, SarifProfile profile, TextOptions look) => format switch
    {
        ReportFormat.Json => JsonReport.Detail,
        ReportFormat.Sarif => SarifReport.DetailFor(profile),
        ReportFormat.Html => HtmlReport.Detail,
        ReportFormat.Text => TextReport.DetailFor(look),
        _ => ReportDetail.Plain,
    };

    /// <summary>Writes a report to a file.</summary>
    public void Write(Shown shown, ReportFormat format, SarifProfile profile, Stream stream)
    {
        if (IsBytes(format))
        {
            WriteBytes(shown, format, profile, stream);
            return;
        }

        using var text = new StreamWriter(stream, leaveOpen: true);
        WriteText(shown, format, text, request.LookOfFiles);
    }

    /// <summary>Writes a report to standard output.</summary>
    public void WriteStandardOutput(Shown shown, ReportFormat format)
    {
        if (IsBytes(format))
        {
            WriteBytes(shown, format, request.Profile, surroundings.Output);
        }
        else
        {
            WriteText(shown, format, surroundings.Text, request.LookOn(surroundings));
        }
    }

    /// <summary>Formats that fix their own encoding; the others are text.</summary>
    private static bool IsBytes(ReportFormat format) => format is ReportFormat.Json or ReportFormat.Sarif or ReportFormat.Html or ReportFormat.JUnit or ReportFormat.GitLab;

    private void WriteText(Shown shown, ReportFormat format, TextWriter text, TextOptions look)
    {
        switch (format)
        {
            case ReportFormat.Markdown:
                MarkdownReport.Write(shown.Result, text);
                break;
            case ReportFormat.GitHubCommands:
                WorkflowCommands.Write(shown.Result, text, Sarif(request.Profile, shown.By));
                break;
            case ReportFormat.Csv:
                CsvReport.Write(shown.Result, text);
                break;
            case ReportFormat.Editor:
                EditorReport.Write(shown.Result, text);
                break;
            default:
                TextReport.Write(shown.Result, text, options, look);
                break;
        }
    }

    /// <summary>What the report says of itself: the command line's words, else those of the configuration.</summary>
    private HtmlOptions Look()
    {
        var configuration = options.Settings.Configuration;
        return new HtmlOptions
        {
            Title = request.Html.Title ?? configuration.TextOfReport(ReportText.Title),
            Customer = request.Html.Customer ?? configuration.TextOfReport(ReportText.Customer),
            Reviewer = request.Html.Reviewer ?? configuration.TextOfReport(ReportText.Reviewer),
        };
    }

    private SarifOptions Sarif(SarifProfile profile, Redactor? redactor) => new()
    {
        Profile = profile,
        SourceRoot = request.SourceRoot,
        AbsolutePath = path => redactor is null ? surroundings.AbsolutePath(path) : PlaceOf(path, redactor),
        Pipeline = request.Pipeline,
    };

    /// <summary>
    /// A label is the path of nothing. At the level of labels a file of the repository keeps its path all the same: whoever sees the alert sees the file, and
    /// without its path there is no alert at it.
    /// </summary>
    private string PlaceOf(string path, Redactor redactor) => redactor.Level == RedactionLevel.Pseudonym && redactor.FileOf(path) is { } real
        ? surroundings.AbsolutePath(real)
        : Path.GetFullPath(path, Path.GetPathRoot(request.SourceRoot)!);

    private void WriteBytes(Shown shown, ReportFormat format, SarifProfile profile, Stream stream)
    {
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(shown.Result, stream, options);
                break;
            case ReportFormat.Html:
                HtmlReport.Write(shown.Result, stream, options, Look() with { Redaction = shown.By is null ? null : Shown.Redacted });
                break;
            case ReportFormat.JUnit:
                JUnitReport.Write(shown.Result, stream, Sarif(profile, shown.By));
                break;
            case ReportFormat.GitLab:
                CodeQualityReport.Write(shown.Result, stream, Sarif(profile, shown.By));
                break;
            default:
                SarifReport.Write(shown.Result, stream, options, Sarif(profile, shown.By));
                break;
        }
    }
}
