using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1005: no jumbo frames on the bond or NIC that carries management.</summary>
public sealed class NoJumboFramesUnderManagement : Rule
{
    /// <summary>Every host and switch port can carry frames of this size; smaller ones break management.</summary>
    private const long StandardMtu = 1500;

    private static readonly RuleOption<long> MaxManagementMtu = RuleOption.Integer(
        "max_management_mtu",
        defaultValue: StandardMtu,
        "The largest MTU, in bytes, that a network on the management bond or NIC may ask for.",
        minimum: StandardMtu,
        maximum: 65535);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1005",
        Name = "NoJumboFramesUnderManagement",
        Title = "Jumbo frames are configured on the bond or NIC that carries management",
        Message = "Network '{0}' has MTU {1} on '{2}', which carries management of '{3}'; {4}.",
        Why = "Management traffic must reach every host whatever path it takes. Jumbo frames on the bond or NIC under it are not supported: hosts can fail to join the pool or lose its coordinator.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Jumbo frames", "The bond that the management network uses cannot have jumbo frames; they belong on another bond."),
            new("xcp-ng/xcp-ng-org", "docs/networking.md", "A non-standard MTU is not supported for management and can break joining a pool."),
            RuleSource.Xapi("ocaml/networkd, ocaml/xapi/nm.ml", "A PIF's own mtu key wins over the network's MTU; a bond's members take the MTU of the bond's network."),
        ],
        Needs = Needs
            .AllOf(PIF.Columns.Management, PIF.Columns.Network, PIF.Columns.Host)
            .AndAnyOf(Network.Columns.MTU, PIF.Columns.OtherConfig)
            .CorroboratedBy(MemberName.IpAddresses),
        Options = [MaxManagementMtu],
        Remediation =
        [
            RemediationStep.Xe(
                "xe network-param-set uuid={network} MTU={mtu}",
                Risk.Low,
                purpose: "Move the jumbo traffic to a bond of its own first, or give it up. The setting alone changes nothing yet.") with { StandsAlone = true },
            RemediationStep.Xe(
                "xe host-disable uuid={host} && xe host-evacuate uuid={host} && xe host-reboot uuid={host}",
                Risk.High,
                interrupts: "the host, once for each of the hosts named; the management interface cannot be unplugged, so the new MTU needs a restart",
                purpose: "Apply the new MTU host by host, the pool coordinator first.") with { Demands = Demands.HostEvacuated | Demands.HostRestart, Order = HostOrder.CoordinatorFirst },
            RemediationStep.PowerShell("Set-XenNetwork -Uuid {network} -MTU {mtu}", Risk.Low) with { StandsAlone = true },
        ],
        Tags = ["jumbo-frames", "management", "mtu"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.Networks, network =>
    {
        // The members of a bond take the MTU of the bond's network; what their own networks say has no effect.
        var interfaces = network.PIFs.Where(pif => pif.IsManaged && !pif.IsBondMember && pif.SharesBaseWithManagement).ToList();
        if (interfaces.Count == 0)
        {
            return Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "no interface of the network shares a bond or NIC with management");
        }

        var limit = context.Option(MaxManagementMtu);
        var jumbo = interfaces.Where(pif => Witnesses(pif).Any(mtu => mtu > limit)).ToList();
        var small = interfaces.Where(pif => pif.Management && Witnesses(pif).Any(mtu => mtu < StandardMtu)).ToList();
        return jumbo.Count > 0 ? Report(context, network, jumbo, mtu => mtu > limit, $"{Sharing(jumbo)}, where at most {limit} is supported", DiagnosticSeverity.Error)
            : small.Count > 0 ? Report(context, network, small, mtu => mtu < StandardMtu, $"management needs {StandardMtu}", DiagnosticSeverity.Warning)
            : ConfigurationIsKnown(interfaces);
    });

    /// <summary>What the configuration asks for, and what the host's report shows in use: each by itself can be wrong.</summary>
    private static IEnumerable<long> Witnesses(PIF pif) => new[] { pif.EffectiveMtu, pif.MtuInUse }.Where(mtu => mtu.IsKnown).Select(mtu => mtu.Value);

    /// <summary>That frames are small now proves nothing of what the next restart brings.</summary>
    /// <exception cref="NotKnownException">What an interface asks for is not known.</exception>
    private static Verdict ConfigurationIsKnown(List<PIF> interfaces)
    {
        foreach (var pif in interfaces)
        {
            _ = pif.EffectiveMtu.Value;
        }

        return Verdict.Judged;
    }

    /// <summary>Where the number comes from when it is not the configuration's, and what runs when that is something else.</summary>
    private static string Seen(PIF pif) =>
        !pif.MtuInUse.TryGet(out var used) ? ""
        : !pif.EffectiveMtu.TryGet(out var wanted) ? $"; the number is that of the report of '{pif.OwningHost?.DisplayName}', since the database has none"
        : used != wanted ? string.Create(CultureInfo.InvariantCulture, $"; {wanted} is configured and the report of '{pif.OwningHost?.DisplayName}' shows {used} in use: the setting is not in force there")
        : "";

    private static string Sharing(List<PIF> interfaces) =>
        interfaces.Exists(pif => pif.Management) ? "management itself uses this network" : "management shares that bond or NIC";

    private static Verdict Report(RuleContext context, Network network, List<PIF> interfaces, Func<long, bool> isWrong, string consequence, DiagnosticSeverity severity)
    {
        var hosts = interfaces.Select(pif => pif.Host).OfType<Host>().OrderBy(host => host.DisplayName, StringComparer.Ordinal).ToList();
        return context.Report(
            at: network.MTU,
            message:
            [
                network.DisplayName,
                Join(interfaces.SelectMany(Witnesses).Where(isWrong).Select(mtu => mtu.ToString(CultureInfo.InvariantCulture))),
                Join(interfaces.Select(pif => pif.Base!.DisplayName)),
                Join(hosts.Select(host => host.DisplayName)),
                consequence + string.Concat(interfaces.OrderBy(HostText.Of, StringComparer.Ordinal).Select(Seen).Distinct()),
            ],
            severity,
            related:
            [
                .. hosts.SelectMany(host => host.ManagementPIFs),
                .. interfaces.Select(pif => pif.Base!),
                .. interfaces,
                .. interfaces.Select(pif => pif.MtuInUse is { IsKnown: true } used ? Related.Line(used) : null),
            ],
            fix: new() { ["network"] = network.Uuid, ["mtu"] = "1500", ["host"] = RemediationValues.Each(hosts.Select(host => host.Uuid)) });
    }

    private static string Join(IEnumerable<string> texts) => string.Join(", ", texts.Distinct().Order(StringComparer.Ordinal));
}
