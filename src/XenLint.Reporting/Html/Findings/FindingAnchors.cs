using System.Globalization;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>What links to findings lead to. A link to a finding holds in later reports too; of two captures of one pool the first has it.</summary>
internal sealed class FindingAnchors
{
    private const int Digits = 16;

    private readonly Dictionary<string, Finding> owners = new(StringComparer.Ordinal);

    public FindingAnchors(AnalysisResult result)
    {
        foreach (var finding in result.Findings)
        {
            owners.TryAdd(NameOf(finding), finding);
        }
    }

    /// <summary>The id of the finding on the page; null when another one has it.</summary>
    public string? Of(Finding finding) => ReferenceEquals(owners.GetValueOrDefault(NameOf(finding)), finding) ? NameOf(finding) : null;

    private static string NameOf(Finding finding) => string.Create(CultureInfo.InvariantCulture, $"f-{finding.Fingerprint.AsSpan(0, Digits)}");
}
