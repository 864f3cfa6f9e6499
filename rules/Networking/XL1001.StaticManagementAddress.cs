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
        Message = "Management interface '{0}' of '{1}' gets its address ({2}) by {3}; hosts of a pool must keep a fixed address{4}.",
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
            .AnyOf(PIF.Columns.IpConfigurationMode, MemberName.NetworkDaemonState)
            .CorroboratedBy(PIF.Columns.Ipv6ConfigurationMode, PIF.Columns.PrimaryAddressType, MemberName.NetworkDaemonState),
        Options = [AllowReservedDhcp],
        Remediation =
        [
            RemediationStep.Xe(
                "xe pif-reconfigure-ip uuid={pif} mode=static IP={ip} netmask={netmask} gateway={gateway} DNS={dns}",
                Risk.High,
                interrupts: "the management connection; with another address than before, all clients of the host",
                purpose: "Keep the present address and make it static. Use the host's own console, and switch high availability off first.") with { Demands = Demands.HighAvailabilityOff },
            RemediationStep.PowerShell(
                "Invoke-XenPIF -Uuid {pif} -XenAction ReconfigureIp -Mode static -IP {ip} -Netmask {netmask} -Gateway {gateway} -DNS {dns}",
                Risk.High,
                interrupts: "the management connection") with { Demands = Demands.HighAvailabilityOff },
        ],
        Tags = ["address", "dhcp", "management"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (!context.Capture.Database.IsMissing)
        {
            context.Each(context.Capture.PIFs, about: pif => pif.IsManaged && pif.Management, pif => IsDynamic(pif) ? Report(context, pif) : Verdict.Judged);
        }

        context.EachHostOutsideDatabase(evidence => JudgeReport(context, evidence));
    }

    /// <summary>Only the primary family counts. An interface without any address belongs to another rule.</summary>
    private static bool IsDynamic(PIF pif) => pif.HasAddressMode && !pif.HasFixedAddress;

    private static Verdict Report(RuleContext context, PIF pif)
    {
        var isIPv6 = pif.PrefersIPv6;
        var address = isIPv6 ? pif.IPv6.FirstOrDefault(text => text.Length > 0) : pif.IP.WhenAbsent("");
        return context.Report(
            at: isIPv6 ? pif.Ipv6ConfigurationMode : pif.IpConfigurationMode,
            message:
            [
                pif.DisplayName,
                pif.OwningHost?.DisplayName ?? "an unknown host",
                string.IsNullOrEmpty(address) ? "none at the moment" : address,
                isIPv6 ? $"IPv6 {pif.Ipv6ConfigurationMode}" : $"{pif.IpConfigurationMode}",
                Contradiction(pif, isIPv6),
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

    /// <summary>
    /// The database is what xapi goes by. The host's network daemon was told the same; when it remembers something else, one of the two
    /// is not of today, and somebody should look before changing anything.
    /// </summary>
    private static string Contradiction(PIF pif, bool isIPv6) =>
        Known.OrNull(() => pif.Network is { } network && pif.Host is { } host && host.Evidence.NetworkDaemon.Value.Interfaces.TryGetValue(network.Bridge, out var config) ? config : null)
            is { } remembered && (isIPv6 ? remembered.IPv6 : remembered.IPv4).TryGet(out var mode) && mode == ConfiguredAddressMode.Static
            ? $"; the host's network daemon, however, has a fixed address for '{remembered.Name}': see which is right"
            : "";

    /// <summary>A report whose host no database tells of: its network daemon says how the management interface gets its address.</summary>
    private static Verdict JudgeReport(RuleContext context, HostEvidence evidence)
    {
        if (evidence.ManagementInterface is not { } management)
        {
            return Verdict.CannotTell(NotEvaluatedReason.Ambiguous, "the report does not name a management interface that its network daemon knows");
        }

        var isIPv6 = evidence.Inventory.Value["MANAGEMENT_ADDRESS_TYPE"] == "IPv6";
        var mode = isIPv6 ? management.IPv6 : management.IPv4;
        return mode.Value is ConfiguredAddressMode.DHCP or ConfiguredAddressMode.Autoconf
            ? context.Report(
                at: mode,
                message: [management.Name, evidence.DisplayName, AddressOf(evidence, management.Name, isIPv6) ?? "not known", isIPv6 ? $"IPv6 {mode}" : $"{mode}", ""],
                severity: context.Option(AllowReservedDhcp) ? DiagnosticSeverity.Info : null)
            : mode.Value == ConfiguredAddressMode.Unknown
                ? Verdict.CannotTell(NotEvaluatedReason.Unparsable, "the network daemon's word for how the address is found")
                : Verdict.Judged;
    }

    private static string? AddressOf(HostEvidence evidence, string name, bool isIPv6) => Known.OrNull(() => evidence.KernelInterfaces.Value.Find(name)?.Addresses
        .Select(address => address.Address.Value)
        .FirstOrDefault(address => address.Contains(':', StringComparison.Ordinal) == isIPv6));
}
