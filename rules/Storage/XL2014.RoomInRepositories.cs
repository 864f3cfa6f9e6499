using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Urgency;

namespace XenLint.Rules.Storage;

/// <summary>XL2014: no storage repository is nearly full.</summary>
public sealed class RoomInRepositories : Rule
{
    private static readonly RuleOption<long> WarnPercent = RuleOption.Integer(
        "warn_percent", defaultValue: 80, "The fill from which on a repository is a warning, in percent.", SR.UseStepPercent, 100, step: SR.UseStepPercent);

    private static readonly RuleOption<long> ErrorPercent = RuleOption.Integer(
        "error_percent", defaultValue: 95, "The fill from which on a repository is an error, in percent.", SR.UseStepPercent, 100, step: SR.UseStepPercent);

    private static readonly RuleOption<bool> SkipLocal = RuleOption.Switch(
        "skip_local", defaultValue: false, "Leave out repositories on disks of one host.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2014",
        Name = "RoomInRepositories",
        Title = "A storage repository is nearly full",
        Message = "Storage '{0}' is {1}% full ({2} free of {3}){4}.",
        Why = "When a repository is full, no snapshot and no backup can be made, merging of old snapshots stops, and thinly provisioned disks take no more writes: their virtual machines stop or lose data.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Resource pool storage configuration", "The use of storage must be watched; running out of it makes virtual machines fail and can damage data."),
            RuleSource.Xapi("python3/bin/perfmon", "The default threshold of alerts on a repository's use is 80 %."),
        ],
        Needs = Needs
            .AllOf(SR.Columns.Type, SR.Columns.PhysicalSize, SR.Columns.PhysicalUtilisation, PBD.Columns.SR, PBD.Columns.CurrentlyAttached)
            .CorroboratedBy(SR.Columns.ContentType, HostMetrics.Columns.Live),
        Options = [WarnPercent, ErrorPercent, SkipLocal],
        Remediation =
        [
            RemediationStep.Xe(
                "xe snapshot-list params=uuid,name-label,snapshot-of,snapshot-time",
                Risk.None,
                purpose: "Snapshots that nobody needs are the usual cause. On logical volumes each of them can take as much as the disk."),
            RemediationStep.Xe(
                "xe snapshot-uninstall uuid=<snapshot>",
                Risk.Medium,
                purpose: "Delete a snapshot with its disks; there is no way back.") with { Harm = Harm.LosesData, IsChoice = true },
            RemediationStep.Xe(
                "xe vdi-list sr-uuid={sr} managed=true params=uuid,name-label,virtual-size,physical-utilisation,vbd-uuids",
                Risk.None,
                purpose: "See which disks are large, and which belong to no virtual machine."),
            RemediationStep.Xe(
                "xe sr-scan uuid={sr}",
                Risk.Low,
                purpose: "Give back what is deleted, and see a LUN that was enlarged. Merging needs free space itself, and hours.") with { IsChoice = true },
        ],
        Tags = ["capacity", "space"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.SRs, about: MeasuredSpace.IsOf, sr =>
    {
        if (context.Option(SkipLocal) && sr.StorageClass == SRClass.Local)
        {
            return Verdict.DoesNotApply(NotApplicableReason.Configuration, "local repositories are left out");
        }

        if (MeasuredSpace.WhyNot(sr) is { } why)
        {
            return why;
        }

        return IsFull(sr, context.Option(ErrorPercent)) ? Report(context, sr, DiagnosticSeverity.Error)
            : IsFull(sr, context.Option(WarnPercent)) ? Report(context, sr, DiagnosticSeverity.Warning)
            : Verdict.Judged;
    });

    private static bool IsFull(SR sr, long percent) => (Int128)sr.PhysicalUtilisation.Value * 100 >= (Int128)sr.PhysicalSize.Value * percent;

    private static Verdict Report(RuleContext context, SR sr, DiagnosticSeverity severity)
    {
        long size = sr.PhysicalSize;
        long used = sr.PhysicalUtilisation;
        var isWholeArray = sr.Provisioning == DiskProvisioning.ByArray;
        return context.Report(
            at: sr.PhysicalUtilisation,
            message:
            [
                sr.DisplayName,
                ((Int128)used * 100 / size).ToString(CultureInfo.InvariantCulture),
                ByteSize.Text(Math.Max(0, size - used)),
                ByteSize.Text(size),
                isWholeArray ? "; the driver shows the use of the whole array"
                    : Known.IsTrue(() => sr.HoldsHeartbeat) ? "; high availability keeps its heartbeat on it"
                    : "",
            ],
            isWholeArray ? MaintenanceSeverity.OneLess(severity) : severity,
            fix: new() { ["sr"] = sr.Uuid });
    }
}
