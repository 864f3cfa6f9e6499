using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Storage;

/// <summary>XL2007: the paths to an iSCSI array run over independent networks.</summary>
public sealed class IndependentIscsiNetworks : Rule
{
    private static readonly RuleOption<long> MinSubnets = RuleOption.Integer(
        "min_subnets", defaultValue: 2, "The number of subnets that the portals of a repository should lie in.", minimum: 1, maximum: 16);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2007",
        Name = "IndependentIscsiNetworks",
        Title = "iSCSI paths are not on independent networks",
        Message = "Storage '{0}' on '{1}': {2} iSCSI portals use {3} network path(s) ({4}){5}.",
        Why = "Several paths help only if they fail one by one. Portals that are reached through one network card, or in one subnet, where the kernel sends everything through one interface, are lost together.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Storage networks", "Multipathing needs independent networks, that is different subnets; usually single ports instead of bonds."),
            new("xcp-ng/xcp-ng-org", "docs/storage/multipathing.md", "One interface and one subnet for each path."),
        ],
        Needs = Needs
            .AllOf(PBD.Columns.DeviceConfig, PBD.Columns.SR, PBD.Columns.Host, SR.Columns.Type, Host.Columns.OtherConfig, PIF.Columns.IP, PIF.Columns.Netmask, PIF.Columns.IpConfigurationMode)
            .CorroboratedBy(Host.Columns.Multipathing, PIF.Columns.IPv6),
        Options = [MinSubnets],
        Remediation =
        [
            RemediationStep.Xe(
                "xe pif-list host-uuid={host} params=uuid,device,IP,netmask,network-name-label,currently-attached",
                Risk.None,
                purpose: "See which interface lies in the subnet of which portal."),
            RemediationStep.Xe(
                "xe pif-reconfigure-ip uuid=<pif> mode=static IP=<address in the second subnet> netmask=<netmask>",
                Risk.Medium,
                interrupts: "the sessions over that interface, if there are any",
                purpose: "Give each storage port an address in a subnet of its own, without a gateway, and the array a portal in each of these subnets."),
            RemediationStep.Xe(
                "xe pif-param-set uuid=<pif> disallow-unplug=true other-config:management_purpose=Storage",
                Risk.Low,
                purpose: "Keep the interfaces from being unplugged."),
            RemediationStep.Xe(
                "xe pbd-unplug uuid={pbd} && xe pbd-plug uuid={pbd}",
                Risk.Medium,
                interrupts: "the storage repository on this host; its virtual machines have to be elsewhere",
                purpose: "Plugging logs in to all portals again.") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated },
        ],
        Tags = ["iscsi", "multipath", "resilience"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(
        context.Capture.PBDs,
        about: pbd => pbd.UsesIscsi && pbd.Host is { } host && (pbd.SwitchesMultipathingOn || host.EffectiveMultipathing),
        pbd =>
        {
            var portals = pbd.Portals;
            return portals.Count < 2 ? Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "a single portal is the matter of XL2006")
                : portals.Any(portal => portal.Address is null) ? Verdict.CannotTell(NotEvaluatedReason.UnresolvedName, "the name of an iSCSI portal")
                : Judge(context, pbd, [.. portals.Select(portal => new Way(portal, pbd.Host!.InterfacesToward(portal.Address!)))]);
        });

    private static Verdict Judge(RuleContext context, PBD pbd, IReadOnlyList<Way> ways)
    {
        var interfaces = ways.SelectMany(way => way.Interfaces).Distinct().ToList();
        var ports = interfaces.Select(BaseOf).Distinct().OrderBy(port => port.DisplayName, StringComparer.Ordinal).ToList();
        var problems = ProblemsOf(context, ways, interfaces, ports).ToList();
        var bonds = ports.Where(port => port.Kind == PIFKind.BondInterface).ToList();
        if (problems.Count == 0 && (bonds.Count == 0 || ServesFiles(pbd.Host!, bonds)))
        {
            return Verdict.Judged;
        }

        var details = problems.Count > 0 ? problems : [$"{Names(bonds)} is a bond; with multipathing single ports are better"];
        return context.Report(
            at: pbd.DeviceConfig["multihomelist"] is { IsKnown: true } found ? found : pbd.DeviceConfig["target"] is { IsKnown: true } target ? target : pbd.DeviceConfig,
            message: [pbd.DisplayName, HostText.Of(pbd), ways.Count, ports.Count, ports.Count > 0 ? Names(ports) : "no interface in their subnets", string.Concat(details.Select(detail => $"; {detail}"))],
            problems.Count > 0 ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            related: [.. interfaces, pbd.SR],
            fix: new() { ["host"] = pbd.Host!.Uuid, ["pbd"] = pbd.Uuid });
    }

    private static IEnumerable<string> ProblemsOf(RuleContext context, IReadOnlyList<Way> ways, List<PIF> interfaces, List<PIF> ports)
    {
        var direct = ways.Where(way => way.Interfaces.Count > 0).ToList();
        if (direct.Count > 1 && ports.Count == 1)
        {
            yield return "all of them go through one port";
        }

        var subnets = interfaces.SelectMany(pif => pif.Subnets).Where(subnet => direct.Any(way => subnet.Contains(way.Portal.Address!))).Distinct().Count();
        if (direct.Count > 1 && subnets < context.Option(MinSubnets))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"they lie in {subnets} subnet(s)");
        }

        if (ways.Where(way => way.Interfaces.Count == 0).Select(way => way.Portal.ToString()).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } routed)
        {
            yield return $"{string.Join(", ", routed)} is reached over a gateway only";
        }
    }

    /// <summary>Files are served over one session: there a bond is what makes them resilient.</summary>
    private static bool ServesFiles(Host host, List<PIF> bonds) => bonds.TrueForAll(bond => bond.InterfacesOnTop
        .SelectMany(pif => pif.StorageInSubnets)
        .Any(storage => storage.Plug.SR is { StorageClass: SRClass.File } && storage.Plug.Host == host));

    private static PIF BaseOf(PIF pif) => pif.Base ?? throw new NotKnownException(NotEvaluatedReason.Ambiguous, "what an interface toward an iSCSI portal rests on");

    private static string Names(IEnumerable<PIF> pifs) => string.Join(", ", pifs.Select(pif => $"'{pif.DisplayName}'"));

    /// <summary>The way to a portal.</summary>
    /// <param name="Portal">The portal.</param>
    /// <param name="Interfaces">The interfaces in whose subnet it lies; none when it is reached over a gateway.</param>
    private sealed record Way(IscsiPortal Portal, IReadOnlyList<PIF> Interfaces);
}
