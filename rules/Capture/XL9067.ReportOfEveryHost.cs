using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Capture;

/// <summary>XL9067: there is a report of every host of the pool.</summary>
public sealed class ReportOfEveryHost : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9067",
        Name = "ReportOfEveryHost",
        Title = "There is no report of some hosts of the pool",
        Message = "There is no status report of {0}; {1} of {2} hosts have one.",
        Why = "What only a host itself knows (its clock, its paths, its logs) was not judged for the others. A fault that shows on one host often has its cause on another.",
        Category = Category.Capture,
        Severity = DiagnosticSeverity.Info,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources = [new("xenserver/xenadmin", "XenAdmin/Wizards/BugToolWizard", "XenCenter collects the reports of all hosts of a pool into one archive.")],
        Needs = Needs.AllOf(Host.Columns.NameLabel, EvidenceItem.WholeReport),
        Remediation = [RemediationStep.Xe("xen-bugtool --yestoall", Risk.None, purpose: "On each of the hosts named; or collect all at once with XenCenter, Tools, Server Status Report.")],
        Tags = ["evidence", "pool"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context.Capture.Reports.Count == 0)
        {
            return;
        }

        context.Each(context.Capture.Pools, pool =>
        {
            var hosts = context.Capture.Hosts.ToList();
            var without = hosts.Where(host => host.Evidence.Report is null).Select(host => host.DisplayName).Order(StringComparer.Ordinal).ToList();
            return without.Count == 0 ? Verdict.Judged : context.Report(
                at: pool.Place,
                message: [ListText.Of([.. without.Select(name => $"'{name}'")]), hosts.Count - without.Count, hosts.Count],
                related: [.. hosts.Where(host => host.Evidence.Report is null)]);
        });
    }
}
