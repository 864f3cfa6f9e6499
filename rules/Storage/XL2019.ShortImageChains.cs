using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Storage;

/// <summary>XL2019: no disk rests on a chain of images that is close to its maximum length.</summary>
public sealed class ShortImageChains : Rule
{
    /// <summary>The driver refuses a snapshot of a disk on a chain of this length.</summary>
    private const long LongestChain = 30;

    private static readonly RuleOption<long> Warn = RuleOption.Integer(
        "warn", defaultValue: 20, "The number of images from which on a chain is a warning.", minimum: 2, maximum: LongestChain);

    private static readonly RuleOption<long> Error = RuleOption.Integer(
        "error", defaultValue: 28, "The number of images from which on a chain is an error.", minimum: 2, maximum: LongestChain);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2019",
        Name = "ShortImageChains",
        Title = "A disk rests on a chain of images that is close to its maximum length, or broken",
        Message = "Disk '{0}' in storage '{1}' {2}.",
        Why = "Each snapshot adds an image below the disk until the storage manager has merged it away. At 30 images no further snapshot is taken, so backups fail; long before that, each read has to pass through all of them.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            new("xapi-project/sm", "drivers/vhdutil.py", "A chain holds at most 30 images."),
            new("xapi-project/sm", "drivers/LVHDSR.py", "A snapshot of a disk whose chain has that length is refused; each image names its parent in sm_config:vhd-parent."),
        ],
        Needs = Needs.AllOf(VDI.Columns.SR, VDI.Columns.SmConfig, SR.Columns.Type).CorroboratedBy(VDI.Columns.IsASnapshot, PBD.Columns.CurrentlyAttached),
        Options = [Warn, Error],
        Remediation =
        [
            RemediationStep.Xe(
                "xe vdi-list uuid={disk} params=uuid,name-label,snapshots,sm-config",
                Risk.None,
                purpose: "See the snapshots of the disk, and its parent."),
            RemediationStep.Xe(
                "xe snapshot-uninstall uuid=<snapshot>",
                Risk.Medium,
                purpose: "Delete snapshots of the virtual machine that nobody needs; there is no way back.") with { Harm = Harm.LosesData, IsChoice = true },
            RemediationStep.Xe(
                "xe sr-scan uuid={sr}",
                Risk.Low,
                purpose: "Start the storage manager's merging of images. It runs in the background and needs free space; /var/log/SMlog on the coordinator (for local storage on its host) says what keeps it from working."),
        ],
        Tags = ["backup", "snapshot", "vhd"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(
        context.Capture.SRs,
        about: sr => sr.StorageClass != SRClass.Pseudo && sr.Provisioning != DiskProvisioning.ByArray,
        sr =>
        {
            var trees = sr.VhdTrees;
            foreach (var chain in trees.Chains.Where(chain => chain.Length >= context.Option(Warn)).GroupBy(chain => chain.Root).SelectMany(Telling))
            {
                Report(
                    context,
                    sr,
                    chain.Leaf,
                    string.Create(CultureInfo.InvariantCulture, $"sits on a chain of {chain.Length} images; {LongestChain} are the most"),
                    chain.Length >= context.Option(Error) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning);
            }

            foreach (var link in trees.BrokenLinks.Where(link => link.IsCircle || sr.PBDs.Any(plug => plug.CurrentlyAttached)))
            {
                Report(context, sr, link.Image, link.IsCircle ? "rests, over others, on itself" : $"rests on image '{link.Parent}', which the storage does not have", DiagnosticSeverity.Info, "broken");
            }

            return Verdict.Judged;
        });

    /// <summary>Of a disk and its own snapshots only the disk is told, since one cause made all of them; of snapshots alone the longest chain.</summary>
    private static IEnumerable<VhdChain> Telling(IEnumerable<VhdChain> tree)
    {
        var disks = tree.Where(chain => !chain.Leaf.IsASnapshot.WhenAbsent(false)).ToList();
        return disks.Count > 0 ? disks : tree.OrderByDescending(chain => chain.Length).Take(1);
    }

    private static void Report(RuleContext context, SR sr, VDI image, string problem, DiagnosticSeverity severity, string discriminator = "") => context.Report(
        at: image.SmConfig["vhd-parent"],
        message: [image.DisplayName, sr.DisplayName, problem],
        severity,
        discriminator,
        related: [sr],
        fix: new() { ["disk"] = image.Uuid, ["sr"] = sr.Uuid });
}
