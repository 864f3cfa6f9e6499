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
        Message = "Storage '{0}' on '{1}': LUN '{2}' has {3} path(s); at least {4} are required.",
        Why = "A LUN that was never seen over a second path has a single point of failure that multipathing cannot mend: the cabling, the zoning or the portal list is incomplete.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Resource pool storage configuration", "Every storage resource needs at least two paths."),
            new("xapi-project/sm", "libs/sm/mpathcount.py", "The daemon writes [paths up, most paths ever seen] for each LUN to the PBD."),
        ],
        Needs = Needs
            .AllOf(PBD.Columns.OtherConfig, PBD.Columns.CurrentlyAttached, PBD.Columns.Host)
            .CorroboratedBy(MemberName.MultipathTopology),
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
                purpose: "Make the host log in to all portals again."),
            RemediationStep.PowerShell(
                "Invoke-XenPBD -Uuid {pbd} -XenAction Unplug; Invoke-XenPBD -Uuid {pbd} -XenAction Plug",
                Risk.Medium,
                interrupts: "the storage repository on this host"),
        ],
        Tags = ["multipath", "resilience"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        context.Each(
            context.Capture.PBDs,
            about: pbd => pbd.CurrentlyAttached && (pbd.IsMultipathed || pbd.PathCounts.Any()),
            pbd => JudgeRepository(context, pbd));
        context.Each(
            context.Capture.Hosts,
            about: host => host.BootPathCount is not null,
            host => Judge(context, host, host.BootPathCount!, "boot disk", DiagnosticSeverity.Error));
    }

    private static Verdict JudgeRepository(RuleContext context, PBD pbd)
    {
        if (!pbd.PathCounts.Any())
        {
            return Verdict.CannotTell(NotEvaluatedReason.FieldAbsent, "a multipathed PBD has no path count in other_config");
        }

        var severity = IsVital(pbd) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        var verdicts = pbd.PathCounts.Select(count => Judge(context, pbd.Host, count, pbd.DisplayName, severity)).ToList();
        return verdicts.Find(verdict => verdict.NotEvaluated is not null);
    }

    private static Verdict Judge(RuleContext context, Host? host, PathCount count, string storage, DiagnosticSeverity severity)
    {
        var required = context.Option(MinPaths);
        if (host is { State: HostState.Down })
        {
            return Verdict.CannotTell(NotEvaluatedReason.HostDown, "the path counts of a host that is down are old");
        }

        return count.Most >= required
            ? Verdict.Judged
            : context.Report(
                at: count.Place,
                message: [storage, host?.DisplayName ?? "an unknown host", count.ScsiId, count.Most, required],
                severity,
                discriminator: count.ScsiId,
                related: [host, (count.Place.Record as PBD)?.SR],
                fix: new() { ["scsiid"] = count.ScsiId, ["pbd"] = count.Place.Record is PBD pbd ? pbd.Uuid : default });
    }

    /// <summary>Storage that the whole pool stands on: the heartbeat of high availability, and the default repository.</summary>
    private static bool IsVital(PBD pbd) => Known.IsTrue(() => pbd.SR is { } sr && (sr.HoldsHeartbeat || sr.IsDefault));
}
