using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Storage;

/// <summary>XL2011: block storage is used through LVM, not through the cluster file system GFS2.</summary>
public sealed class NoGfs2 : Rule
{
    /// <summary>The largest disk that a VHD image can hold: 2040 GiB.</summary>
    private const long LargestVhd = 2040L << 30;

    private static readonly RuleOption<bool> AllowGfs2 = RuleOption.Switch(
        "allow_gfs2",
        defaultValue: false,
        "The site has decided for GFS2: such repositories are not reported.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2011",
        Name = "NoGfs2",
        Title = "A GFS2 storage repository is in use",
        Message = "Storage '{0}' is a GFS2 file system; LVM on a LUN that the array provisions thinly is the recommended layout{1}.",
        Why = "GFS2 needs a cluster of the pool's hosts with a network of its own: a host that loses contact fences itself, and snapshots, disk numbers and maintenance are bound by more rules than on LVM.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Architecture blueprint", "Remote block storage is used with LVM; thin provisioning is left to the storage array, and GFS2 is not recommended."),
            new("xapi-project/sm", "libs/sm/vhdutil.py", "A VHD image holds at most 2040 GiB; disks on GFS2 can be larger."),
        ],
        Needs = Needs.AllOf(SR.Columns.Type, PBD.Columns.SR).CorroboratedBy(SR.Columns.Clustered, VDI.Columns.VirtualSize),
        Options = [AllowGfs2],
        Remediation =
        [
            RemediationStep.Xe(
                "xe sr-create type=lvmohba shared=true name-label=<name> device-config:SCSIid=<SCSI id>",
                Risk.Medium,
                interrupts: "nothing, but whatever is on the LUN is lost",
                purpose: "Make a repository with LVM on a second LUN; over iSCSI with type=lvmoiscsi, target and targetIQN.") with { Harm = Harm.LosesData },
            RemediationStep.Xe(
                "xe vdi-pool-migrate uuid=<disk> sr-uuid=<new SR>",
                Risk.Medium,
                purpose: "Move the disks, one by one; virtual machines may run meanwhile."),
            RemediationStep.Xe(
                "xe sr-destroy uuid={sr}",
                Risk.High,
                interrupts: "everything that is still on the old repository; unplug its PBDs first",
                purpose: "Give the old repository up, then the cluster with xe cluster-pool-destroy.") with { Harm = Harm.LosesData },
        ],
        Tags = ["cluster", "gfs2"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.SRs, about: sr => sr.StorageClass == SRClass.Block, sr =>
    {
        if (!(sr.Type == "gfs2" || sr.Clustered.WhenAbsent(false)))
        {
            return Verdict.Judged;
        }

        return context.Option(AllowGfs2) ? Verdict.DoesNotApply(NotApplicableReason.Configuration, "GFS2 is allowed")
            : sr.PBDs.Count == 0 ? Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the repository is not connected on any host")
            : context.Report(
                at: sr.Type,
                message: [sr.DisplayName, TooLargeForLvm(sr)],
                related: [.. sr.PBDs],
                fix: new() { ["sr"] = sr.Uuid });
    });

    private static string TooLargeForLvm(SR sr)
    {
        var disks = Known.OrNull(() => sr.VDIs.Where(disk => disk.VirtualSize > LargestVhd).ToList());
        return disks is { Count: > 0 }
            ? string.Create(CultureInfo.InvariantCulture, $"; {disks.Count} of its disks are larger than LVM can hold, such as '{disks[0].DisplayName}' with {ByteSize.Text(disks[0].VirtualSize)}")
            : "";
    }
}
