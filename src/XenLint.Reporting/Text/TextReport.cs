using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>
/// The report for people: pool by pool, object by object, worst first, with the place and the command that mends it. The last lines say
/// how much was found and how much was looked at.
/// </summary>
public static class TextReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="result">The run's result.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="options">What all reports need.</param>
    /// <param name="text">How the report looks.</param>
    public static void Write(AnalysisResult result, TextWriter output, ReportOptions options, TextOptions text)
    {
        ArgumentNullException.ThrowIfNull(options);
        var page = new TextPage(output, text);
        var findings = new TextFindings(page, text.Verbose, result.SinceBaseline is not null);
        var configuration = result.RunFindings.Where(finding => ToolRule.TellsOfConfiguration(finding.Rule)).ToList();
        var homeless = result.RunFindings.Where(finding => finding.Capture is null).Except(configuration).ToList();
        if (homeless.Count > 0)
        {
            page.Text(0, "Inputs that gave no pool", Ink.Heading);
            findings.Write(homeless);
            page.Gap();
        }

        foreach (var capture in result.Captures)
        {
            var about = result.RunFindings.Where(finding => ReferenceEquals(finding.Capture, capture.Capture));
            page.Text(0, PoolHeading.Of(capture.Capture), Ink.Heading, hanging: 2);
            findings.Write([.. about, .. capture.ToolFindings, .. capture.Findings]);
            if (text.Verbose)
            {
                page.Gap();
                TextOutcomes.Write(page, capture);
            }

            page.Gap();
        }

        if (configuration.Count > 0)
        {
            page.Text(0, "Configuration", Ink.Heading);
            findings.Write(configuration);
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
