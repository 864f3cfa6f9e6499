using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using Xunit;

namespace XenLint.Testing;

/// <summary>What can further be expected of findings whose messages and places are right.</summary>
public sealed class RuleFindings
{
    private readonly IReadOnlyList<RuleTrial> runs;

    internal RuleFindings(IReadOnlyList<RuleTrial> runs) => this.runs = runs;

    /// <summary>The messages, the same in every form.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            var messages = runs.Select(run => run.Findings.Select(finding => finding.Message).ToList()).ToList();
            Assert.All(messages, other => Assert.Equal(messages[0], other));
            return messages[0];
        }
    }

    private IEnumerable<Finding> All => runs.SelectMany(run => run.Findings);

    /// <summary>Expects all findings to be errors.</summary>
    public RuleFindings AsError() => As(DiagnosticSeverity.Error);

    /// <summary>Expects all findings to be warnings.</summary>
    public RuleFindings AsWarning() => As(DiagnosticSeverity.Warning);

    /// <summary>Expects all findings to be notes.</summary>
    public RuleFindings AsNote() => As(DiagnosticSeverity.Info);

    /// <summary>Expects each finding to name exactly these related objects, by their logical paths, in any order.</summary>
    public RuleFindings RelatedTo(params string[] logicalPaths)
    {
        Assert.All(All, finding => Assert.Equal(
            logicalPaths.Order(StringComparer.Ordinal),
            finding.Related.Select(related => related.LogicalPath).Order(StringComparer.Ordinal)));
        return this;
    }

    /// <summary>Expects each finding to be about the object of this logical path.</summary>
    public RuleFindings About(string logicalPath)
    {
        Assert.All(All, finding => Assert.Equal(logicalPath, finding.Subject.LogicalPath));
        return this;
    }

    /// <summary>Expects the findings to have the identities of other ones, whatever they say and wherever they stand.</summary>
    public RuleFindings RecognisedAs(RuleFindings others)
    {
        Assert.All(runs, run => Assert.Equal(others.runs[0].Findings.Select(finding => finding.Fingerprint).Order(), run.Findings.Select(finding => finding.Fingerprint).Order()));
        return this;
    }

    /// <summary>Expects each finding to offer this command among its remedies.</summary>
    public RuleFindings FixedBy(string command)
    {
        Assert.All(All, finding => Assert.Contains(command, finding.Remediation.Select(remedy => remedy.Command)));
        return this;
    }

    private RuleFindings As(DiagnosticSeverity severity)
    {
        Assert.All(All, finding => Assert.Equal(severity, finding.Severity));
        return this;
    }
}
