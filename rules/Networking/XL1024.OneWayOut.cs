using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>XL1024: gateways, routes and settings of cards mean what they say.</summary>
public sealed class OneWayOut : Rule
{
    private const string DefaultRoute = "defaultroute";

    private const string PeerDns = "peerdns";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1024",
        Name = "OneWayOut",
        Title = "Gateway or route settings are ambiguous or have no effect",
        Message = "'{0}': {1}.",
        Why = "A host has one default gateway. Where settings contradict each other the toolstack takes any of them, and settings that it does not understand it passes over in silence; the host then sends another way than its administrator believes.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.Xapi("ocaml/xapi/helpers.ml", "The gateway is that of an interface with other_config:defaultroute=true, any one where there are several, else that of management; the same goes for DNS servers and peerdns."),
            RuleSource.Xapi("ocaml/xapi/nm.ml", "One static route that cannot be read discards all of them; values of ethtool keys that are not known are ignored."),
        ],
        Needs = Needs
            .AllOf(PIF.Columns.Host, PIF.Columns.OtherConfig, PIF.Columns.IpConfigurationMode, PIF.Columns.Gateway)
            .CorroboratedBy(PIF.Columns.IP, PIF.Columns.Netmask, PIF.Columns.Ipv6Gateway, Network.Columns.OtherConfig),
        Remediation =
        [
            RemediationStep.Xe(
                "xe pif-param-remove uuid={pif} param-name=other-config param-key={key}",
                Risk.Medium,
                purpose: "For a key too many, or one with a value that has no effect. It takes effect when the interface is plugged next.") with { IsChoice = true },
            RemediationStep.Xe(
                "xe pif-reconfigure-ip uuid={pif} mode=static IP={ip} netmask={netmask} gateway=<gateway> DNS=<servers>",
                Risk.High,
                interrupts: "the connections over the interface; use the host's own console for management",
                purpose: "For a gateway: one in the interface's own subnet, or none.") with { Demands = Demands.HighAvailabilityOff, IsChoice = true },
            RemediationStep.Xe(
                "xe network-param-set uuid={network} other-config:static-routes=<network>/<length>/<gateway>",
                Risk.Medium,
                purpose: "For static routes: entries such as 10.1.0.0/16/10.0.0.1, with commas between them and no blanks.") with { IsChoice = true },
        ],
        Tags = ["address", "gateway", "routing"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        context.Each(context.Capture.Hosts, host =>
        {
            ReportSeveral(context, host, DefaultRoute, "the default route");
            ReportSeveral(context, host, PeerDns, "the name servers");
            return Verdict.Judged;
        });
        context.Each(context.Capture.PIFs, about: pif => pif.IsManaged, pif =>
        {
            ReportIgnored(context, pif, pif.OtherConfig, NameOf(pif.OwningHost), $" of '{pif.DisplayName}'", pif.Uuid);
            if (pif.IsIpConfigured)
            {
                JudgeGateway(context, pif);
                JudgeIPv6Gateway(context, pif);
            }

            return Verdict.Judged;
        });
        context.Each(context.Capture.Networks, about: network => network.PIFs.Any(pif => pif.IsManaged), network =>
        {
            ReportIgnored(context, network, network.OtherConfig, network.DisplayName, "", fix: default);
            var routes = network.StaticRoutes;
            return routes.State != ValueState.Unreadable ? Verdict.Judged : context.Report(
                at: routes.Place,
                message: [network.DisplayName, "an entry of other_config:static-routes is not of the form network/length/gateway, so that none of the routes is set"],
                discriminator: "static-routes",
                fix: new() { ["network"] = network.Uuid });
        });
    }

    private static void ReportSeveral(RuleContext context, Host host, string key, string what)
    {
        var chosen = host.PIFs.Where(pif => pif.IsManaged && pif.IsIpConfigured && Claims(pif, key)).OrderBy(pif => pif.DisplayName, StringComparer.Ordinal).ToList();
        if (chosen.Count > 1)
        {
            context.Report(
                at: chosen[^1].OtherConfig[key],
                message: [host.DisplayName, $"{what} is to come from {string.Join(" and ", chosen.Select(pif => $"'{pif.DisplayName}'"))} (other_config:{key}); one of them is taken, whichever comes first"],
                discriminator: key,
                related: [.. chosen],
                fix: new() { ["pif"] = chosen[^1].Uuid, ["key"] = key });
        }
    }

    private static bool Claims(PIF pif, string key) => pif.OtherConfig[key].TryGet(out var text) && text == "true";

    private static void JudgeGateway(RuleContext context, PIF pif)
    {
        if (pif.IpConfigurationMode != IpConfigurationMode.Static)
        {
            return;
        }

        var host = pif.OwningHost;
        if (pif.Gateway.Value.Length == 0)
        {
            if (pif.Management && !pif.PrefersIPv6 && !LeavesElsewhere(host))
            {
                Report(context, pif, pif.Gateway, $"management on '{pif.DisplayName}' has a fixed address and no gateway, so that the host reaches its own subnets only", DiagnosticSeverity.Info);
            }
        }
        else if (!AddressText.TryAddress(pif.Gateway, out var gateway))
        {
            throw new NotKnownException(NotEvaluatedReason.Unparsable, $"{PIF.Columns.Gateway} is no address");
        }
        else if (pif.Addresses.FirstOrDefault(address => !address.IsIPv6) is { Subnet: { } subnet } && !subnet.Contains(gateway))
        {
            Report(context, pif, pif.Gateway, $"gateway {gateway} of '{pif.DisplayName}' is outside of the interface's subnet {subnet}", severity: null);
        }
        else if (!pif.Management && !LeavesElsewhere(host))
        {
            Report(context, pif, pif.Gateway, $"gateway {gateway} of '{pif.DisplayName}' has no effect: the default route is that of management unless other_config:{DefaultRoute} says otherwise", DiagnosticSeverity.Info);
        }
    }

    private static void JudgeIPv6Gateway(RuleContext context, PIF pif)
    {
        if (!pif.Ipv6ConfigurationMode.TryGet(out var mode) || mode != Ipv6ConfigurationMode.Static)
        {
            return;
        }

        if (pif.Ipv6Gateway.Value.Length == 0)
        {
            if (pif.Management && pif.PrefersIPv6 && !LeavesElsewhere(pif.OwningHost))
            {
                Report(context, pif, pif.Ipv6Gateway, $"management on '{pif.DisplayName}' has a fixed IPv6 address and no gateway, so that the host reaches its own subnets only", DiagnosticSeverity.Info);
            }
        }
        else if (!AddressText.TryAddress(pif.Ipv6Gateway, out var gateway))
        {
            throw new NotKnownException(NotEvaluatedReason.Unparsable, $"{PIF.Columns.Ipv6Gateway} is no address");
        }
        else if (!gateway.IsIPv6LinkLocal && pif.Addresses.Any(address => address.IsIPv6) && !pif.Subnets.Any(subnet => subnet.Contains(gateway)))
        {
            Report(context, pif, pif.Ipv6Gateway, $"gateway {gateway} of '{pif.DisplayName}' is outside of the interface's subnets", severity: null);
        }
    }

    /// <summary>True when an interface of the host claims the default route for itself.</summary>
    private static bool LeavesElsewhere(Host? host) => host is not null && host.PIFs.Any(pif => pif.IsManaged && pif.IsIpConfigured && Claims(pif, DefaultRoute));

    private static void ReportIgnored(RuleContext context, PoolObject record, SourcedMap otherConfig, string owner, string where, Sourced<string> fix)
    {
        foreach (var setting in EthtoolSettings.Ignored(otherConfig))
        {
            var value = otherConfig[setting.Key];
            context.Report(
                at: value,
                message: [owner, $"other_config:{setting.Key}{where} is '{value.Value}', which has no effect; it can be one of {setting.Accepted}"],
                DiagnosticSeverity.Info,
                discriminator: setting.Key,
                related: [record.OwningHost],
                fix: new() { ["pif"] = fix, ["key"] = setting.Key });
        }
    }

    private static void Report(RuleContext context, PIF pif, Sourced<string> at, string detail, DiagnosticSeverity? severity) => context.Report(
        at,
        message: [NameOf(pif.OwningHost), detail],
        severity,
        discriminator: at.Place.Field ?? "",
        related: [pif.OwningHost],
        fix: new() { ["pif"] = pif.Uuid, ["ip"] = pif.IP, ["netmask"] = pif.Netmask });

    private static string NameOf(Host? host) => host?.DisplayName ?? "an unknown host";
}
