using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1003: the management network runs on a bond.</summary>
public sealed class ManagementOnBond : Rule
{
    private static readonly RuleOption<bool> RequireBondForSingleHostPool = RuleOption.Switch(
        "require_bond_for_single_host_pool", defaultValue: true, "Whether the only host of a pool needs a bond too.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1003",
        Name = "ManagementOnBond",
        Title = "The management network does not run on a bond",
        Message = "Management of '{0}' uses the single NIC '{1}'; one cable, NIC or switch failure disconnects the host{2}.",
        Why = "Over the management network the pool keeps in touch with its hosts, high availability sends its heartbeat and, often, storage is reached. A host that loses it drops out of the pool, or fences itself and stops its virtual machines.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "The management network uses bonded NICs."),
            RuleSource.Xapi("ocaml/xapi/xapi_bond.ml", "When a bond is made of the management NIC, the management address moves to the bond."),
        ],
        Needs = Needs.AllOf(PIF.Columns.Management, PIF.Columns.Host, PIF.Columns.BondSlaveOf, Bond.Columns.Master),
        Options = [RequireBondForSingleHostPool],
        Remediation =
        [
            RemediationStep.Xe("xe network-create name-label=bond0", Risk.Low, purpose: "Once for the pool: the network of the bond. The command prints its uuid."),
            RemediationStep.Xe(
                "xe bond-create network-uuid=<network> pif-uuids={pif},{other} mode=lacp",
                Risk.High,
                interrupts: "the management connection for a moment; the management address moves to the bond by itself. Refused while high availability is on",
                purpose: "On every host, the coordinator first. Set the switch ports up as one LACP group before; without that use mode=active-backup.") with { Demands = Demands.HighAvailabilityOff, Order = HostOrder.CoordinatorFirst },
            RemediationStep.PowerShell(
                "New-XenBond -Network (Get-XenNetwork -Uuid <network>) -Members @((Get-XenPIF -Uuid {pif}), (Get-XenPIF -Uuid {other})) -Mode lacp",
                Risk.High,
                interrupts: "the management connection for a moment") with { Demands = Demands.HighAvailabilityOff, Order = HostOrder.CoordinatorFirst },
        ],
        Tags = ["bond", "management", "resilience"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.PIFs, about: pif => pif.IsManaged && pif.Management, pif =>
    {
        if (!context.Option(RequireBondForSingleHostPool) && context.Capture.Hosts.Count == 1)
        {
            return Verdict.DoesNotApply(NotApplicableReason.Configuration, "the pool has one host only");
        }

        return pif.Base switch
        {
            null => Verdict.CannotTell(NotEvaluatedReason.Ambiguous, "what the management interface rests on"),
            { IsBondMember: true } => Verdict.DoesNotApply(NotApplicableReason.Configuration, "the management interface is a member of a bond, which is an error of its own (XL1029)"),
            { Kind: PIFKind.Physical } port => Report(context, pif, port),
            _ => Verdict.Judged,
        };
    });

    private static Verdict Report(RuleContext context, PIF pif, PIF port)
    {
        var others = port.Host is { } host
            ? host.PIFs.Where(other => other != port && other.IsManaged && other.Kind == PIFKind.Physical).OrderBy(other => other.DisplayName, StringComparer.Ordinal).ToList()
            : [];
        var free = others.Where(IsFree).ToList();
        return context.Report(
            at: pif.Place,
            message:
            [
                HostText.Of(pif),
                port.DisplayName,
                free.Count > 0 ? $". Free for a bond: {string.Join(", ", free.Select(other => other.DisplayName))}"
                    : others.Count > 0 ? ""
                    : ". The host has no other NIC to bond it with (XL1015)",
            ],
            related: [port, .. free],
            fix: new() { ["pif"] = port.Uuid, ["other"] = free is [var first, ..] ? first.Uuid : default });
    }

    /// <summary>Nothing uses the port: no bond, no VLAN or tunnel on top, no address, no virtual machine. What is not known is not free.</summary>
    private static bool IsFree(PIF port) => Known.IsTrue(() =>
        !port.IsBondMember && !port.IsIpConfigured && port.InterfacesOnTop is [_] && port.Network is not { IsVMNetwork: true });
}
