using XenLint.Analysis;

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

    /// <summary>What the user should know of a report for GitHub before uploading it: one sentence for each trouble; usually none.</summary>
    public static IEnumerable<string> Troubles(AnalysisResult result)
    {
        foreach (var capture in result.Captures.Where(capture => capture.Findings.Length > ResultsPerRun))
        {
            yield return $"The SARIF report for GitHub holds the {ResultsPerRun} most severe of {capture.Findings.Length} findings of pool {capture.Capture.Id}: GitHub accepts no more in a run.";
        }

        var runs = SarifRun.Of(result, new SarifOptions { Profile = SarifProfile.GitHub }).Count();
        if (runs > RunsPerFile)
        {
            yield return $"The SARIF report for GitHub has {runs} runs and GitHub accepts {RunsPerFile} in a file; write one file for each pool with {{pool}} in the file's name.";
        }
    }
}
