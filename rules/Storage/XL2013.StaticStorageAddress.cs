using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Storage;

/// <summary>XL2013: an interface that carries storage traffic has a fixed address.</summary>
public sealed class StaticStorageAddress : Rule
{
    private static readonly RuleOption<bool> IncludeAssumed = RuleOption.Switch(
        "include_assumed",
        defaultValue: false,
        "Judge also interfaces with an address of which nothing shows what they are for; findings about them are notes.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2013",
        Name = "StaticStorageAddress",
        Title = "A storage interface takes its address by DHCP",
        Message = "Storage interface '{0}' on '{1}' ({2}) gets its address {3}; storage is lost if {4}.",
        Why = "A host's way to its disks should depend on nothing but network and array. When the DHCP server does not renew the address, or gives another one, all sessions over the interface end and the virtual machines on the storage stop.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "Static addresses are recommended for the infrastructure."),
            new("XenServer documentation", "Thin-provisioned shared GFS2 block storage", "Interfaces that storage depends on have static addresses."),
        ],
        Needs = Needs
            .AllOf(PIF.Columns.IpConfigurationMode, PIF.Columns.Management, PIF.Columns.Host)
            .CorroboratedBy(PIF.Columns.Ipv6ConfigurationMode, PIF.Columns.OtherConfig, PBD.Columns.DeviceConfig),
        Options = [IncludeAssumed],
        Remediation =
        [
            RemediationStep.Xe(
                "xe pbd-unplug uuid=<pbd>",
                Risk.High,
                interrupts: "the storage repositories behind the interface on this host; its virtual machines have to be elsewhere",
                purpose: "Changing the address drops all sessions over the interface. High availability must be off meanwhile: xapi refuses the change otherwise.") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated },
            RemediationStep.Xe(
                "xe pif-reconfigure-ip uuid={pif} mode=static IP={ip} netmask={netmask}",
                Risk.Medium,
                interrupts: "everything that goes over the interface",
                purpose: "Without gateway and DNS: those belong to the management interface. Take the address out of the DHCP server's range.") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated },
            RemediationStep.Xe("xe pbd-plug uuid=<pbd>", Risk.Medium),
            RemediationStep.PowerShell(
                "Invoke-XenPIF -Uuid {pif} -XenAction ReconfigureIp -Mode static -IP {ip} -Netmask {netmask}",
                Risk.Medium,
                interrupts: "everything that goes over the interface") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated, IsChoice = true },
        ],
        Tags = ["address", "dhcp"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(
        context.Capture.PIFs,
        about: pif => pif.IsManaged && !pif.Management && pif.IsIpConfigured,
        pif =>
        {
            var use = pif.StorageUse;
            return use == StorageUse.Assumed && !context.Option(IncludeAssumed)
                ? Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "nothing shows that the interface is for storage")
                : pif.HasAddressMode && !pif.HasFixedAddress ? Report(context, pif, use)
                : Verdict.Judged;
        });

    private static Verdict Report(RuleContext context, PIF pif, StorageUse use)
    {
        var isAutomatic = pif.PrefersIPv6 && pif.Ipv6ConfigurationMode == Ipv6ConfigurationMode.Autoconf;
        var reached = use == StorageUse.Proved ? pif.StorageInSubnets.Select(storage => storage.Plug).Distinct().ToList() : [];
        return context.Report(
            at: pif.PrefersIPv6 ? pif.Ipv6ConfigurationMode : pif.IpConfigurationMode,
            message:
            [
                pif.DisplayName,
                pif.OwningHost?.DisplayName ?? "an unknown host",
                Purpose(pif, use, reached),
                isAutomatic ? "from routers (Autoconf)" : "by DHCP",
                isAutomatic ? "they announce another network" : "the lease is not renewed",
            ],
            use == StorageUse.Assumed ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            related: [.. reached],
            fix: new() { ["pif"] = pif.Uuid, ["ip"] = pif.IP, ["netmask"] = pif.Netmask });
    }

    private static string Purpose(PIF pif, StorageUse use, List<PBD> reached) =>
        reached.Count > 0 ? string.Join(", ", reached.Select(plug => $"'{plug.DisplayName}'").Distinct().Order(StringComparer.Ordinal))
        : pif.ManagementPurpose.TryGet(out var purpose) && purpose.Length > 0 ? $"purpose '{purpose}'"
        : use == StorageUse.Declared ? "marked as not to be unplugged"
        : "purpose unknown";
}
