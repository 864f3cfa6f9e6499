using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Urgency;

namespace XenLint.Rules.Storage;

/// <summary>XL2004: all paths to each LUN are up.</summary>
public sealed class PathsToLunsAreUp : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2004",
        Name = "PathsToLunsAreUp",
        Title = "Paths to a LUN are down",
        Message = "Storage '{0}' on '{1}': {2} of {3} paths to LUN '{4}' are up{5}.",
        Why = "Each path that is down takes away a part of the redundancy and of the throughput; when the last one goes, the virtual machines on the storage stop.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Resource pool storage configuration", "Hosts keep a continuous and reliable connection to their storage."),
            RuleSource.Xapi("ocaml/xapi-consts/api_messages.ml", "MULTIPATH_PERIODIC_ALERT: xapi itself alerts when paths are missing."),
            new("xapi-project/sm", "libs/sm/mpathcount.py", "A path is down when its checker says faulty, shaky or failed; a path that has vanished is not counted, and the largest count is kept."),
        ],
        Needs = Needs.AnyOf(PBD.Columns.OtherConfig, MemberName.MultipathTopology).CorroboratedBy(MemberName.MultipathTopology),
        Remediation =
        [
            RemediationStep.Xe(
                "multipath -ll {scsiid}",
                Risk.None,
                purpose: "On the host: see which paths are down, and whether they share an adapter, a fabric or a portal."),
            RemediationStep.Xe(
                "multipathd show paths",
                Risk.None,
                purpose: "Once cable, switch port, zoning or portal work again, paths come back by themselves; so does the count in the database."),
            RemediationStep.Xe(
                "xe pbd-param-get uuid={pbd} param-name=other-config",
                Risk.None,
                purpose: "The pool's own count: the first number must reach the second one."),
        ],
        Tags = ["health", "multipath", "resilience"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => LunUse.Each(context, use => Judge(context, use));

    private static Verdict Judge(RuleContext context, LunUse use)
    {
        var paths = use.Paths;
        if (paths.Up >= paths.Most && paths.Listed is not { Paths.Count: 0 })
        {
            return paths.IsMissingFromListing
                ? Verdict.CannotTell(NotEvaluatedReason.Ambiguous, "the database counts paths to a LUN that the host's multipath daemon does not have")
                : Verdict.Judged;
        }

        // The one path that is listed works, and nothing is listed as failed: a LUN with a single path is another rule's finding.
        return paths.Listed is { Paths.Count: 1, PathsUp: 1 } ? Verdict.Judged : Report(context, use);
    }

    private static Verdict Report(RuleContext context, LunUse use)
    {
        var paths = use.Paths;
        var severity = paths.Up <= 1 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        return context.Report(
            at: use.Host is null && !use.Listing.IsNowhere ? use.Listing : paths.Place,
            message: [use.Storage, use.HostName, paths.Up, paths.Most, paths.ScsiId, string.Concat(Details(paths))],
            MaintenanceSeverity.Of(use.Host, severity),
            discriminator: paths.ScsiId,
            related: use.Related,
            fix: new() { ["scsiid"] = paths.ScsiId, ["pbd"] = use.Plug?.Uuid ?? default },
            owner: use.Owner);
    }

    /// <summary>Which paths, as the host names them, and what the database says where it says something else.</summary>
    private static IEnumerable<string> Details(LunPaths paths)
    {
        if (paths.Listed is not { } map)
        {
            yield break;
        }

        var down = map.Paths.Where(path => path is { IsUp: false, HostNumber: not null }).ToList();
        if (down.Count > 0)
        {
            yield return $"; down: {string.Join(", ", down.Select(path => $"{path.Device} at {path.Address} ({path.CheckerState})"))}";
        }

        if (paths.Most - down.Count - map.PathsUp is > 0 and var gone)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"; gone from the host: {gone}");
        }

        if (paths is { Remembered: { } most, Counted: { } count } && (count.Up != map.PathsUp || most != paths.Most))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"; the database counts {count.Up} of {most}");
        }
    }
}
