using System.Globalization;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>
/// The report for the summary of a job or for a ticket: what was found, worst first, pool by pool, how the rules ended, and how to collect
/// what was missing.
/// </summary>
public static class MarkdownReport
{
    /// <summary>
    /// GitHub drops a step's summary above 1 MiB, and sometimes already a little below. What a step has written before this report counts too.
    /// </summary>
    public const int MostBytes = 900_000;

    private const int BytesOfHead = 20_000;

    /// <summary>Writes the report.</summary>
    /// <param name="result">The run's result.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="mostBytes">The largest number of bytes; findings that find no room are counted.</param>
    public static void Write(AnalysisResult result, TextWriter output, int mostBytes = MostBytes)
    {
        var page = new MarkdownPage(mostBytes - BytesOfHead);
        var isCompared = result.SinceBaseline is not null;
        foreach (var section in FindingSection.AllOf(result))
        {
            page.Block($"### {MarkdownText.Of(section.Title)}");
            MarkdownFindings.Write(page, section.Findings, isCompared);
        }

        MarkdownBaseline.Write(page, result.SinceBaseline);
        MarkdownOutcomes.Write(page, result);
        output.Write(Head(result, page));
        output.Write(page.ToString().TrimEnd('\n'));
        output.Write('\n');
    }

    private static string Head(AnalysisResult result, MarkdownPage page)
    {
        var lines = new List<string> { $"## XenLint: {FindingCount.Of(result, verbose: true).TrimEnd('.')}" };
        if (page.IsFull)
        {
            var leftOut = page.LeftOut.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key}"));
            lines.Add(
                $"**This summary is cut**, because GitHub shows none above 1 MiB. Left out: {string.Join(", ", leftOut.DefaultIfEmpty("headings"))}. "
                + "The reports in JSON and SARIF hold all.");
        }

        if (result.SinceBaseline is { } difference)
        {
            lines.Add(TextBaseline.Count(result, difference));
        }

        lines.Add(MarkdownText.Of(Completeness.Of(result)));
        lines.Add(TextInputs.Count(result.Fleet));
        return string.Join("\n\n", lines) + "\n\n";
    }
}
