using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1013: the members of a bond are ports of more than one network adapter.</summary>
public sealed class BondSpansAdapters : Rule
{
    private static readonly RuleOption<bool> IgnoreIfOneAdapter = RuleOption.Switch(
        "ignore_if_one_adapter", defaultValue: true, "Whether hosts that have no second adapter are left alone.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1013",
        Name = "BondSpansAdapters",
        Title = "All members of a bond sit on one network adapter",
        Message = "{0} members of bond '{1}' on '{2}' are ports of the adapter at {3}; the adapter is a single point of failure.",
        Why = "An adapter fails as a whole: its chip, its firmware, its slot. A bond of ports of two adapters survives that.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Info,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Resilience", "The network has no single point of failure; NICs are cross-linked to redundant switches."),
            RuleSource.Xapi("ocaml/xapi/xapi_pif.ml", "PIF_metrics.pci_bus_path holds a port's PCI address: domain, bus, device and function."),
        ],
        Needs = Needs.AllOf(PIF.Columns.BondSlaveOf, PIFMetrics.Columns.PciBusPath),
        Options = [IgnoreIfOneAdapter],
        Remediation =
        [
            RemediationStep.Xe("xe pif-list host-uuid={host} physical=true params=uuid,device,pci-bus-path,bond-slave-of,carrier", Risk.None, purpose: "Choose ports of two adapters: their pci-bus-path differs before the dot."),
            RemediationStep.Xe("xe bond-destroy uuid={bond}", Risk.High, interrupts: "all traffic over the bond until it is made again", purpose: "Members cannot be exchanged: take the bond apart and make it anew.") with { Demands = Demands.HighAvailabilityOff, Harm = Harm.CannotBeUndone },
            RemediationStep.Xe("xe bond-create network-uuid={network} pif-uuids=<port-of-one-adapter>,<port-of-another> mode={mode}", Risk.High, interrupts: "the traffic of its members for a moment") with { Demands = Demands.HighAvailabilityOff },
            RemediationStep.PowerShell("New-XenBond -Network (Get-XenNetwork -Uuid {network}) -Members @((Get-XenPIF -Uuid <port-of-one-adapter>), (Get-XenPIF -Uuid <port-of-another>)) -Mode {mode}", Risk.High, interrupts: "the traffic of its members for a moment") with { Demands = Demands.HighAvailabilityOff },
        ],
        Tags = ["bond", "hardware", "resilience"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.Bonds, bond =>
    {
        var members = bond.Links.Members;
        if (members.Count < 2)
        {
            return Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the bond has fewer than two members");
        }

        var adapters = members.Select(AdapterOf).OfType<PciAddress>().ToList();
        if (adapters.Distinct().Count() > 1)
        {
            return Verdict.Judged;
        }

        return adapters.Count < members.Count ? Verdict.CannotTell(NotEvaluatedReason.FieldAbsent, "PIF_metrics.pci_bus_path does not tell where each member of the bond sits")
            : context.Option(IgnoreIfOneAdapter) && !HasOtherAdapter(bond, adapters[0]) ? Verdict.DoesNotApply(NotApplicableReason.Configuration, "the host has one adapter only")
            : Report(context, bond, members, adapters[0]);
    });

    /// <summary>The adapter that the member is a port of: the address without the port's number.</summary>
    private static PciAddress? AdapterOf(PIF port) =>
        port.Link.BusPath.TryGet(out var path) && PciAddress.TryParse(path, out var address) ? address with { Function = 0 } : null;

    private static bool HasOtherAdapter(Bond bond, PciAddress adapter) =>
        bond.OwningHost is { } host
            ? host.PIFs.Any(pif => pif.Kind == PIFKind.Physical && AdapterOf(pif) is { } other && other != adapter)
            : throw new NotKnownException(NotEvaluatedReason.Ambiguous, "which host the bond belongs to");

    private static Verdict Report(RuleContext context, Bond bond, IReadOnlyList<PIF> members, PciAddress adapter) => context.Report(
        at: bond.Place,
        message:
        [
            members.Count == 2 ? "Both" : string.Create(CultureInfo.InvariantCulture, $"All {members.Count}"),
            bond.DisplayName,
            HostText.Of(bond),
            string.Create(CultureInfo.InvariantCulture, $"{adapter.Domain:x4}:{adapter.Bus:x2}:{adapter.Device:x2}"),
        ],
        related: [.. members],
        fix: new()
        {
            ["bond"] = bond.Uuid,
            ["host"] = bond.OwningHost?.Uuid ?? default,
            ["network"] = Known.OrNull(() => bond.Interface?.Network)?.Uuid ?? default,
            ["mode"] = Known.OrNull(() => bond.EffectiveMode.Value),
        });
}
