using XenLint.Analysis;
using XenLint.Evidence;

namespace XenLint.Cli;

/// <summary>What the rules that will run want to have read: the one place that knows both sides.</summary>
internal static class EvidenceDemand
{
    public static EvidenceOptions Of(EvidenceOptions options, RuleCatalog catalog, AnalysisSettings settings)
    {
        var running = catalog.Rules.Select(rule => rule.Descriptor).Where(settings.Runs).ToList();
        return options with
        {
            WholeReport = running.Exists(rule => rule.Needs.WantsWholeReport),
            Signatures = settings.LogSignatures(catalog),
        };
    }
}
