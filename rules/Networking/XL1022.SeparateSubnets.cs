using System.Net;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>XL1022: no two IP interfaces of a host are in one subnet.</summary>
public sealed class SeparateSubnets : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1022",
        Name = "SeparateSubnets",
        Title = "Two IP interfaces of one host are in the same subnet",
        Message = "'{0}' and '{1}' of '{2}' are both in {3}; the host sends to that subnet over one of them only.",
        Why = "For each subnet a host uses one interface, whatever the other one's address is. The second interface gives neither a second path nor separation, and answers can leave by another interface than the questions came in by.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Storage Networks", "Storage paths belong on networks that are independent of each other, each with a subnet of its own."),
            new("Citrix support", "CTX129309", "Interfaces for storage need subnets of their own, since the kernel sends by subnet and not by interface."),
        ],
        Needs = Needs
            .AllOf(PIF.Columns.Host, PIF.Columns.IpConfigurationMode, PIF.Columns.IP, PIF.Columns.Netmask, PIF.Columns.CurrentlyAttached)
            .CorroboratedBy(PIF.Columns.Ipv6ConfigurationMode, PIF.Columns.IPv6, PBD.Columns.DeviceConfig),
        Remediation =
        [
            RemediationStep.Xe(
                "xe pif-reconfigure-ip uuid={pif} mode=static IP=<address> netmask=<mask>",
                Risk.High,
                interrupts: "whatever uses the interface; unplug the storage that is reached over it first",
                purpose: "Give one of the two an address in a subnet of its own, on the switch and at the storage too. Refused while high availability is on.") with { Demands = Demands.HighAvailabilityOff },
            RemediationStep.PowerShell(
                "Invoke-XenPIF -XenAction ReconfigureIp -Uuid {pif} -Mode Static -IP <address> -Netmask <mask>",
                Risk.High,
                interrupts: "whatever uses the interface") with { Demands = Demands.HighAvailabilityOff },
        ],
        Tags = ["address", "storage", "subnet"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(
        context.Capture.PIFs,
        about: pif => pif.IsManaged && pif.IsIpConfigured && pif.CurrentlyAttached,
        pif =>
        {
            if (pif.LacksAddress)
            {
                return Verdict.CannotTell(NotEvaluatedReason.FieldAbsent, "an interface has no address yet: no DHCP server has answered");
            }

            var own = pif.Subnets;
            foreach (var other in Before(pif))
            {
                if (SharedWith(own, other) is { } shared)
                {
                    Report(context, pif, other, shared);
                }
            }

            return Verdict.Judged;
        });

    /// <summary>The interfaces of the host that come first in the order of names: each pair is told once.</summary>
    private static IEnumerable<PIF> Before(PIF pif) => pif.Host is not { } host ? [] : host.PIFs
        .Where(other => other.IsManaged && other.IsIpConfigured && other.CurrentlyAttached)
        .Where(other => other != pif && string.CompareOrdinal(other.DisplayName, pif.DisplayName) is var order && (order == 0 ? string.CompareOrdinal(IdOf(other), IdOf(pif)) : order) < 0)
        .OrderBy(other => other.DisplayName, StringComparer.Ordinal);

    /// <summary>The larger of two subnets of which one lies in the other; null when all are apart, or when the other's are not known.</summary>
    private static IPNetwork? SharedWith(IReadOnlyList<IPNetwork> own, PIF other)
    {
        var others = Known.OrNull(() => other.Subnets) ?? [];
        foreach (var one in own)
        {
            foreach (var two in others)
            {
                if (one.Contains(two.BaseAddress) || two.Contains(one.BaseAddress))
                {
                    return one.PrefixLength <= two.PrefixLength ? one : two;
                }
            }
        }

        return null;
    }

    private static string IdOf(PIF pif) => pif.Uuid.TryGet(out var uuid) ? uuid : "";

    private static void Report(RuleContext context, PIF pif, PIF other, IPNetwork shared)
    {
        // The same address twice is XL1023's to tell.
        if (pif.Addresses.Any(address => other.Addresses.Any(its => its.Address.Equals(address.Address))))
        {
            return;
        }

        context.Report(
            at: pif.Place,
            message: [other.DisplayName, pif.DisplayName, pif.OwningHost!.DisplayName, shared],
            Known.IsTrue(() => pif.StorageUse >= StorageUse.Declared && other.StorageUse >= StorageUse.Declared) ? DiagnosticSeverity.Error : null,
            discriminator: IdOf(other),
            related: [other, .. new[] { pif, other }.SelectMany(one => Known.OrNull(() => one.StorageInSubnets) ?? []).Select(storage => storage.Plug)],
            fix: new() { ["pif"] = pif.Management ? other.Uuid : pif.Uuid });
    }
}
