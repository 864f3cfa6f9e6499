using XenLint.Analysis;
using XenLint.Redaction;

namespace XenLint.Cli;

/// <summary>
/// A result as an output may show it. Nothing else can be given to a writer, and only <see cref="RunRedaction"/> makes one, so that no output can forget about
/// redaction.
/// </summary>
/// <param name="Result">The result.</param>
/// <param name="By">What has redacted it; null for what is shown as it is.</param>
internal sealed record Shown(AnalysisResult Result, Redactor? By)
{
    /// <summary>What reports for people say at their foot of what they do not tell.</summary>
    public const string Redacted = "Redacted: names, addresses and serial numbers are replaced by labels; secrets are left out.";
}

/// <summary>A comparison as an output may show it; only <see cref="RunRedaction"/> makes one.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="IsRedacted">True when names are replaced.</param>
internal sealed record ShownComparison(PoolComparison Comparison, bool IsRedacted);
