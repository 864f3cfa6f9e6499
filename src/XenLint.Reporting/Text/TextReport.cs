using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>
/// The report for people: pool by pool, object by object, worst first, with the place and the command that mends it. The last lines say
/// how much was found and how much was looked at.
/// </summary>
public static class TextReport
{
    /// <summary>What the report tells of evidence.</summary>
    public static ReportDetail DetailFor(TextOptions text) => text.Snippets == SnippetAmount.None
        ? ReportDetail.Plain
        : new() { Tellings = [TextSnippets.LineFor(text.Width, TextFindings.SnippetColumn)] };

    /// <summary>Writes the report.</summary>
    /// <param name="result">The run's result.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="options">What all reports need.</param>
    /// <param name="text">How the report looks.</param>
    public static void Write(AnalysisResult result, TextWriter output, ReportOptions options, TextOptions text)
    {
        ArgumentNullException.ThrowIfNull(options);
        var page = new TextPage(output, text);
        var snippets = new TextSnippets(page, text is { Verbose: true, Snippets: SnippetAmount.Few } ? SnippetAmount.All : text.Snippets);
        var findings = new TextFindings(page, snippets, text.Verbose, result.SinceBaseline is not null);
        foreach (var section in FindingSection.AllOf(result))
        {
            page.Text(0, section.Title, Ink.Heading, hanging: 2);
            findings.Write(section.Findings);
            if (text.Verbose && section.Result is { } capture)
            {
                page.Gap();
                TextOutcomes.Write(page, capture);
            }

            page.Gap();
        }

        if (result.SinceBaseline is { } difference)
        {
            TextBaseline.Write(page, difference, text.Verbose);
        }

        if (text.Verbose)
        {
            TextInputs.List(page, result.Fleet);
            page.Gap();
        }

        page.Text(0, FindingCount.Of(result, text.Verbose), Ink.Heading);
        if (result.SinceBaseline is { } since)
        {
            page.Text(0, TextBaseline.Count(result, since), hanging: 2);
        }

        page.Text(0, Completeness.Of(result), hanging: 2);
        page.Text(0, TextInputs.Count(result.Fleet), hanging: 2);
    }
}
