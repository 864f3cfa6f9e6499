using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>XL1006: no network that rests on another one asks for larger frames than that one carries.</summary>
public sealed class VlanMtuFitsItsBase : Rule
{
    private static readonly RuleOption<long> TunnelOverhead = RuleOption.Integer(
        "tunnel_overhead",
        defaultValue: 50,
        "The bytes that a tunnel adds to each frame: VXLAN needs 50, GRE 46.",
        maximum: 500);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1006",
        Name = "VlanMtuFitsItsBase",
        Title = "A VLAN or tunnel has a larger MTU than the network below it",
        Message = "{0} '{1}' on '{2}' has MTU {3}{4}, but network '{5}' below it has {6}; larger frames are dropped.",
        Why = "A bridge does not cut frames into pieces: those that are too large for the network below vanish without an error message. Small requests work and long answers hang.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            new("xcp-ng/xcp-ng-org", "docs/networking.md", "The MTU of a VLAN must not exceed that of the interface below."),
            new("vatesfr/xen-orchestra", "issue 2720", "A VLAN with a larger MTU than its base loses traffic."),
            new("vatesfr/xen-orchestra", "docs/docs/xo5/sdn_controller.md", "VXLAN takes 50 bytes of each frame, GRE 46."),
            RuleSource.Xapi("ocaml/xapi/nm.ml", "A PIF's own mtu key wins over the network's MTU; a bond's members take the MTU of the bond's network."),
        ],
        Needs = Needs.AllOf(PIF.Columns.Network).AndAnyOf(Network.Columns.MTU, PIF.Columns.OtherConfig),
        Options = [TunnelOverhead],
        Remediation =
        [
            RemediationStep.Xe(
                "xe network-param-set uuid={network} MTU={lower}",
                Risk.Low,
                purpose: "Either lower the network on top to what the one below carries. The setting alone changes nothing yet.") with { StandsAlone = true },
            RemediationStep.Xe(
                "xe network-param-set uuid={base} MTU={higher}",
                Risk.Medium,
                purpose: "Or raise the network below, if every switch port on the way takes it. Never where management runs on the same bond or port (XL1005).") with { IsChoice = true },
            RemediationStep.Xe(
                "xe pif-unplug uuid={pif} && xe pif-plug uuid={pif}",
                Risk.Medium,
                interrupts: "the virtual machines on that network of the host",
                purpose: "The new MTU takes effect when an interface is plugged, host by host.") with { Demands = Demands.HostEvacuated },
            RemediationStep.PowerShell("Set-XenNetwork -Uuid {network} -MTU {lower}", Risk.Low) with { StandsAlone = true },
        ],
        Tags = ["jumbo-frames", "mtu", "tunnel", "vlan"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        context.Each(
            context.Capture.VLANs,
            about: vlan => vlan.UntaggedPIF is { IsManaged: true },
            vlan => Judge(context, new Layer(vlan, $"VLAN {vlan.Tag.Value} network", vlan.UntaggedPIF!, vlan.TaggedPIF, Overhead: 0)));
        context.Each(
            context.Capture.NetworkSriovs,
            about: sriov => sriov.LogicalPIF is { IsManaged: true },
            sriov => Judge(context, new Layer(sriov, "SR-IOV network", sriov.LogicalPIF!, sriov.PhysicalPIF, Overhead: 0)));
        context.Each(
            context.Capture.Tunnels,
            about: tunnel => tunnel.AccessPIF is { IsManaged: true },
            tunnel => Judge(context, new Layer(tunnel, "Tunnel network", tunnel.AccessPIF!, tunnel.TransportPIF, context.Option(TunnelOverhead))));
    }

    private static Verdict Judge(RuleContext context, Layer layer)
    {
        if (layer.Below?.Base is not { } carrier)
        {
            return Verdict.CannotTell(NotEvaluatedReason.Ambiguous, $"what {layer.Link.Class} rows rest on");
        }

        long mtu = layer.Top.EffectiveMtu;
        long below = carrier.EffectiveMtu;
        return mtu + layer.Overhead <= below
            ? Verdict.Judged
            : context.Report(
                at: layer.Top.Place,
                message:
                [
                    layer.Kind,
                    NameOf(layer.Top),
                    layer.Top.OwningHost?.DisplayName ?? "an unknown host",
                    mtu,
                    layer.Overhead > 0 ? FormattableString.Invariant($" and needs {layer.Overhead} more for the tunnel's header") : "",
                    NameOf(carrier),
                    below,
                ],
                layer.Overhead > 0 || IsUnused(layer.Top) ? DiagnosticSeverity.Warning : null,
                related: [layer.Link, layer.Top.Network, carrier, carrier.Network],
                fix: new()
                {
                    ["network"] = layer.Top.Network?.Uuid ?? default,
                    ["lower"] = FormattableString.Invariant($"{below - layer.Overhead}"),
                    ["base"] = Known.IsTrue(() => !carrier.SharesBaseWithManagement) ? carrier.Network?.Uuid ?? default : default,
                    ["higher"] = FormattableString.Invariant($"{mtu + layer.Overhead}"),
                    ["pif"] = Known.IsTrue(() => !layer.Top.Management) ? layer.Top.Uuid : default, // the management interface cannot be unplugged
                });
    }

    /// <summary>Nothing sends frames over the network yet: no virtual machine, nor the host itself.</summary>
    private static bool IsUnused(PIF pif) =>
        Known.IsTrue(() => pif.Network is { } network && network.VIFs.Count == 0 && pif.IpConfigurationMode == IpConfigurationMode.None && !pif.Management);

    private static string NameOf(PIF pif) => Known.OrNull(() => pif.Network)?.DisplayName ?? pif.DisplayName;

    /// <summary>A network on top of another one.</summary>
    /// <param name="Link">The row that ties both together.</param>
    /// <param name="Kind">What to call the upper network.</param>
    /// <param name="Top">The upper interface.</param>
    /// <param name="Below">The interface that it rests on; null when that does not exist.</param>
    /// <param name="Overhead">The bytes that the link adds to each frame.</param>
    private sealed record Layer(PoolObject Link, string Kind, PIF Top, PIF? Below, long Overhead);
}
