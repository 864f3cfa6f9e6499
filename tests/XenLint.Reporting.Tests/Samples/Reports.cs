using System.Text;
using System.Text.Json;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting.Tests;

/// <summary>Runs the sample rules and writes the result in each format.</summary>
internal static class Reports
{
    public static ReportOptions Options { get; } = new() { Catalog = SampleRules.Catalog, Version = "0.1.0", ExitCode = 1 };

    public static AnalysisResult Run(Fleet fleet, RuleCatalog? catalog = null, AnalysisSettings? settings = null) =>
        AnalysisEngine.Run(fleet, catalog ?? SampleRules.Catalog, settings ?? new AnalysisSettings(), TestContext.Current.CancellationToken);

    public static string Json(AnalysisResult result, ReportOptions? options = null) => Write(stream => JsonReport.Write(result, stream, options ?? Options));

    public static string Sarif(AnalysisResult result, SarifOptions sarif, ReportOptions? options = null) =>
        Write(stream => SarifReport.Write(result, stream, options ?? Options, sarif));

    public static JsonElement SarifRun(AnalysisResult result, SarifOptions sarif, int run = 0) =>
        JsonDocument.Parse(Sarif(result, sarif)).RootElement.GetProperty("runs")[run];

    public static string Text(AnalysisResult result, TextOptions text)
    {
        using var writer = new StringWriter();
        TextReport.Write(result, writer, Options, text);
        return writer.ToString();
    }

    public static string Markdown(AnalysisResult result, int mostBytes = MarkdownReport.MostBytes)
    {
        using var writer = new StringWriter();
        MarkdownReport.Write(result, writer, mostBytes);
        return writer.ToString();
    }

    public static string Commands(AnalysisResult result, SarifOptions? sarif = null)
    {
        using var writer = new StringWriter();
        WorkflowCommands.Write(result, writer, sarif ?? new SarifOptions { SourceRoot = "/srv/tree" });
        return writer.ToString();
    }

    public static string JUnit(AnalysisResult result) => Write(stream => JUnitReport.Write(result, stream, new SarifOptions { SourceRoot = "/srv/tree" }));

    public static string GitLab(AnalysisResult result) => Write(stream => CodeQualityReport.Write(result, stream, new SarifOptions { SourceRoot = "/srv/tree" }));

    public static string Csv(AnalysisResult result) => WriteText(text => CsvReport.Write(result, text));

    public static string Editor(AnalysisResult result) => WriteText(text => EditorReport.Write(result, text));

    public static string Html(AnalysisResult result, ReportOptions? options = null, HtmlOptions? look = null) =>
        Write(stream => HtmlReport.Write(result, stream, options ?? Options, look ?? new HtmlOptions()));

    private static string WriteText(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }

    private static string Write(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
