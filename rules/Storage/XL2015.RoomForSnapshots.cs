using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Storage;

/// <summary>XL2015: a repository can take the next snapshot, and has not promised much more than it has.</summary>
public sealed class RoomForSnapshots : Rule
{
    private static readonly RuleOption<long> OvercommitPercent = RuleOption.Integer(
        "overcommit_percent",
        defaultValue: 150,
        "How much a thinly provisioned repository may have promised to its disks, in percent of its size.",
        minimum: 1,
        maximum: 100_000);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2015",
        Name = "RoomForSnapshots",
        Title = "A storage repository cannot take the next snapshot, or has promised too much",
        Message = "Storage '{0}' {1}.",
        Why = "On logical volumes a snapshot of a disk in use takes the disk's whole size at once; without that much room backups fail. On thinly provisioned storage the disks may grow until nothing is left for any of them.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Resource pool storage configuration", "LVM is thickly provisioned: the full size of each disk is needed."),
            new("xapi-project/sm", "drivers/LVHDSR.py", "While a disk is attached, the image that a snapshot leaves writable is inflated to the disk's full size."),
        ],
        Needs = Needs
            .AllOf(SR.Columns.Type, SR.Columns.PhysicalSize, SR.Columns.PhysicalUtilisation, SR.Columns.SmConfig, VDI.Columns.SR, VDI.Columns.VirtualSize, VDI.Columns.Managed, PBD.Columns.SR, VBD.Columns.VDI)
            .CorroboratedBy(SR.Columns.ContentType, VBD.Columns.CurrentlyAttached),
        Options = [OvercommitPercent],
        Remediation =
        [
            RemediationStep.Xe(
                "xe vdi-list sr-uuid={sr} managed=true params=uuid,name-label,virtual-size,physical-utilisation",
                Risk.None,
                purpose: "See the disks and what they take."),
            RemediationStep.Xe(
                "xe vdi-pool-migrate uuid=<disk> sr-uuid=<other SR>",
                Risk.Medium,
                purpose: "Move disks to a repository with more room, or enlarge the LUN.") with { IsChoice = true },
            RemediationStep.Xe("xe sr-scan uuid={sr}", Risk.Low, purpose: "See a LUN that was enlarged, and give back what is deleted.") with { IsChoice = true },
        ],
        Tags = ["capacity", "snapshot", "space"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(
        context.Capture.SRs,
        about: sr => MeasuredSpace.IsOf(sr) && sr.Provisioning is DiskProvisioning.Thick or DiskProvisioning.Thin,
        sr => MeasuredSpace.WhyNot(sr) ?? (sr.Provisioning == DiskProvisioning.Thick ? JudgeThick(context, sr) : JudgeThin(context, sr)));

    private static Verdict JudgeThick(RuleContext context, SR sr)
    {
        var free = sr.PhysicalSize - sr.PhysicalUtilisation;
        return sr.LargestDiskInUse is not { } largest || free >= largest.VirtualSize
            ? Verdict.Judged
            : context.Report(
                at: sr.PhysicalUtilisation,
                message: [sr.DisplayName, $"has {ByteSize.Text(Math.Max(0, free))} free, less than a snapshot of its largest disk in use takes ('{largest.DisplayName}', {ByteSize.Text(largest.VirtualSize)})"],
                DiagnosticSeverity.Info,
                discriminator: "snapshot",
                related: [largest],
                fix: new() { ["sr"] = sr.Uuid });
    }

    private static Verdict JudgeThin(RuleContext context, SR sr)
    {
        var promised = sr.VDIs.Where(disk => disk.Managed).Aggregate(Int128.Zero, (sum, disk) => sum + Math.Max(0, disk.VirtualSize.Value));
        long size = sr.PhysicalSize;
        return promised * 100 <= (Int128)size * context.Option(OvercommitPercent)
            ? Verdict.Judged
            : context.Report(
                at: sr.PhysicalSize,
                message: [sr.DisplayName, string.Create(CultureInfo.InvariantCulture, $"has promised {ByteSize.Text((long)Int128.Min(promised, long.MaxValue))} to its disks and their snapshots, {promised * 100 / size}% of its {ByteSize.Text(size)}")],
                discriminator: "overcommit",
                fix: new() { ["sr"] = sr.Uuid });
    }
}
