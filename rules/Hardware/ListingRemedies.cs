using System.Collections.Immutable;
using XenLint.Analysis;

namespace XenLint.Rules.Hardware;

/// <summary>The remedies for hardware that was not found in the compatibility list.</summary>
internal static class ListingRemedies
{
    /// <summary>Look it up; what is not listed is for its vendor to certify.</summary>
    /// <param name="showIt">The command that shows exactly what the hardware is.</param>
    public static ImmutableArray<RemediationStep> LookUp(string showIt) =>
    [
        RemediationStep.Xe(showIt, Risk.None, purpose: "See exactly what it is, and look it up on hcl.xenserver.com for your release."),
        RemediationStep.Xe(
            "xenlint check --hcl hcl.csv <input>",
            Risk.None,
            purpose: "Write what you find there into a list for XenLint (docs/hcl.md). For what is not listed, ask its vendor for certification or run the certification kit."),
    ];
}
