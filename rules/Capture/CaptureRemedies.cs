using System.Collections.Immutable;
using XenLint.Analysis;

namespace XenLint.Rules.Capture;

/// <summary>The remedies for damaged evidence: take it again.</summary>
internal static class CaptureRemedies
{
    public static ImmutableArray<RemediationStep> TakeAgain { get; } =
    [
        RemediationStep.Xe("xe pool-dump-database file-name=pool.xml", Risk.None, purpose: "On the pool coordinator: write the database anew."),
        RemediationStep.Xe("xen-bugtool --yestoall", Risk.None, purpose: "Or take a new server status report with all capabilities."),
    ];
}
