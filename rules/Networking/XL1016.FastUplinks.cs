using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>XL1016: the bonds and ports that carry a pool's traffic are fast.</summary>
public sealed class FastUplinks : Rule
{
    private static readonly RuleOption<long> MinMbps = RuleOption.Integer(
        "min_mbps", defaultValue: 10000, "The speed in Mbit/s that a bond or port should have.", minimum: 1);

    private static readonly RuleOption<IReadOnlyList<string>> Uses = RuleOption.SomeOf(
        "uses", "The uses that make a bond or port count.", ["management", "storage", "vm"], "management", "storage", "vm");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1016",
        Name = "FastUplinks",
        Title = "A used uplink is slower than 10 Gbit/s",
        Message = "'{0}' on '{1}', which carries {2}, runs at {3} Mbit/s; {4} Mbit/s are expected.",
        Why = "Moving virtual machines between hosts, backups and network storage send as much as the line takes. On a slow line all of them, and the evacuation of a host, last many times as long.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Info,
        Precision = Precision.High,
        Since = "0.1",
        Sources = [RuleSource.ReferenceArchitecture("Definitions", "A data center has a network throughput of at least 10 Gbit/s.")],
        Needs = Needs
            .AllOf(PIF.Columns.Host, PIF.Columns.Management, PIF.Columns.Network)
            .AndAnyOf(PIFMetrics.Columns.Speed, MemberName.EthernetLink)
            .CorroboratedBy(VIF.Columns.Network, PBD.Columns.DeviceConfig),
        Options = [MinMbps, Uses],
        Remediation =
        [
            RemediationStep.Xe(
                "xe pif-list host-uuid={host} params=uuid,device,speed,carrier,other-config",
                Risk.None,
                purpose: "Look whether the port of the switch or an ethtool-speed key in other_config keeps a fast port slow; else the host needs faster ports."),
        ],
        Tags = ["nic", "performance"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var counted = Counted(context.Option(Uses));
        context.Each(
            context.Capture.PIFs,
            about: pif => pif.IsManaged && !pif.IsBondMember && pif.Kind is PIFKind.Physical or PIFKind.BondInterface && (pif.CarriedUses & counted) != PIFUses.None,
            pif =>
            {
                if (pif.Host is { State: HostState.Down })
                {
                    return Verdict.CannotTell(NotEvaluatedReason.HostDown, "the links of a host that is down are as old as its failure");
                }

                var limit = context.Option(MinMbps);
                var speed = pif.Link.SpeedMbps;
                return speed >= limit ? Verdict.Judged : context.Report(
                    at: pif.Place,
                    message: [pif.DisplayName, pif.OwningHost?.DisplayName ?? "an unknown host", string.Join(" and ", pif.CarriedUses.Words()), speed.Value, limit],
                    related: [pif.OwningHost, Known.OrNull(() => pif.Metrics), .. pif.Bond is { } bond ? bond.Members : []],
                    fix: new() { ["host"] = pif.OwningHost?.Uuid ?? default });
            });
    }

    private static PIFUses Counted(IReadOnlyList<string> words) => words.Aggregate(PIFUses.None, (uses, word) => uses | word switch
    {
        "management" => PIFUses.Management,
        "storage" => PIFUses.Storage,
        "vm" => PIFUses.VM,
        _ => PIFUses.None,
    });
}
