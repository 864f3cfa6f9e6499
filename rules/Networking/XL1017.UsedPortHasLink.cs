using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Urgency;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1017: ports that are used have a link that sends both ways at once.</summary>
public sealed class UsedPortHasLink : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1017",
        Name = "UsedPortHasLink",
        Title = "A network port in use has no link or runs half duplex",
        Message = "'{0}' on '{1}' {2} but is used by {3}.",
        Why = "Without a link nothing goes over the port: what uses it is cut off. A port that cannot send and receive at once loses frames as soon as it is busy, mostly because only one side has a fixed speed.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources = [RuleSource.ReferenceArchitecture("Resilience", "Connections that the pool depends on must work; the loss of one must be noticed.")],
        Needs = Needs
            .AllOf(PIF.Columns.Host, PIF.Columns.CurrentlyAttached, PIF.Columns.IpConfigurationMode)
            .AndAnyOf(PIFMetrics.Columns.Carrier, MemberName.EthernetLink, MemberName.IpAddresses)
            .CorroboratedBy(PIFMetrics.Columns.Duplex, VIF.Columns.CurrentlyAttached, VM.Columns.ResidentOn),
        Remediation =
        [
            RemediationStep.Xe(
                "xe pif-list uuid={pif} params=device,carrier,speed,duplex,MAC,pci-bus-path",
                Risk.None,
                purpose: "Then look at the cable, the transceiver and the port of the switch; ethtool <device> on the host shows what both sides offer."),
            RemediationStep.Xe(
                "xe vif-move uuid=<vif> network-uuid=<network>",
                Risk.Medium,
                interrupts: "the virtual machine's network",
                purpose: "Where the port stays without link: move the virtual machines to another network."),
        ],
        Tags = ["carrier", "health", "nic"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(
        context.Capture.PIFs,
        about: port => port.IsManaged && !port.IsBondMember && port.Kind == PIFKind.Physical && UsersOf(port).Any(),
        port =>
        {
            var link = port.Link;
            return !link.Carrier ? Report(context, port, "has no link", DiagnosticSeverity.Error)
                : link.FullDuplex.TryGet(out var isFull) && !isFull ? Report(context, port, "cannot send and receive at once (half duplex)", DiagnosticSeverity.Warning)
                : Verdict.Judged;
        });

    private static Verdict Report(RuleContext context, PIF port, string what, DiagnosticSeverity severity) => context.Report(
        at: port.Place,
        message: [port.DisplayName, port.OwningHost?.DisplayName ?? "an unknown host", what, string.Join(" and ", UsersOf(port))],
        MaintenanceSeverity.Of(port.OwningHost, severity),
        related: [port.OwningHost, Known.OrNull(() => port.Metrics), .. port.InterfacesOnTop.SelectMany(pif => pif.RunningVIFs.Cast<PoolObject>().Prepend(pif))],
        fix: new() { ["pif"] = port.Uuid });

    /// <summary>What is cut off without the port: addresses of the host, and virtual machines that run there.</summary>
    private static IEnumerable<string> UsersOf(PIF port)
    {
        var plugged = port.InterfacesOnTop.Where(pif => pif.CurrentlyAttached).ToList();
        foreach (var pif in plugged.Where(pif => pif.IsIpConfigured))
        {
            yield return pif.Management ? "management" : $"the host's own address on '{pif.DisplayName}'";
        }

        var machines = plugged.SelectMany(pif => pif.RunningVIFs).Select(vif => vif.VM!.DisplayName).Distinct().Order(StringComparer.Ordinal).ToList();
        if (machines.Count > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{machines.Count} running virtual machine{(machines.Count == 1 ? "" : "s")} ({ListText.Of(machines)})");
        }
    }
}
