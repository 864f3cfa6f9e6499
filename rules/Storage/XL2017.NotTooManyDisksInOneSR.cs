using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Data.Limits;

namespace XenLint.Rules.Storage;

/// <summary>XL2017: no storage repository holds more disks and snapshots than its kind can manage.</summary>
public sealed class NotTooManyDisksInOneSR : Rule
{
    /// <summary>The part of the limit, in percent, from which on a repository is told of.</summary>
    private const long NearlyFull = 80;

    private static readonly RuleOption<long> MaxVdis = RuleOption.Integer(
        "max_vdis", LimitTable.BuiltIn.DisksInLvm.Current.Value, "Disks, snapshots and images below them in a repository that keeps them as logical volumes.", minimum: 1, maximum: 1_000_000);

    private static readonly RuleOption<long> MaxVdisFile = RuleOption.Integer(
        "max_vdis_file", LimitTable.BuiltIn.DisksInFiles.Current.Value, "The same for a repository that keeps them as files.", minimum: 1, maximum: 1_000_000);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2017",
        Name = "NotTooManyDisksInOneSR",
        Title = "There are too many disks in one SR",
        Message = "{0} {1} disks and snapshots; {2}.",
        Why = "Each disk, snapshot and common image below them is a logical volume of one LUN. Every change takes a lock on all of them, so that starts, snapshots and clean-up get slower with each one, until they run into time-outs.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Capacity formulas", "The number of repositories is that of disks and snapshots divided by 1000."),
            new("docs.xenserver.com", "Configuration limits", "A repository of files takes about 20000; unconfirmed."),
        ],
        Needs = Needs.AllOf(VDI.Columns.SR, SR.Columns.Type),
        Options = [MaxVdis, MaxVdisFile],
        Remediation =
        [
            RemediationStep.Xe("xe vdi-list sr-uuid={sr} is-a-snapshot=true params=uuid,name-label,snapshot-time", Risk.None, purpose: "Find snapshots that nobody needs; xe snapshot-uninstall removes one with its disks."),
            RemediationStep.Xe("xe sr-scan uuid={sr}", Risk.Low, purpose: "Let the clean-up run: it joins images that no snapshot needs any more.") with { IsChoice = true },
            RemediationStep.Xe(
                "xe vdi-pool-migrate uuid=<disk> sr-uuid=<other repository>",
                Risk.Medium,
                interrupts: "nothing, but it loads both repositories while it copies",
                purpose: "Spread the disks over more LUNs.") with { IsChoice = true },
        ],
        Tags = ["capacity", "limits", "lvm", "snapshots"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        context.Each(context.Capture.SRs, about: sr => sr.KeepsLogicalVolumes || KeepsFiles(sr), sr =>
        {
            var most = context.Option(sr.KeepsLogicalVolumes ? MaxVdis : MaxVdisFile);
            var disks = sr.VDIs.Count;
            var isOver = disks > most;
            return !isOver && disks * 100L <= most * NearlyFull ? Verdict.Judged : context.Report(
                at: sr.Place,
                message: [$"SR '{sr.DisplayName}' holds", disks, string.Create(CultureInfo.InvariantCulture, $"at most {most} are supported in a repository of its kind")],
                isOver ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
                fix: new() { ["sr"] = sr.Uuid });
        });
        context.Each(context.Capture.Pools, about: _ => context.Capture.SRs.Any(IsShared), pool => JudgePool(context, pool));
    }

    private static Verdict JudgePool(RuleContext context, Pool pool)
    {
        var repositories = context.Capture.SRs.Where(IsShared).ToList();
        var disks = repositories.Sum(sr => (long)sr.VDIs.Count);
        var most = context.Option(MaxVdis);
        var needed = (disks + most - 1) / most;
        return needed <= repositories.Count ? Verdict.Judged : context.Report(
            at: pool.Place,
            message:
            [
                "The pool's shared repositories of logical volumes hold",
                disks,
                string.Create(CultureInfo.InvariantCulture, $"for so many {needed} repositories are needed, and there {(repositories.Count == 1 ? "is" : "are")} {repositories.Count}"),
            ],
            DiagnosticSeverity.Info,
            related: [.. repositories]);
    }

    private static bool IsShared(SR sr) => sr.KeepsLogicalVolumes && sr.Shared;

    private static bool KeepsFiles(SR sr) => sr.StorageClass == SRClass.File || sr.Type.Value is "ext" or "xfs" or "file";
}
