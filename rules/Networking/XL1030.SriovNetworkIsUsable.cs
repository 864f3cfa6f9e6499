using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1030: SR-IOV networks work on every host, and no machine on them must be restarted elsewhere.</summary>
public sealed class SriovNetworkIsUsable : Rule
{
    /// <summary>What xapi writes into a port's capabilities when its card can share itself out.</summary>
    private const string Capability = "sriov";

    /// <summary>The priority of machines that high availability must restart.</summary>
    private const string MustRestart = "restart";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1030",
        Name = "SriovNetworkIsUsable",
        Title = "An SR-IOV network is not usable",
        Message = "SR-IOV network '{0}' on '{1}': {2}.",
        Why = "A virtual machine gets a slice of a network card by SR-IOV, without a switch in between. When the card, its driver or the network of a host is not ready, the machine does not start there.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources =
        [
            RuleSource.Xapi("ocaml/idl/datamodel.ml", "An SR-IOV network says how the card was set up and whether the host must be restarted first."),
            RuleSource.Xapi("ocaml/xapi/xapi_pif_helpers.ml", "The port below must have the capability, and the logical interface must be plugged."),
            new("docs.xenserver.com", "Manage networking, SR-IOV", "A machine with such an interface can be neither moved while it runs nor protected by high availability."),
        ],
        Needs = Needs
            .AllOf(NetworkSriov.Columns.RequiresReboot, NetworkSriov.Columns.ConfigurationMode)
            .CorroboratedBy(PIF.Columns.Capabilities, PIF.Columns.CurrentlyAttached, VM.Columns.HaRestartPriority),
        Remediation =
        [
            RemediationStep.Xe(
                "xe host-disable uuid={host} && xe host-evacuate uuid={host} && xe host-reboot uuid={host}",
                Risk.High,
                interrupts: "the host; its virtual machines move to others before",
                purpose: "A card that waits for a restart is set up by it.") with { Demands = Demands.HostEvacuated | Demands.HostRestart, IsChoice = true },
            RemediationStep.Xe("xe pif-plug uuid={logical}", Risk.Low, purpose: "Plug a logical interface that is not plugged.") with { IsChoice = true },
            RemediationStep.Xe(
                "xe network-sriov-create pif-uuid=<port> network-uuid={network}",
                Risk.Medium,
                purpose: "Make the network on a host that lacks it, on a port of the same kind as on the other hosts.") with { IsChoice = true },
            RemediationStep.PowerShell("Invoke-XenHost -Uuid {host} -XenAction Reboot", Risk.High, interrupts: "the host") with { Demands = Demands.HostEvacuated | Demands.HostRestart, IsChoice = true },
        ],
        Tags = ["sriov"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.NetworkSriovs, sriov =>
    {
        if (sriov.LogicalPIF is not { Network: { } network } logical || logical.Host is not { } host)
        {
            return Verdict.CannotTell(NotEvaluatedReason.Ambiguous, "the interface or the network of an SR-IOV network");
        }

        var siblings = network.PIFs.Select(pif => pif.SriovNetwork).OfType<NetworkSriov>().ToList();
        if (ReferenceEquals(siblings.FirstOrDefault(), sriov))
        {
            JudgeNetwork(context, sriov, network, host, siblings);
        }

        return JudgeItself(context, sriov, logical, network, host);
    });

    private static Verdict JudgeItself(RuleContext context, NetworkSriov sriov, PIF logical, Network network, Host host)
    {
        var faults = new List<string>();
        if (sriov.RequiresReboot)
        {
            faults.Add("the host must be restarted before it works");
        }

        if (sriov.ConfigurationMode == SriovConfigurationMode.StatedUnknown)
        {
            faults.Add("the toolstack does not know how the card is set up");
        }

        var port = sriov.PhysicalPIF;
        var isSureOfPort = port is null || port.Capabilities.IsKnown;
        if (port is not null && isSureOfPort && !port.Capabilities.Contains(Capability))
        {
            faults.Add($"port '{port.DisplayName}' does not have the capability");
        }

        var isDown = host.State == HostState.Down;
        var isUnplugged = !isDown && !logical.CurrentlyAttached;
        if (isUnplugged)
        {
            faults.Add("its logical interface is not plugged");
        }

        if (faults.Count > 0)
        {
            var isWork = host.State == HostState.Maintenance && faults.Count == 1 && isUnplugged;
            Report(context, sriov, network, host, string.Join("; ", faults), isWork ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning, "", [logical, port]);
        }

        return isSureOfPort ? Verdict.Judged : Verdict.CannotTell(NotEvaluatedReason.FieldAbsent, $"{PIF.Columns.Capabilities} of the port below an SR-IOV network");
    }

    private static void JudgeNetwork(RuleContext context, NetworkSriov sriov, Network network, Host host, List<NetworkSriov> siblings)
    {
        var hosts = siblings.Select(sibling => sibling.LogicalPIF?.Host).OfType<Host>().ToList();
        var without = context.Capture.Hosts.Except(hosts).ToList();
        if (without.Count > 0)
        {
            Report(context, sriov, network, host, $"it does not exist on {ListText.Of(without)}", DiagnosticSeverity.Warning, "hosts", [.. without]);
        }

        var tied = network.VIFs.Select(vif => vif.VM).OfType<VM>().Distinct()
            .Where(vm => vm.IsGuest && vm.HaRestartPriority.WhenAbsent("") == MustRestart)
            .ToList();
        if (tied.Count > 0)
        {
            Report(
                context, sriov, network, host, $"{ListText.Of(tied)} on it cannot move to another host, although high availability is to restart it", DiagnosticSeverity.Info, "ha", [.. tied]);
        }
    }

    private static void Report(
        RuleContext context, NetworkSriov sriov, Network network, Host host, string problem, DiagnosticSeverity severity, string discriminator, PoolObject?[] related) => context.Report(
        at: sriov.Place,
        message: [network.DisplayName, host.DisplayName, problem],
        severity,
        discriminator,
        related: [network, .. related],
        fix: new() { ["host"] = host.Uuid, ["network"] = network.Uuid, ["logical"] = sriov.LogicalPIF?.Uuid ?? default });
}
