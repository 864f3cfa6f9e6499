using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Capture;

/// <summary>XL9062: every command finished while the report was taken.</summary>
public sealed class NoCommandTimedOut : Rule
{
    private static readonly RuleOption<IReadOnlyList<string>> StorageCommands = RuleOption.Words(
        "storage_commands",
        "Outputs, by the beginning of their names, whose command hangs only when storage or the toolstack hangs.",
        "vgs", "lvs", "pvs", "lvdisplay", "vgscan", "multipathd_topology", "dmsetup", "iscsiadm", "sg_map", "xapi-db-dumped", "list_domains", "task_list", "sr_data_source_list");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9062",
        Name = "NoCommandTimedOut",
        Title = "A command did not finish while the report was taken",
        Message = "{0} command(s) did not finish in time on '{1}': {2}.",
        Why = "What the command would have printed is missing. A storage command that hangs is itself a sign of dead paths or a hanging toolstack.",
        Category = Category.Capture,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources = [new("xenserver/status-report", "xen-bugtool", "A command that runs into its time limit leaves a mark on the last line of its output.")],
        Needs = Needs.AllOf(EvidenceItem.WholeReport),
        Options = [StorageCommands],
        Remediation =
        [
            RemediationStep.Xe("multipath -ll; xe pbd-list params=sr-name-label,host-name-label,currently-attached", Risk.None, purpose: "On the host: see whether a path or a repository hangs."),
            RemediationStep.Xe("xen-bugtool --yestoall", Risk.None, purpose: "Once that is mended, take the report again."),
        ],
        Tags = ["evidence", "timeout"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.EachReport(report =>
    {
        var outputs = report.Files.Where(file => file.IsTimedOut).ToList();
        if (outputs.Count == 0)
        {
            return report.Losses.Count == 0 ? Verdict.Judged : Verdict.CannotTell(NotEvaluatedReason.MemberTruncated, "a part of the report is lost");
        }

        var storage = context.Option(StorageCommands);
        var hanging = outputs.Find(file => storage.Any(command => file.Path.StartsWith(command, StringComparison.Ordinal)));
        return context.Report(
            at: report.PlaceOf(hanging ?? outputs[0]),
            message: [outputs.Count, report.HostName, ListText.Of([.. outputs.Select(file => file.Path)])],
            severity: hanging is null ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error);
    });
}
