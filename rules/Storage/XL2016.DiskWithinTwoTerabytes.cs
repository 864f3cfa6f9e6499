using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Data.Limits;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Storage;

/// <summary>XL2016: no virtual disk is larger than what VHD images and the reference design allow.</summary>
public sealed class DiskWithinTwoTerabytes : Rule
{
    private static readonly RuleOption<long> LimitGiB = RuleOption.Integer(
        "limit_gib", LimitTable.BuiltIn.VhdDiskSize.Current.Value, "The size in GiB above which a disk is reported.", minimum: 1, maximum: 1L << 30);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2016",
        Name = "DiskWithinTwoTerabytes",
        Title = "A virtual disk is larger than 2 TB",
        Message = "VDI '{0}'{1} is {2}; {3}.",
        Why = "A disk in VHD format ends at 2040 GiB, so that a larger one can be neither copied to such storage nor snapshotted there. Copies, backups and storage migration of it take very long.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Info,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Out of scope", "Disks above 2 TB are not part of the design."),
            new("xapi-project/sm", "drivers/vhdutil.py", "The largest VHD image is 2040 GiB."),
            new("docs.xenserver.com", "Configuration limits", "2040 GiB on NFS and LVM; up to 16 TiB on GFS2 and XFS."),
        ],
        Needs = Needs.AllOf(VDI.Columns.VirtualSize, VDI.Columns.Managed).CorroboratedBy(VDI.Columns.Type, VDI.Columns.SmConfig, VDI.Columns.SR, VBD.Columns.VDI),
        Options = [LimitGiB],
        Remediation =
        [
            RemediationStep.Xe("xe vbd-list vdi-uuid={vdi} params=vm-name-label,userdevice,mode", Risk.None, purpose: "See which virtual machine uses it."),
            RemediationStep.Xe(
                "xe vdi-create sr-uuid={sr} name-label=<name> virtual-size=<size> && xe vbd-create vm-uuid=<vm> vdi-uuid=<new disk> device=<number>",
                Risk.Low,
                purpose: "Split it: give the guest several smaller disks, which it joins itself, or a share of a file server or an iSCSI LUN that it mounts itself."),
        ],
        Tags = ["capacity", "limits", "vhd"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.VDIs, about: IsDataOfMachine, disk =>
    {
        var limit = context.Option(LimitGiB) * ByteSize.BytesPerGiB;
        if (disk.VirtualSize <= limit || (disk.IsASnapshot.WhenAbsent(false) && disk.SnapshotOf is { } original && original.VirtualSize > limit))
        {
            return Verdict.Judged;
        }

        var isVhd = Known.IsTrue(() => IsVhd(disk));
        var machines = Known.OrNull(() => disk.VBDs.Select(plug => plug.VM).OfType<VM>().Where(vm => vm.IsGuest).Distinct().ToList()) ?? [];
        return context.Report(
            at: disk.VirtualSize,
            message:
            [
                disk.DisplayName,
                machines.Count == 0 ? "" : $" of {ListText.Of(machines)}",
                ByteSize.Text(disk.VirtualSize),
                isVhd ? string.Create(CultureInfo.InvariantCulture, $"images in VHD format end at {LimitTable.BuiltIn.VhdDiskSize.Current.Value} GiB") : "disks above 2 TB are outside the reference architecture",
            ],
            isVhd ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            related: [.. machines, Known.OrNull(() => disk.SR)],
            fix: new() { ["vdi"] = disk.Uuid, ["sr"] = Known.OrNull(() => disk.SR)?.Uuid ?? default });
    });

    /// <summary>Disks of the toolstack itself, and images below other images, are nobody's disk.</summary>
    private static bool IsDataOfMachine(VDI disk) => disk.Managed && disk.Type.Value is not
        (VdiType.Rrd or VdiType.Metadata or VdiType.PvsCache or VdiType.RedoLog or VdiType.HaStatefile or VdiType.CbtMetadata);

    /// <summary>True when the disk is an image in VHD format: the usual one of these drivers, unless the disk says that it is another.</summary>
    private static bool IsVhd(VDI disk) =>
        disk.SR is { } sr
        && (sr.KeepsLogicalVolumes || sr.Type.Value is "ext" or "nfs" or "smb" or "cifs" or "file")
        && !IsOtherFormat(disk.SmConfig["type"]) && !IsOtherFormat(disk.SmConfig["image-format"]);

    private static bool IsOtherFormat(Sourced<string> format) => format.WhenAbsent("") is "raw" or "qcow2" or "aio";
}
