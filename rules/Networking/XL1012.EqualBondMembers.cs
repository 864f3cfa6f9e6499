using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1012: the members of a bond are of one kind.</summary>
public sealed class EqualBondMembers : Rule
{
    private static readonly RuleOption<bool> ReportModels = RuleOption.Switch(
        "report_models", defaultValue: false, "Whether members of different adapter models are reported too, as a note.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1012",
        Name = "EqualBondMembers",
        Title = "Bond members differ in speed, duplex or NIC model",
        Message = "Bond '{0}' on '{1}' {2}.",
        Why = "Traffic is spread over the members without regard for what each can carry. With unequal members the slow one becomes a bottleneck, LACP leaves it out altogether, and after a failover everything runs at its pace.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "Bonds are made of matching physical interfaces."),
            RuleSource.Xapi("ocaml/xapi/monitor_master.ml", "Speed and duplex of NICs are kept in PIF_metrics; 0, -1 and 65535 stand for a speed that is not known."),
        ],
        Needs = Needs
            .AllOf(PIF.Columns.BondSlaveOf)
            .AndAnyOf(PIFMetrics.Columns.Speed, MemberName.EthernetLink)
            .CorroboratedBy(PIFMetrics.Columns.Duplex, PIFMetrics.Columns.VendorId, MemberName.EthernetLink),
        Options = [ReportModels],
        Remediation =
        [
            RemediationStep.Xe("xe pif-list bond-slave-of={bond} params=uuid,device,speed,duplex,vendor-name,device-name", Risk.None, purpose: "Compare the members; a wrong speed or half duplex often comes from the switch port or an ethtool- key in other-config."),
            RemediationStep.Xe("xe bond-destroy uuid={bond}", Risk.High, interrupts: "all traffic over the bond until it is made again", purpose: "When the adapters themselves differ: make the bond anew from equal ports.") with { Demands = Demands.HighAvailabilityOff, Harm = Harm.CannotBeUndone },
            RemediationStep.Xe("xe bond-create network-uuid={network} pif-uuids=<first-pif>,<second-pif> mode={mode}", Risk.High, interrupts: "the traffic of its members for a moment") with { Demands = Demands.HighAvailabilityOff },
            RemediationStep.PowerShell("New-XenBond -Network (Get-XenNetwork -Uuid {network}) -Members @((Get-XenPIF -Uuid <first-pif>), (Get-XenPIF -Uuid <second-pif>)) -Mode {mode}", Risk.High, interrupts: "the traffic of its members for a moment") with { Demands = Demands.HighAvailabilityOff },
        ],
        Tags = ["bond", "resilience", "speed"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.Bonds, bond =>
    {
        var members = bond.Links.Members;
        if (members.Count < 2)
        {
            return Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the bond has fewer than two members");
        }

        if (context.Option(ReportModels))
        {
            CompareModels(context, bond, members);
        }

        var known = members.Where(member => Known.IsTrue(() => member.Link.SpeedMbps.IsKnown)).ToList();
        var differences = Differences(known).ToList();
        return differences.Count > 0 ? Report(context, bond, members, string.Join(" and ", differences) + string.Concat(Disagreements(known)))
            : known.Count < 2 ? CannotTell(members)
            : Verdict.Judged;
    });

    private static IEnumerable<string> Differences(List<PIF> known)
    {
        if (known.Select(member => member.Link.SpeedMbps.Value).Distinct().Count() > 1)
        {
            yield return $"mixes members of different speed ({string.Join(", ", known.Select(member => string.Create(CultureInfo.InvariantCulture, $"{member.DisplayName}: {member.Link.SpeedMbps.Value} Mbit/s")))})";
        }

        var half = known.Where(member => member.Link.FullDuplex.TryGet(out var isFull) && !isFull).ToList();
        if (half.Count > 0)
        {
            yield return $"has members that run half duplex ({string.Join(", ", half.Select(member => member.DisplayName))})";
        }
    }

    private static IEnumerable<string> Disagreements(List<PIF> known) => known
        .Where(member => member.Link is { Doubt: null, Recorded: { SpeedMbps: { IsKnown: true } recorded }, SpeedMbps: var speed } && recorded.Value != speed.Value)
        .Select(member => string.Create(CultureInfo.InvariantCulture, $"; the database says {member.Link.Recorded!.SpeedMbps.Value} Mbit/s for {member.DisplayName}, the host's report is believed"));

    /// <summary>Whose evidence is too old says so; otherwise the links are down, or their drivers do not tell.</summary>
    private static Verdict CannotTell(IReadOnlyList<PIF> members)
    {
        foreach (var member in members)
        {
            _ = member.Link.SpeedMbps.State;
        }

        return Verdict.CannotTell(NotEvaluatedReason.FieldAbsent, "fewer than two members of the bond have a link whose speed is known");
    }

    private static void CompareModels(RuleContext context, Bond bond, IReadOnlyList<PIF> members)
    {
        var models = members
            .Where(member => member.Link is { VendorId.IsKnown: true, DeviceId.IsKnown: true })
            .Select(member => (member.DisplayName, Model: $"{member.Link.VendorId.Value}:{member.Link.DeviceId.Value}"))
            .ToList();
        if (models.Select(member => member.Model).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
        {
            Report(
                context,
                bond,
                members,
                $"is made of different adapter models ({string.Join(", ", models.Select(member => $"{member.DisplayName}: {member.Model}"))})",
                DiagnosticSeverity.Info,
                "model");
        }
    }

    private static Verdict Report(RuleContext context, Bond bond, IReadOnlyList<PIF> members, string what, DiagnosticSeverity? severity = null, string discriminator = "") => context.Report(
        at: bond.Place,
        message: [bond.DisplayName, HostText.Of(bond), what],
        severity,
        discriminator,
        related: [.. members],
        fix: new() { ["bond"] = bond.Uuid, ["network"] = Known.OrNull(() => bond.Interface?.Network)?.Uuid ?? default, ["mode"] = Known.OrNull(() => bond.EffectiveMode.Value) });
}
