using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Storage;

/// <summary>XL2003: every LUN is reached over at least two paths.</summary>
public sealed class TwoPathsToEachLun : Rule
{
    private static readonly RuleOption<long> MinPaths = RuleOption.Integer(
        "min_paths", defaultValue: 2, "The number of paths that each LUN should have.", minimum: 1, maximum: 64);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2003",
        Name = "TwoPathsToEachLun",
        Title = "A LUN has fewer than two paths",
        Message = "Storage '{0}' on '{1}': LUN '{2}' has {3} path(s); at least {4} are required{5}.",
        Why = "A LUN with a single path has a single point of failure that multipathing cannot mend: the cabling, the zoning or the portal list is incomplete.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Resource pool storage configuration", "Every storage resource needs at least two paths."),
            new("xapi-project/sm", "libs/sm/mpathcount.py", "The daemon writes [paths up, most paths ever seen] for each LUN to the PBD."),
        ],
        Needs = Needs.AnyOf(PBD.Columns.OtherConfig, MemberName.MultipathTopology).CorroboratedBy(MemberName.MultipathTopology),
        Options = [MinPaths],
        Remediation =
        [
            RemediationStep.Xe(
                "multipath -ll {scsiid}",
                Risk.None,
                purpose: "On the host: see which paths exist. Then zone or map a second path, or add the second iSCSI portal on the storage side."),
            RemediationStep.Xe(
                "xe pbd-unplug uuid={pbd} && xe pbd-plug uuid={pbd}",
                Risk.Medium,
                interrupts: "the storage repository on this host; evacuate the host first",
                purpose: "Make the host log in to all portals again.") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated, IsChoice = true },
            RemediationStep.PowerShell(
                "Invoke-XenPBD -Uuid {pbd} -XenAction Unplug; Invoke-XenPBD -Uuid {pbd} -XenAction Plug",
                Risk.Medium,
                interrupts: "the storage repository on this host") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated, IsChoice = true },
        ],
        Tags = ["multipath", "resilience"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => LunUse.Each(context, use => Judge(context, use));

    private static Verdict Judge(RuleContext context, LunUse use)
    {
        var required = context.Option(MinPaths);
        var paths = use.Paths;
        if (PathsOf(paths) is not { } present)
        {
            return Verdict.CannotTell(NotEvaluatedReason.Ambiguous, "a LUN without any path does not tell how many it should have");
        }

        if (present >= required)
        {
            return paths.IsMissingFromListing
                ? Verdict.CannotTell(NotEvaluatedReason.Ambiguous, "the database counts paths to a LUN that the host's multipath daemon does not have")
                : Verdict.Judged;
        }

        return context.Report(
            at: paths.Place,
            message: [use.Storage, use.HostName, paths.ScsiId, present, required, Disagreement(paths, present)],
            IsVital(use) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            discriminator: paths.ScsiId,
            related: use.Related,
            fix: new() { ["scsiid"] = paths.ScsiId, ["pbd"] = use.Plug?.Uuid ?? default },
            owner: use.Owner);
    }

    /// <summary>A device that has lost all of its paths says nothing of how many it should have; that loss belongs to another rule.</summary>
    private static int? PathsOf(LunPaths paths) => paths.Listed is { Paths.Count: 0 } ? paths.Remembered : paths.Present;

    /// <summary>A path that has gone from the host altogether is not listed as failed: only the database remembers it.</summary>
    private static string Disagreement(LunPaths paths, int present) => paths.Remembered is { } remembered && remembered != present
        ? FormattableString.Invariant($"; the host lists {present} and the database remembers {remembered}")
        : "";

    /// <summary>Storage that much stands on: boot disks, the heartbeat of high availability, and the default repository.</summary>
    private static bool IsVital(LunUse use) =>
        use.IsBootDisk || Known.IsTrue(() => use.Plug?.SR is { } sr && (sr.HoldsHeartbeat || sr.IsDefault));
}
