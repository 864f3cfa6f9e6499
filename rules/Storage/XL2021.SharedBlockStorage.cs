using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Storage;

/// <summary>XL2021: a pool of several hosts keeps its disks on shared block storage.</summary>
public sealed class SharedBlockStorage : Rule
{
    private static readonly RuleOption<bool> AcceptFileSr = RuleOption.Switch("accept_file_sr", defaultValue: false, "Take shared repositories of files for good enough.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2021",
        Name = "SharedBlockStorage",
        Title = "The pool has no shared block storage",
        Message = "{0}; {1}.",
        Why = "Only machines whose disks all hosts reach can move while they run, be restarted elsewhere by high availability, or make room when a host is out of service.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Info,
        Precision = Precision.High,
        Since = "0.1",
        Sources = [RuleSource.ReferenceArchitecture("Assumptions", "Disks are on remote block storage with logical volumes.")],
        Needs = Needs.AllOf(SR.Columns.Type, SR.Columns.Shared).CorroboratedBy(VBD.Columns.VDI, VDI.Columns.SR, VM.Columns.PowerState),
        Options = [AcceptFileSr],
        Remediation =
        [
            RemediationStep.Xe(
                "xe sr-create host-uuid=<coordinator> shared=true content-type=user type=lvmoiscsi name-label=<name> device-config:target=<portal> device-config:targetIQN=<target> device-config:SCSIid=<LUN>",
                Risk.Medium,
                interrupts: "whatever is on the LUN: it is formatted",
                purpose: "Make a repository on a LUN that all hosts reach.") with { Harm = Harm.LosesData },
            RemediationStep.Xe(
                "xe vdi-pool-migrate uuid=<disk> sr-uuid=<new repository>",
                Risk.Medium,
                interrupts: "nothing, but it loads both repositories while it copies",
                purpose: "Move the disks of running machines."),
        ],
        Tags = ["availability", "design", "pool"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.Pools, _ => context.Capture.Hosts.Count < 2
        ? Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the pool has only one host")
        : context.Capture.SRs.Count == 0
            ? Verdict.CannotTell(NotEvaluatedReason.TableAbsent, "the database has no storage repository at all, though every host has some")
            : Judge(context));

    private static Verdict Judge(RuleContext context)
    {
        var shared = context.Capture.SRs.Where(sr => sr.Shared && sr.Type != "iso" && sr.ContentType.WhenAbsent("") != "iso").ToList();
        var files = shared.Where(sr => sr.StorageClass == SRClass.File).ToList();
        if (shared.Exists(IsBlock) || (files.Count > 0 && context.Option(AcceptFileSr)))
        {
            return Verdict.Judged;
        }

        if (shared.Find(sr => sr.StorageClass == SRClass.Other) is { } unknown)
        {
            return Verdict.CannotTell(NotEvaluatedReason.Ambiguous, $"whether repositories of type {unknown.Type.Value} are block storage");
        }

        return context.Report(
            at: context.Capture.Pool!.Place,
            message:
            [
                files.Count > 0 ? $"No shared block SR; disks can be shared over files only, in {ListText.Of(files)}" : "No shared SR for disks",
                OnLocalDisks(context.Capture),
            ],
            files.Count > 0 ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            related: [.. files]);
    }

    /// <summary>Drivers that make each disk a LUN of its own on the array are block storage like those with logical volumes.</summary>
    private static bool IsBlock(SR sr) => sr.StorageClass == SRClass.Block || sr.Type.Value is "netapp" or "equal" or "cslg";

    private static string OnLocalDisks(Model.Capture capture)
    {
        var machines = Known.OrNull(() => capture.VMs
            .Where(vm => vm.IsGuest && vm.IsRunning && vm.VBDs.Any(plug => plug.VDI?.SR is { } sr && !sr.Shared && sr.StorageClass == SRClass.Local))
            .ToList());
        return machines is null ? "how many running VMs have disks on local storage is not known"
            : string.Create(CultureInfo.InvariantCulture, $"{machines.Count} running VM{(machines.Count == 1 ? " has" : "s have")} disks on local storage");
    }
}
