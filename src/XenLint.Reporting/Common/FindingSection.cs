using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>What belongs together in a report: a pool with all that was found in it, or what belongs to no pool.</summary>
/// <param name="Title">What it is, for a section without a pool.</param>
/// <param name="Result">The pool's result; null for what belongs to no pool.</param>
/// <param name="Findings">The findings: about the input that gave the pool first, then the tool's, then the rules'.</param>
internal sealed record FindingSection(string Title, CaptureResult? Result, IReadOnlyList<Finding> Findings)
{
    /// <summary>The title of what is about inputs that gave no pool.</summary>
    public const string Homeless = "Inputs that gave no pool";

    /// <summary>The title of what is about files that the user wrote for XenLint.</summary>
    public const string Configuration = "Configuration";

    /// <summary>Inputs that gave no pool, each pool, and the configuration; a section without a pool only when it has findings.</summary>
    public static IEnumerable<FindingSection> AllOf(AnalysisResult result)
    {
        var configuration = result.RunFindings.Where(finding => ToolRule.TellsOfConfiguration(finding.Rule)).ToList();
        var homeless = result.RunFindings.Where(finding => finding.Pool is null).Except(configuration).ToList();
        if (homeless.Count > 0)
        {
            yield return new(Homeless, null, homeless);
        }

        foreach (var capture in result.Captures)
        {
            var about = result.RunFindings.Where(finding => ReferenceEquals(finding.Pool, capture.Pool));
            yield return new(PoolHeading.Of(capture.Pool), capture, [.. about, .. capture.ToolFindings, .. capture.Findings]);
        }

        if (configuration.Count > 0)
        {
            yield return new(Configuration, null, configuration);
        }
    }
}
