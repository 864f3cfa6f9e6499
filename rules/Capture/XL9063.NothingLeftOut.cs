using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Capture;

/// <summary>XL9063: the collector left no file out because of its size.</summary>
public sealed class NothingLeftOut : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9063",
        Name = "NothingLeftOut",
        Title = "Files were left out of the report because of size limits",
        Message = "{0} file(s) of '{1}' were left out of the report for their size: {2}.",
        Why = "The collector limits each part of a report. Rules that need a file that was left out could not be evaluated.",
        Category = Category.Capture,
        Severity = DiagnosticSeverity.Info,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources = [new("xenserver/status-report", "xen-bugtool", "Files that come after the limit of their part is reached are left out and named in the collector's log.")],
        Needs = Needs.AllOf(MemberName.CollectorLog),
        Remediation = [RemediationStep.Xe("xen-bugtool --yestoall --unlimited", Risk.None, purpose: "Take the report again without the limits, or send the files by hand.")],
        Tags = ["evidence", "size"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.EachReport(report =>
    {
        var omissions = report.Fact<CollectorLog>(MemberName.CollectorLog).Value.Omissions;
        return omissions.Count == 0 ? Verdict.Judged : context.Report(
            at: omissions[0].Place,
            message: [omissions.Count, report.HostName, ListText.Of([.. omissions.Select(file => file.Path)])]);
    });
}
