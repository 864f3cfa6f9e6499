using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>XL1001: the management interface of each host has a fixed address.</summary>
public sealed class StaticManagementAddress : Rule
{
    private static readonly RuleOption<bool> AllowReservedDhcp = RuleOption.Switch(
        "allow_reserved_dhcp",
        defaultValue: false,
        "The site promises that its DHCP server always gives each host the same address: findings become notes.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1001",
        Name = "StaticManagementAddress",
        Title = "A management interface gets its address dynamically",
        Message = "Management interface '{0}' of '{1}' gets its address ({2}) by {3}; hosts of a pool must keep a fixed address.",
        Why = "The hosts of a pool know each other by address. A host whose lease changes is lost to its pool coordinator, and a coordinator whose lease changes is lost to the whole pool.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "Hosts need fixed management addresses; static configuration is recommended."),
        ],
        Needs = Needs
            .AllOf(PIF.Columns.Management, PIF.Columns.IpConfigurationMode)
            .CorroboratedBy(PIF.Columns.Ipv6ConfigurationMode, PIF.Columns.PrimaryAddressType),
        Options = [AllowReservedDhcp],
        Remediation =
        [
            RemediationStep.Xe(
                "xe pif-reconfigure-ip uuid={pif} mode=static IP={ip} netmask={netmask} gateway={gateway} DNS={dns}",
                Risk.High,
                interrupts: "the management connection; with another address than before, all clients of the host",
                purpose: "Keep the present address and make it static. Use the host's own console, and switch high availability off first."),
            RemediationStep.PowerShell(
                "Invoke-XenPIF -Uuid {pif} -XenAction ReconfigureIp -Mode static -IP {ip} -Netmask {netmask} -Gateway {gateway} -DNS {dns}",
                Risk.High,
                interrupts: "the management connection"),
        ],
        Tags = ["address", "dhcp", "management"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) =>
        context.Each(context.Capture.PIFs, about: pif => pif.IsManaged && pif.Management, pif => IsDynamic(pif) ? Report(context, pif) : Verdict.Judged);

    /// <summary>Only the primary family counts. An interface without any address belongs to another rule.</summary>
    private static bool IsDynamic(PIF pif) => IsIPv6(pif)
        ? pif.Ipv6ConfigurationMode == Ipv6ConfigurationMode.DHCP || pif.Ipv6ConfigurationMode == Ipv6ConfigurationMode.Autoconf
        : pif.IpConfigurationMode == IpConfigurationMode.DHCP;

    private static bool IsIPv6(PIF pif) => pif.PrimaryAddressType.WhenAbsent(PrimaryAddressType.IPv4) == PrimaryAddressType.IPv6;

    private static Verdict Report(RuleContext context, PIF pif)
    {
        var isIPv6 = IsIPv6(pif);
        var address = isIPv6 ? pif.IPv6.FirstOrDefault(text => text.Length > 0) : pif.IP.WhenAbsent("");
        return context.Report(
            at: isIPv6 ? pif.Ipv6ConfigurationMode : pif.IpConfigurationMode,
            message:
            [
                pif.DisplayName,
                pif.OwningHost?.DisplayName ?? "an unknown host",
                string.IsNullOrEmpty(address) ? "none at the moment" : address,
                isIPv6 ? $"IPv6 {pif.Ipv6ConfigurationMode}" : $"{pif.IpConfigurationMode}",
            ],
            severity: context.Option(AllowReservedDhcp) ? DiagnosticSeverity.Info : null,
            related: [pif.OwningHost],
            fix: new()
            {
                ["pif"] = pif.Uuid,
                ["ip"] = address,
                ["netmask"] = pif.Netmask,
                ["gateway"] = pif.Gateway,
                ["dns"] = pif.DNS,
            });
    }
}
