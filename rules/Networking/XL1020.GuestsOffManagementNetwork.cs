using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1020: virtual machines are not on the management network.</summary>
public sealed class GuestsOffManagementNetwork : Rule
{
    /// <summary>The most objects that a finding names beside its own; the message has the count of all.</summary>
    private const int MostRelated = 20;

    private static readonly RuleOption<IReadOnlyList<string>> AllowedVms = RuleOption.Words(
        "allowed_vms",
        "Names of virtual machines that belong on the management network; a star stands for any characters.",
        "*WLB*",
        "*Workload Balancing*",
        "*Conversion*",
        "*XOA*");

    private static readonly RuleOption<bool> Strict = RuleOption.Switch(
        "strict", defaultValue: false, "Whether to tell, as a note, of virtual machines on the untagged network below a management VLAN, too.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1020",
        Name = "GuestsOffManagementNetwork",
        Title = "Virtual machines use the management network",
        Message = "Network '{0}', {1}, has {2} of virtual machines: {3}.",
        Why = "Who owns a virtual machine on the management network reaches the hosts' own interfaces from there, and its traffic can crowd out the pool's. Management, virtual machines and storage belong on networks of their own.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        SecuritySeverity = 5.0,
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "Management, virtual machines and storage are separated, by NICs or by VLANs; the appliance that balances workloads is on the management network."),
        ],
        Needs = Needs.AllOf(PIF.Columns.Management, PIF.Columns.Network, VIF.Columns.Network, VIF.Columns.VM, VM.Columns.IsATemplate, VM.Columns.IsControlDomain),
        Options = [AllowedVms, Strict],
        Remediation =
        [
            RemediationStep.Xe(
                "xe network-create name-label=<name> && xe pool-vlan-create network-uuid=<new-network> pif-uuid={pif} vlan=<tag>",
                Risk.Low,
                purpose: "A VLAN on the same ports is separation enough; the switch ports must carry it."),
            RemediationStep.Xe(
                "xe vif-move uuid={vif} network-uuid=<new-network>",
                Risk.Medium,
                interrupts: "the virtual machine's network; it needs an address of the new one",
                purpose: "From XenServer 7.0 on; before, make a new interface on the new network. Once for each of the interfaces."),
            RemediationStep.PowerShell(
                "Invoke-XenVIF -XenAction Move -Uuid {vif} -Network <new-network>",
                Risk.Medium,
                interrupts: "the virtual machine's network"),
        ],
        Tags = ["management", "security", "separation"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var allowed = new StarPatterns(context.Option(AllowedVms), ignoresCase: true);
        context.Each(
            context.Capture.Networks,
            about: network => ManagementOf(network).Count > 0,
            network => Judge(context, network, allowed, ManagementOf(network), "which carries management of hosts", severity: null));
        if (context.Option(Strict))
        {
            context.Each(
                context.Capture.Networks,
                about: network => ManagementOf(network).Count == 0 && ManagementOnTopOf(network).Count > 0,
                network => Judge(context, network, allowed, ManagementOnTopOf(network), "the untagged network below a management VLAN", DiagnosticSeverity.Info));
        }
    }

    private static List<PIF> ManagementOf(Network network) => Sorted(network.PIFs.Where(pif => pif.IsManaged && !pif.IsBondMember && pif.Management));

    /// <summary>The management interfaces that are VLANs on the bond or port that the network is on itself.</summary>
    private static List<PIF> ManagementOnTopOf(Network network) => Sorted(network.PIFs
        .Where(pif => pif.IsManaged && !pif.IsBondMember && pif.Kind is PIFKind.BondInterface or PIFKind.Physical)
        .SelectMany(pif => pif.InterfacesOnTop)
        .Where(pif => pif.Management && pif.Kind == PIFKind.VLAN));

    private static List<PIF> Sorted(IEnumerable<PIF> interfaces) =>
        [.. interfaces.OrderBy(pif => pif.OwningHost?.DisplayName, StringComparer.Ordinal).ThenBy(pif => pif.DisplayName, StringComparer.Ordinal)];

    private static Verdict Judge(
        RuleContext context, Network network, StarPatterns allowed, List<PIF> management, string what, DiagnosticSeverity? severity)
    {
        var guests = network.GuestVIFs.Where(vif => !allowed.Match(vif.VM!.DisplayName))
            .OrderBy(vif => vif.DisplayName, StringComparer.Ordinal).ToList();
        return guests.Count == 0 ? Verdict.Judged : context.Report(
            at: network.Place,
            message:
            [
                network.DisplayName,
                what,
                guests.Count == 1 ? "1 interface" : string.Create(CultureInfo.InvariantCulture, $"{guests.Count} interfaces"),
                ListText.Of([.. guests.Select(vif => vif.VM!.DisplayName).Distinct()]),
            ],
            severity ?? (guests.Exists(vif => vif.CurrentlyAttached) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info),
            related: [.. guests.Take(MostRelated), .. management.Take(MostRelated)],
            fix: new() { ["vif"] = guests is [var only] ? only.Uuid : default, ["pif"] = Known.OrNull(() => management[0].Base)?.Uuid ?? default });
    }
}
