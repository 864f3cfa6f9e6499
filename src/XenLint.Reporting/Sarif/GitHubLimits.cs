using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>What GitHub code scanning accepts. It rejects a file that goes beyond as a whole.</summary>
public static class GitHubLimits
{
    /// <summary>Number of results in a run; the writer leaves out the least severe ones above it.</summary>
    public const int ResultsPerRun = 25_000;

    /// <summary>Number of runs, which is one for each pool, in a file.</summary>
    public const int RunsPerFile = 20;

    internal const int RelatedPerResult = 5;

    internal const int TagsPerRule = 10;

    internal const int DescriptionLength = 1024;

    internal const int NameLength = 255;

    /// <summary>What the user should know of a report for GitHub before uploading it: one sentence for each run that was cut; usually none.</summary>
    public static IEnumerable<string> Troubles(AnalysisResult result)
    {
        foreach (var run in SarifRun.Of(result, new SarifOptions { Profile = SarifProfile.GitHub }).Where(run => run.LeftOut > 0))
        {
            yield return $"The SARIF report for GitHub holds the {ResultsPerRun} most severe of {run.Results.Length + run.LeftOut} findings of pool {run.Pool!.Id}: GitHub accepts no more in a run.";
        }
    }

    /// <summary>The number of runs that a report for a service on these inputs has: one for each capture, and one when there is none.</summary>
    public static int RunsOf(Fleet fleet) => Math.Max(1, fleet.Pools.Count);
}
