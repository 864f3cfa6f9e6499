using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1029: members of bonds carry nothing of their own.</summary>
public sealed class NothingLeftOnBondMembers : Rule
{
    /// <summary>The driver of storage over Fibre Channel frames on Ethernet.</summary>
    private const string FcoeDriver = "lvmofcoe";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1029",
        Name = "NothingLeftOnBondMembers",
        Title = "Configuration remains on a bond member",
        Message = "'{0}' on '{1}' is a member of '{2}' but still carries {3}.",
        Why = "A port that is a member of a bond belongs to the bond's bridge. Whatever is still configured on the port itself has lost its way out, or takes the port away from the bond at the next restart.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.Xapi("ocaml/xapi/xapi_bond.ml", "When a bond is made, VLANs, tunnels, virtual interfaces and the management address move from its members to it; at the start of the toolstack what was left behind is moved again."),
            new("Citrix", "CTX229847", "Bonds and FCoE exclude each other on a port."),
            new("xcp-ng/xcp", "issue 138", "A port with an FCoE repository cannot work inside a bond."),
        ],
        Needs = Needs
            .AllOf(PIF.Columns.BondSlaveOf, PIF.Columns.Management)
            .CorroboratedBy(PIF.Columns.CurrentlyAttached, PIF.Columns.IpConfigurationMode, VIF.Columns.CurrentlyAttached, Model.VM.Columns.ResidentOn),
        Remediation =
        [
            RemediationStep.Xe("xe-toolstack-restart", Risk.Medium, interrupts: "running tasks of the toolstack, not virtual machines", purpose: "On the host: at its start the toolstack moves what was left on members to their bond."),
            RemediationStep.Xe("xe pif-reconfigure-ip uuid={pif} mode=none", Risk.Low, purpose: "For an address that stayed behind.") with { IsChoice = true },
            RemediationStep.Xe("xe vlan-create network-uuid=<network-of-the-vlan> pif-uuid={bond-pif} vlan=<tag>", Risk.Medium, interrupts: "the traffic of that VLAN on the host", purpose: "For a VLAN that did not move: xe vlan-destroy the old one, then make it on the bond.") with { IsChoice = true },
            RemediationStep.Xe("xe pbd-unplug uuid=<pbd>", Risk.High, interrupts: "the disks on the FCoE repository", purpose: "For FCoE: move its storage off the port before it becomes a member of a bond.") with { IsChoice = true },
        ],
        Tags = ["bond", "consistency"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.PIFs, about: pif => pif.IsBondMember, pif =>
    {
        var left = Leftovers(pif);
        if (left.Items.Count == 0)
        {
            return left.Doubt is { } doubt ? Verdict.CannotTell(doubt) : Verdict.Judged;
        }

        return context.Report(
            at: pif.Place,
            message: [pif.DisplayName, HostText.Of(pif), pif.MemberOfBond!.DisplayName, string.Join(", ", left.Items.Select(item => item.What))],
            left.Items.TrueForAll(item => item.IsHarmless) ? DiagnosticSeverity.Info : null,
            related: [pif.MemberOfBond, .. left.Items.SelectMany(item => item.Related)],
            fix: new() { ["pif"] = pif.Uuid, ["bond-pif"] = Known.OrNull(() => pif.MemberOfBond!.Interface)?.Uuid ?? default });
    });

    /// <summary>What is found is certain whatever else cannot be looked up.</summary>
    private static (List<Leftover> Items, NotKnownException? Doubt) Leftovers(PIF pif)
    {
        var items = new List<Leftover>();
        NotKnownException? doubt = null;
        foreach (var find in new Func<PIF, IEnumerable<Leftover>>[] { Management, Vlans, Tunnels, Machines, Plug, Fcoe, Address })
        {
            try
            {
                items.AddRange(find(pif));
            }
            catch (NotKnownException unknown)
            {
                doubt ??= unknown;
            }
        }

        return (items, doubt);
    }

    private static IEnumerable<Leftover> Management(PIF pif) => pif.Management ? [new("the management interface")] : [];

    private static IEnumerable<Leftover> Vlans(PIF pif) =>
        [.. pif.VLANsAbove.OrderBy(vlan => vlan.Tag).Select(vlan => new Leftover(FormattableString.Invariant($"VLAN {vlan.Tag}"), Related: [vlan, vlan.UntaggedPIF]))];

    private static IEnumerable<Leftover> Tunnels(PIF pif) =>
        [.. pif.TunnelTransportPIFOf.Select(tunnel => new Leftover($"the tunnel of network '{tunnel.AccessPIF?.Network?.DisplayName ?? tunnel.DisplayName}'", Related: [tunnel]))];

    /// <summary>Machines whose interface is plugged into the bridge that the port had before it became a member.</summary>
    private static IEnumerable<Leftover> Machines(PIF pif)
    {
        if (IsDown(pif) || pif.Network is not { } network || network == pif.MemberOfBond!.Interface?.Network)
        {
            return [];
        }

        var vifs = network.GuestVIFs.Where(vif => vif.CurrentlyAttached && vif.VM is { IsRunning: true } vm && vm.ResidentOn == pif.Host).OrderBy(vif => vif.DisplayName, StringComparer.Ordinal).ToList();
        return vifs.Count == 0 ? [] : [new($"virtual machines of network '{network.DisplayName}' ({ListText.Of(vifs.Select(vif => vif.VM!))})", Related: [.. vifs])];
    }

    private static IEnumerable<Leftover> Plug(PIF pif) =>
        !IsDown(pif) && pif.CurrentlyAttached.WhenAbsent(false) ? [new("a plug of its own (currently_attached)")] : [];

    private static IEnumerable<Leftover> Fcoe(PIF pif)
    {
        if (pif.Capabilities.IsAbsent || !pif.Capabilities.Contains("fcoe") || pif.Host is not { } host)
        {
            return [];
        }

        var plug = host.PBDs.FirstOrDefault(pbd => pbd.CurrentlyAttached && pbd.SR is { } sr && sr.Type == FcoeDriver);
        return plug is null ? [] : [new($"the FCoE storage '{plug.SR!.DisplayName}'", Related: [plug])];
    }

    private static IEnumerable<Leftover> Address(PIF pif) =>
        pif.IpConfigurationMode != IpConfigurationMode.None
        || pif.Ipv6ConfigurationMode.WhenAbsent(Ipv6ConfigurationMode.None) != Ipv6ConfigurationMode.None
            ? [new("an address setting") { IsHarmless = true }]
            : [];

    /// <summary>What is plugged on a host that is down is as old as its failure.</summary>
    private static bool IsDown(PIF pif) => pif.Host is { State: HostState.Down };

    /// <summary>One thing that stayed on a member.</summary>
    /// <param name="What">What to call it.</param>
    /// <param name="Related">The objects that show it.</param>
    private sealed record Leftover(string What, params Related?[] Related)
    {
        /// <summary>True for what has no effect on a member.</summary>
        public bool IsHarmless { get; init; }
    }
}
