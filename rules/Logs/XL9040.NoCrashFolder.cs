using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Logs;

/// <summary>XL9040: no host left the traces of a crash.</summary>
public sealed class NoCrashFolder : Rule
{
    private const string Capability = "host-crashdump-logs";

    private static readonly RuleOption<long> RecencyDays = RuleOption.Integer(
        "recency_days", 30, "Days before the capture; when the newest crash is older, it is a note.", minimum: 1, maximum: 36_500);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9040",
        Name = "NoCrashFolder",
        Title = "A host has crashed",
        Message = "Crash folder present on '{0}': {1}, {2}.",
        Why = "The hypervisor or the control domain went down and left a record of it. Every virtual machine on the host went down with it.",
        Category = Category.Logs,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources =
        [
            new("xenserver/status-report", "xen-bugtool", "The records of crashes are collected from /var/crash, without images of memory."),
            new("xcp-ng/xcp", "issue 337", "Shows the files of such a folder."),
        ],
        Needs = Needs.AllOf(EvidenceItem.StatusReport).CorroboratedBy(MemberName.CollectorLog),
        Options = [RecencyDays],
        Remediation =
        [
            RemediationStep.Xe("less {folder}/xen.log {folder}/dom0.log", Risk.None, purpose: "On the host: the last lines tell which of hypervisor and control domain failed, and where."),
            RemediationStep.Xe("mv {folder} /root/", Risk.Low, purpose: "When the cause is known, take the record away, so that the next crash stands out."),
        ],
        Tags = ["crash", "dom0"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.EachHost(host =>
    {
        var report = host.Report ?? throw new NotKnownException(NotEvaluatedReason.MemberAbsent, "there is no status report of the host");
        var crashes = CrashFolder.AllOf(report);
        if (crashes.Count == 0)
        {
            return WasLookedFor(host);
        }

        var newest = crashes[0];
        return context.Report(
            at: report.PlaceOf(newest.Files.FirstOrDefault(file => file.Path.EndsWith("/xen.log", StringComparison.Ordinal)) ?? newest.Files[0]),
            message: [host.DisplayName, crashes.Count == 1 ? "1 folder" : $"{crashes.Count} folders", crashes.Count == 1 ? newest.Path : $"the newest {newest.Path}"],
            severity: IsOld(context, newest.Time) ? DiagnosticSeverity.Info : DiagnosticSeverity.Error,
            fix: new() { ["folder"] = $"/{newest.Path}" });
    });

    /// <summary>An archive has no empty folders: that there is none tells something only when the records were asked for and nothing is lost.</summary>
    private static Verdict WasLookedFor(HostEvidence host) =>
        host.Report!.Losses.Count > 0 ? Verdict.CannotTell(NotEvaluatedReason.MemberTruncated, "records of crashes may be in the lost part of the report")
        : host.CollectorLog.TryGet(out var log) && log.Capabilities is { } asked && !asked.Contains(Capability)
            ? Verdict.CannotTell(NotEvaluatedReason.MemberAbsent, $"records of crashes were not collected: {Capability} was not asked for")
        : Verdict.Judged;

    /// <summary>Where a time is not known nothing is played down.</summary>
    private static bool IsOld(RuleContext context, DateTime? crash) =>
        crash is { } time && context.Capture.ReferenceTime is { } taken && taken.DateTime - time > TimeSpan.FromDays(context.Option(RecencyDays));
}
