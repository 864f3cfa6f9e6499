using System.Net;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>XL1021: storage traffic has NICs of its own.</summary>
public sealed class StorageOnItsOwnNics : Rule
{
    private static readonly RuleOption<bool> IncludeIso = RuleOption.Switch(
        "include_iso", defaultValue: false, "Whether libraries of installation images count, too.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1021",
        Name = "StorageOnItsOwnNics",
        Title = "Storage traffic shares NICs with management or virtual machines",
        Message = "Storage repository '{0}' on '{1}' is reached {2}.",
        Why = "Storage must answer in time: virtual machines stop when it does not. On shared ports a backup or a busy virtual machine can crowd it out, and it can crowd out management, so that the pool believes a host is lost.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Network configuration", "Storage over the network should have NICs of its own; VLANs on shared ports are the second best."),
        ],
        Needs = Needs
            .AllOf(PBD.Columns.DeviceConfig, PBD.Columns.CurrentlyAttached, PBD.Columns.Host, PBD.Columns.SR, SR.Columns.Type, PIF.Columns.IP, PIF.Columns.Netmask, PIF.Columns.Management)
            .CorroboratedBy(PIF.Columns.IPv6, VIF.Columns.Network, MemberName.IpRoutes, MemberName.HostNames),
        Options = [IncludeIso],
        Remediation =
        [
            RemediationStep.Xe(
                "xe pif-reconfigure-ip uuid=<pif> mode=static IP=<address> netmask=<mask>",
                Risk.Medium,
                purpose: "Give a port that carries nothing else an address in the subnet of the storage, without a gateway. Use two such ports, in two subnets, with multipathing."),
            RemediationStep.Xe(
                "xe pif-param-set uuid=<pif> disallow-unplug=true other-config:management_purpose=Storage",
                Risk.Low),
            RemediationStep.Xe(
                "xe pbd-unplug uuid={pbd} && xe pbd-destroy uuid={pbd}",
                Risk.High,
                interrupts: "the storage repository on this host",
                purpose: "Only when the storage's own address changes: then make the plug anew with it (xe pbd-create, xe pbd-plug).") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated, Harm = Harm.CannotBeUndone, IsChoice = true },
            RemediationStep.PowerShell(
                "Invoke-XenPIF -XenAction ReconfigureIp -Uuid <pif> -Mode Static -IP <address> -Netmask <mask>",
                Risk.Medium),
        ],
        Tags = ["nic", "separation", "storage"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(
        context.Capture.PBDs,
        about: plug => plug.CurrentlyAttached && plug.Host is not null && plug.SR is { } sr && (context.Option(IncludeIso) || !IsIsoLibrary(sr)) && plug.Targets.Count > 0,
        plug =>
        {
            var host = plug.Host!;
            var ways = plug.Targets.Where(target => target.Address is { } address && !IsOwn(host, address))
                .Select(target => StorageWay.Of(host, target.Address!)).ToList();
            var shared = ways.Where(way => way.Severity is not null).OrderBy(way => way.Text, StringComparer.Ordinal).ToList();
            if (shared.Count > 0)
            {
                context.Report(
                    at: plug.Place,
                    message: [plug.DisplayName, host.DisplayName, string.Join(", and ", shared.Select(way => way.Text).Distinct())],
                    shared.Max(way => way.Severity),
                    related: [plug.SR, host, .. shared.SelectMany(way => way.Interfaces), .. shared.Select(way => way.Line)],
                    fix: new() { ["pbd"] = plug.Uuid });
            }

            return ways.Find(way => way.Unknown is not null) is { } unknown ? Verdict.CannotTell(NotEvaluatedReason.Ambiguous, unknown.Unknown!)
                : plug.Targets.Any(target => target.Address is null) ? Verdict.CannotTell(NotEvaluatedReason.UnresolvedName, "storage is configured by a name, which would have to be resolved")
                : Verdict.Judged;
        });

    private static bool IsIsoLibrary(SR sr) => sr.Type == "iso" || (sr.ContentType.TryGet(out var content) && content == "iso");

    /// <summary>Storage that the host serves itself takes no network.</summary>
    private static bool IsOwn(Host host, IPAddress address) =>
        IPAddress.IsLoopback(address) || host.PIFs.Any(pif => pif.IsManaged && pif.IsIpConfigured && pif.Addresses.Any(own => own.Address.Equals(address)));
}
