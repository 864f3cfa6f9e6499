using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Urgency;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1009: all members of each bond have a link.</summary>
public sealed class BondMembersHaveLinks : Rule
{
    private static readonly RuleOption<bool> ReportMaintenance = RuleOption.Switch(
        "report_maintenance", defaultValue: false, "Whether the bonds of hosts in maintenance are judged too, one level less severe.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1009",
        Name = "BondMembersHaveLinks",
        Title = "A bond has members without link",
        Message = "Bond '{0}' on '{1}': {2} of {3} links are up{4}.",
        Why = "A member without a link takes away what the bond is for. The next cable, port or switch that fails may be the last one.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Resilience", "The network has no single point of failure."),
            RuleSource.Xapi("ocaml/xapi-consts/api_messages.ml", "BOND_STATUS_CHANGED: xapi itself alerts when links of a bond go down or come up."),
            RuleSource.Xapi("ocaml/xapi/monitor_master.ml", "PIF_metrics are kept for NICs; links_up of a bond counts the members that the bond can use."),
        ],
        Needs = Needs
            .AllOf(PIF.Columns.BondSlaveOf)
            .AndAnyOf(PIFMetrics.Columns.Carrier, MemberName.EthernetLink, MemberName.IpAddresses)
            .CorroboratedBy(Bond.Columns.LinksUp, MemberName.EthernetLink, MemberName.IpAddresses),
        Options = [ReportMaintenance],
        Remediation =
        [
            RemediationStep.Xe("xe pif-list bond-slave-of={bond} params=uuid,device,carrier,speed,MAC", Risk.None, purpose: "See which members have a link now."),
            RemediationStep.Xe("ethtool {device}", Risk.None, purpose: "On the host: look at cable, transceiver and switch port of the member. Nothing needs to be changed in the pool; the member is used again as soon as it has a link."),
        ],
        Tags = ["bond", "health", "resilience"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.Bonds, bond =>
    {
        var links = bond.Links;
        var state = bond.Interface?.Host?.State ?? HostState.Up;
        return links.Members.Count == 0 ? Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the bond has no members")
            : state == HostState.Down ? Verdict.CannotTell(NotEvaluatedReason.HostDown, "the links of a host that is down are as old as its failure")
            : state == HostState.Maintenance && !context.Option(ReportMaintenance) ? Verdict.DoesNotApply(NotApplicableReason.Configuration, "the host is in maintenance")
            : Judge(context, bond, links);
    });

    private static Verdict Judge(RuleContext context, Bond bond, BondLinks links)
    {
        var (up, most) = (links.Up.Count, links.Members.Count);
        var counted = CountOf(bond, links);
        var fewest = Math.Min(up, counted ?? up);
        if (fewest >= most)
        {
            return Verdict.Judged;
        }

        // Two counts that differ are one witness less than one that stands alone.
        var severity = fewest <= 1 && (counted ?? up) == up ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        return context.Report(
            at: bond.Place,
            message: [bond.DisplayName, HostText.Of(bond), fewest, most, string.Concat(Details(links, up, counted))],
            MaintenanceSeverity.Of(bond.OwningHost, severity),
            related: [.. links.Down, .. links.Down.Select(LineOf)],
            fix: new() { ["bond"] = bond.Uuid, ["device"] = links.Down is [var only] ? only.Device : default });
    }

    /// <summary>
    /// What the bond's own row counts. It says nothing while the bond is not plugged, and less than a report of the host.
    /// </summary>
    private static long? CountOf(Bond bond, BondLinks links) =>
        bond.LinksUp.TryGet(out var counted)
        && bond.Interface is { } pif && pif.CurrentlyAttached
        && !links.Members.All(member => member.Link.Observed is { Carrier.IsKnown: true })
            ? counted
            : null;

    private static IEnumerable<string> Details(BondLinks links, int up, long? counted)
    {
        if (links.Down.Count > 0)
        {
            yield return $" (down: {string.Join(", ", links.Down.Select(member => member.DisplayName))})";
        }

        if (up == 0)
        {
            yield return "; the bond is down";
        }

        if (counted is { } count && count != up)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"; the bond's own row counts {count}, the measurements of its members {up}");
        }

        foreach (var member in links.Members.Where(member => member.Link.WitnessesDisagree))
        {
            yield return $"; the database says that {member.DisplayName} has {(member.Link.Carrier ? "none" : "one")}, the host's report is believed";
        }
    }

    private static Related? LineOf(PIF member) => member.Link.Observed is { Carrier: { IsKnown: true, Place: var line } } ? Related.Line(line) : null;
}
