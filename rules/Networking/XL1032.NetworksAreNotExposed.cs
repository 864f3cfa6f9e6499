using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1032: no network serves disks without encryption, and no guest sits on the network inside the hosts.</summary>
public sealed class NetworksAreNotExposed : Rule
{
    private const string InsecurePurpose = "insecure_nbd";

    private static readonly RuleOption<IReadOnlyList<string>> AllowedVms = RuleOption.Words(
        "allowed_vms", "Names of virtual machines that may be on the network inside the hosts, such as those of the vendor; a star stands for any characters.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1032",
        Name = "NetworksAreNotExposed",
        Title = "A network is enabled for unencrypted NBD, or VMs sit on the host-internal network",
        Message = "Network '{0}' {1}.",
        Why = "NBD gives the content of virtual disks to whoever may log in. Without encryption anybody on the network can read along. On the network inside a host a guest reaches the toolstack directly.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Error,
        SecuritySeverity = 7.4,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.Xapi("ocaml/idl/datamodel.ml", "The purpose insecure_nbd allows NBD without TLS and is not recommended; nbd is the encrypted one."),
            RuleSource.Xapi("ocaml/xapi/xapi_network.ml", "The host-internal management network leads to the control domain, at 169.254.0.1."),
        ],
        Needs = Needs.AnyOf(Network.Columns.Purpose, Network.Columns.OtherConfig).CorroboratedBy(VIF.Columns.Network),
        Options = [AllowedVms],
        Remediation =
        [
            RemediationStep.Xe(
                "xe network-param-remove uuid={network} param-name=purpose param-key=insecure_nbd && xe network-param-add uuid={network} param-name=purpose param-key=nbd",
                Risk.Medium,
                interrupts: "backup programs that read disks without encryption, until they are set to use TLS") with { IsChoice = true },
            RemediationStep.Xe("xe vif-destroy uuid={vif}", Risk.Medium, interrupts: "what the guest uses that interface for", purpose: "For a guest on the host-internal network; unplug the interface first: xe vif-unplug.") with { Harm = Harm.CannotBeUndone, IsChoice = true },
            RemediationStep.PowerShell("Invoke-XenNetwork -Uuid {network} -XenAction RemovePurpose -Value insecure_nbd", Risk.Medium, interrupts: "backup programs that read disks without encryption") with { IsChoice = true },
            RemediationStep.PowerShell("Invoke-XenNetwork -Uuid {network} -XenAction AddPurpose -Value nbd", Risk.Low) with { IsChoice = true },
        ],
        Tags = ["backup", "encryption", "nbd", "security"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var allowed = new StarPatterns(context.Option(AllowedVms));
        context.Each(context.Capture.Networks, network =>
        {
            var strangers = network.IsHostInternalManagement
                ? network.VIFs.Where(vif => vif.VM is { } vm && vm.IsGuest && !allowed.Match(vm.DisplayName)).ToList()
                : [];
            foreach (var vif in strangers)
            {
                Report(context, network, vif);
            }

            // Networks of releases without purposes serve no disks at all.
            return network.Purpose.IsAbsent && context.Capture.Knows(Network.Columns.Purpose.SinceMinor) == false ? Verdict.Judged
                : !network.Purpose.Contains(InsecurePurpose) ? Verdict.Judged
                : context.Report(
                    at: network.Purpose,
                    message: [network.DisplayName, "serves disks by NBD without TLS"],
                    fix: new() { ["network"] = network.Uuid });
        });
    }

    private static void Report(RuleContext context, Network network, VIF vif) => context.Report(
        at: network.OtherConfig["is_host_internal_management_network"],
        message: [network.DisplayName, $"leads to the control domain of each host, and VM '{vif.VM!.DisplayName}' is on it"],
        DiagnosticSeverity.Warning,
        discriminator: vif.Uuid.TryGet(out var uuid) ? uuid : "",
        related: [vif, vif.VM],
        fix: new() { ["vif"] = vif.Uuid });
}
