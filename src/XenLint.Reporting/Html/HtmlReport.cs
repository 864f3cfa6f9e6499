using System.Text;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>
/// The report for people to hand over: one file that needs no network and, for everything but filters, no script. It names nothing that a
/// browser would load, and its content security policy forbids it to.
/// </summary>
public static class HtmlReport
{
    /// <summary>What the findings of the report tell of evidence.</summary>
    public static ReportDetail Detail { get; } = new() { Tellings = [new CardSnippet(FindingCard.SnippetBytes)] };

    /// <summary>Writes the report.</summary>
    /// <param name="result">The run's result.</param>
    /// <param name="stream">Where to write; it stays open.</param>
    /// <param name="options">What every report is given.</param>
    /// <param name="look">What this report says of itself.</param>
    public static void Write(AnalysisResult result, Stream stream, ReportOptions options, HtmlOptions look)
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(output);
        var page = new ReportPage(html, result, options, look);
        page.Write();
        output.Write('\n');
    }
}
