using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1004: the networks of virtual machines run on bonds.</summary>
public sealed class VMNetworksOnBonds : Rule
{
    private static readonly RuleOption<IReadOnlyList<string>> IgnoreNetworks = RuleOption.Words(
        "ignore_networks", "Names of networks that need no bond; a star stands for any characters.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1004",
        Name = "VMNetworksOnBonds",
        Title = "A VM network does not run on a bond",
        Message = "VM network '{0}' rests on the single NIC {1} on {2}{3}.",
        Why = "When the cable, the port or the switch behind a single NIC fails, every virtual machine of the host loses the network at once, although the host itself looks healthy.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "The networks of virtual machines use bonded NICs."),
            RuleSource.Xapi("ocaml/xapi/xapi_pif_helpers.ml", "Ports with an SR-IOV network cannot be members of a bond."),
        ],
        Needs = Needs
            .AllOf(PIF.Columns.Network, PIF.Columns.Host, PIF.Columns.BondSlaveOf, Bond.Columns.Master, VIF.Columns.Network, VIF.Columns.VM, Model.VM.Columns.IsATemplate),
        Options = [IgnoreNetworks],
        Remediation =
        [
            RemediationStep.Xe("xe network-create name-label=bond1", Risk.Low, purpose: "Once for the pool: the network of the bond. The command prints its uuid."),
            RemediationStep.Xe(
                "xe bond-create network-uuid=<network-of-the-bond> pif-uuids={pif},<second-pif> mode=lacp",
                Risk.High,
                interrupts: "the network of the virtual machines for a moment; refused while high availability is on and management is concerned",
                purpose: "On every host, the coordinator first. Virtual interfaces and VLANs move to the bond by themselves. Set the switch ports up as one LACP group before.") with { Demands = Demands.HighAvailabilityOff, Order = HostOrder.CoordinatorFirst },
            RemediationStep.PowerShell(
                "New-XenBond -Network (Get-XenNetwork -Uuid <network-of-the-bond>) -Members @((Get-XenPIF -Uuid {pif}), (Get-XenPIF -Uuid <second-pif>)) -Mode lacp",
                Risk.High,
                interrupts: "the network of the virtual machines for a moment") with { Demands = Demands.HighAvailabilityOff, Order = HostOrder.CoordinatorFirst },
        ],
        Tags = ["bond", "resilience", "vm"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var ignored = new StarPatterns(context.Option(IgnoreNetworks), ignoresCase: true);
        context.Each(context.Capture.Networks, about: network => network.IsVMNetwork, network =>
        {
            if (ignored.Match(network.DisplayName))
            {
                return Verdict.DoesNotApply(NotApplicableReason.Configuration, "the network is on the list of those that need no bond");
            }

            // Networks of bond members are left over from before the bond.
            var interfaces = network.PIFs.Where(pif => pif.IsManaged && !pif.IsBondMember).OrderBy(HostText.Of, StringComparer.Ordinal).ThenBy(pif => pif.DisplayName, StringComparer.Ordinal).ToList();
            var single = interfaces.Where(pif => pif.Base is { Kind: PIFKind.Physical }).ToList();
            return interfaces.Count == 0 ? Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the network has no interface: it is private to its hosts")
                : single.Count > 0 ? Report(context, network, single, isEverywhere: single.Count == interfaces.Count)
                : interfaces.Exists(pif => pif.Base is null) ? Verdict.CannotTell(NotEvaluatedReason.Ambiguous, "what an interface of a VM network rests on")
                : Verdict.Judged;
        });
    }

    /// <summary>One finding when no host has a bond, since that is one decision; else one for each host that differs.</summary>
    private static Verdict Report(RuleContext context, Network network, List<PIF> single, bool isEverywhere)
    {
        foreach (var group in isEverywhere ? [single] : single.GroupBy(pif => pif.Host).Select(same => same.ToList()))
        {
            var hosts = group.Select(pif => pif.Host).OfType<Host>().Distinct().ToList();
            var areFunctions = group.TrueForAll(pif => pif.Kind == PIFKind.SriovLogical);
            context.Report(
                at: network.Place,
                message:
                [
                    network.DisplayName,
                    ListText.Of(group.Select(pif => pif.Base!)),
                    hosts.Count > 0 ? ListText.Of(hosts) : "an unknown host",
                    areFunctions ? "; SR-IOV gives the virtual machines parts of the NIC itself, which no bond can protect" : "",
                ],
                areFunctions ? DiagnosticSeverity.Info : null,
                discriminator: !isEverywhere && hosts is [var only, ..] && only.Uuid.TryGet(out var uuid) ? uuid : "",
                related: [.. group, .. group.Select(pif => pif.Base)],
                fix: new() { ["pif"] = group is [var pif] ? pif.Base!.Uuid : default });
        }

        return Verdict.Judged;
    }
}
