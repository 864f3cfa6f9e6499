using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Storage;

/// <summary>One LUN as one host uses it, with what findings call it.</summary>
/// <param name="Paths">The paths to it.</param>
/// <param name="Storage">The repository's name, or what stands for it where no repository is known.</param>
/// <param name="Evidence">What is known of the host; null for a plug that belongs to none.</param>
/// <param name="Plug">The plug between host and repository; null for boot disks, and for reports without a database.</param>
internal sealed record LunUse(LunPaths Paths, string Storage, HostEvidence? Evidence, PBD? Plug)
{
    /// <summary>The host's record; null when the database does not have it.</summary>
    public Host? Host => Evidence?.Host;

    /// <summary>What to call the host.</summary>
    public string HostName => Evidence?.DisplayName ?? "an unknown host";

    /// <summary>The host: the same LUN is seen in a plug where there is a database, and in a listing where there is none.</summary>
    public Owner? Owner => Evidence is null ? null : Owner.Of(Evidence);

    /// <summary>True for the disk that a host boots from.</summary>
    public bool IsBootDisk => Plug is null && Host is not null;

    /// <summary>
    /// Where the listing of the multipath daemon shows the LUN: the first path that is down, else the LUN's own line; nowhere when it
    /// does not.
    /// </summary>
    public Place Listing => Paths.Listed is not { } map ? default : map.Paths.FirstOrDefault(path => !path.IsUp)?.Place ?? map.Place;

    /// <summary>The host, the repository, and the line of the listing.</summary>
    public Related?[] Related => [Host, Known.OrNull(() => Plug?.SR), Listing.IsNowhere ? null : Analysis.Related.Line(Listing)];

    /// <summary>
    /// Judges each LUN that hosts use: those of attached repositories, boot disks, and, in reports whose host the database does not have,
    /// whatever the multipath daemon lists. Where there is a database, devices that no repository names are disks of the machine.
    /// </summary>
    /// <param name="context">The run of the rule.</param>
    /// <param name="judge">Judges one LUN.</param>
    public static void Each(RuleContext context, Func<LunUse, Verdict> judge)
    {
        if (!context.Capture.Database.IsMissing)
        {
            context.Each(
                context.Capture.PBDs,
                about: pbd => pbd.CurrentlyAttached && (pbd.IsMultipathed || pbd.Luns.Count > 0),
                pbd => pbd.Luns is { Count: > 0 } luns
                    ? All(luns.Select(lun => new LunUse(lun, pbd.DisplayName, pbd.Host?.Evidence, pbd)), judge)
                    : Verdict.CannotTell(NotEvaluatedReason.FieldAbsent, "a multipathed PBD has no path count in other_config"));
            context.Each(
                context.Capture.Hosts,
                about: host => host.BootLun is not null,
                host => judge(new LunUse(host.BootLun!, "boot disk", host.Evidence, Plug: null)));
        }

        context.EachHostOutsideDatabase(evidence => Listed(evidence, judge));
    }

    private static Verdict Listed(HostEvidence evidence, Func<LunUse, Verdict> judge)
    {
        var luns = evidence.ListedLuns.ToList();
        var verdict = All(luns.Select(lun => new LunUse(lun, lun.Listed!.Product is { Length: > 0 } product ? product : "LUN", evidence, Plug: null)), judge);

        // What could be read of a listing that is not whole has been judged; the rest stays unknown.
        return evidence.MultipathTopology.Value.Maps.Any(map => !map.IsReadable)
            ? Verdict.CannotTell(NotEvaluatedReason.Unparsable, $"{evidence.MultipathTopology.Member.Path} has a device with lines that do not follow its format")
            : luns.Count == 0
                ? Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the host lists no LUN")
                : verdict;
    }

    /// <summary>One LUN that cannot be judged must not hide another's fault.</summary>
    private static Verdict All(IEnumerable<LunUse> uses, Func<LunUse, Verdict> judge)
    {
        var unknown = Verdict.Judged;
        foreach (var use in uses)
        {
            var verdict = Judge(use, judge);
            unknown = unknown.NotEvaluated is null && verdict.NotEvaluated is not null ? verdict : unknown;
        }

        return unknown;
    }

    private static Verdict Judge(LunUse use, Func<LunUse, Verdict> judge)
    {
        try
        {
            return judge(use);
        }
        catch (NotKnownException unknown)
        {
            return Verdict.CannotTell(unknown);
        }
    }
}
