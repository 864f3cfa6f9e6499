using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>XL1018: networks of virtual machines and storage are there on every host, and wired alike.</summary>
public sealed class NetworkOnEveryHost : Rule
{
    private static readonly RuleOption<bool> ReportUnused = RuleOption.Switch(
        "report_unused", defaultValue: false, "Whether to tell of networks, too, that carry neither virtual machines nor storage.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1018",
        Name = "NetworkOnEveryHost",
        Title = "A network is not available, or is wired differently, on some hosts",
        Message = "Network '{0}' {1}; {2}.",
        Why = "A virtual machine can only start where all its networks are, and storage can only be plugged where its network is. A network that some hosts lack, or have on another port or VLAN, takes these hosts out of the reserve that the pool counts on.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Core Resource Pool configuration", "Networks belong to the whole pool and are the same on each host; every virtual machine can run on any of them."),
        ],
        Needs = Needs
            .AllOf(PIF.Columns.Network, PIF.Columns.Host, PIF.Columns.VLAN, VIF.Columns.Network, VIF.Columns.VM)
            .CorroboratedBy(PIF.Columns.Device, VM.Columns.HaRestartPriority, PBD.Columns.DeviceConfig),
        Options = [ReportUnused],
        Remediation =
        [
            RemediationStep.Xe(
                "xe vlan-create network-uuid={network} pif-uuid={pif} vlan={tag}",
                Risk.Low,
                purpose: "For a VLAN: on each host that lacks it, with the bond or port of that host. The switch port must carry the VLAN."),
            RemediationStep.Xe(
                "xe pif-scan host-uuid={host}",
                Risk.None,
                purpose: "For a network on a port: the host needs such a port. For a bond see XL1014."),
            RemediationStep.PowerShell("New-XenVLAN -TaggedPIF {pif} -Tag {tag} -Network {network}", Risk.Low),
        ],
        Tags = ["consistency", "vlan"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(
        context.Capture.Networks,
        about: network => network.Managed.WhenAbsent(true) && !network.IsHostInternalManagement,
        network =>
        {
            // A host without a single interface is one whose rows were lost.
            var hosts = context.Capture.Hosts.Where(host => host.PIFs.Count > 0).OrderBy(host => host.DisplayName, StringComparer.Ordinal).ToList();
            if (hosts.Count < 2)
            {
                return Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "there is no second host with interfaces");
            }

            var interfaces = network.PIFs.Where(pif => pif.IsManaged && !pif.IsBondMember && pif.Host is not null).ToList();
            if (interfaces.Count == 0)
            {
                return network.PIFs.Count == 0 ? JudgeInternal(context, network) : Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the network is one of bond members");
            }

            var use = NetworkUse.Of(network, interfaces);
            if (!use.IsUsed && !context.Option(ReportUnused))
            {
                return Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the network carries neither virtual machines nor storage");
            }

            ReportMissing(context, network, use, interfaces, [.. hosts.Where(host => interfaces.TrueForAll(pif => pif.Host != host))]);
            ReportWiring(context, network, use, interfaces);
            return Verdict.Judged;
        });

    private static void ReportMissing(RuleContext context, Network network, NetworkUse use, List<PIF> interfaces, List<Host> without)
    {
        if (without.Count == 0)
        {
            return;
        }

        var model = Model(context, interfaces);
        context.Report(
            at: network.Place,
            message: [network.DisplayName, $"is missing on {Names(without)}", use.IsForGuests ? "virtual machines on it cannot run there" : use.IsUsed ? "storage on it cannot be reached from there" : "nothing uses it yet"],
            use.Severity,
            discriminator: "missing",
            related: [.. without, .. interfaces],
            fix: new()
            {
                ["network"] = network.Uuid,
                ["tag"] = model.VLAN.TryGet(out var tag) && tag >= 0 ? tag.ToString(CultureInfo.InvariantCulture) : null,
                ["pif"] = without is [var host] ? CounterpartOf(model, host)?.Uuid ?? default : default,
                ["host"] = without is [var only] ? only.Uuid : default,
            });
    }

    /// <summary>The bond or port of a host that is called like the one below the model.</summary>
    private static PIF? CounterpartOf(PIF model, Host host) => Known.OrNull(() => model.Base) is not { } below ? null
        : Known.OrNull(() => host.PIFs.FirstOrDefault(pif => pif.IsManaged && !pif.IsBondMember && pif.Kind == below.Kind && pif.DisplayName == below.DisplayName));

    private static void ReportWiring(RuleContext context, Network network, NetworkUse use, List<PIF> interfaces)
    {
        var model = Model(context, interfaces);
        var expected = Wiring.Of(model);
        var others = interfaces.Where(pif => pif != model && expected.DiffersFrom(Wiring.Of(pif))).OrderBy(pif => pif.OwningHost!.DisplayName, StringComparer.Ordinal).ToList();
        if (others.Count == 0)
        {
            return;
        }

        var different = others.Select(pif => $"{Wiring.Of(pif)} on '{pif.OwningHost!.DisplayName}'");
        context.Report(
            at: network.Place,
            message: [network.DisplayName, $"is {expected} on '{model.OwningHost!.DisplayName}', but {string.Join(", ", different)}", "the hosts may be connected to different networks under one name"],
            use.Severity,
            discriminator: "wiring",
            related: [model, .. others],
            fix: new() { ["network"] = network.Uuid });
    }

    /// <summary>A network inside of hosts: its machines reach each other only while they run on one host.</summary>
    private static Verdict JudgeInternal(RuleContext context, Network network)
    {
        var guests = network.GuestVIFs.Where(vif => vif.VM!.IsRunning && vif.VM.ResidentOn is not null).ToList();
        var hosts = guests.Select(vif => vif.VM!.ResidentOn!).Distinct().OrderBy(host => host.DisplayName, StringComparer.Ordinal).ToList();
        return hosts.Count switch
        {
            0 => Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the network has no interface of a host"),
            1 => Verdict.Judged,
            _ => context.Report(
                at: network.Place,
                message: [network.DisplayName, $"exists only inside of hosts, and virtual machines on it run on {Names(hosts)}", "they do not reach each other"],
                DiagnosticSeverity.Info,
                discriminator: "internal",
                related: [.. hosts, .. guests.OrderBy(vif => vif.DisplayName, StringComparer.Ordinal).Take(20)]),
        };
    }

    /// <summary>The interface of the coordinator, whose configuration the others inherit; else that of the first host.</summary>
    private static PIF Model(RuleContext context, List<PIF> interfaces) =>
        interfaces.Find(pif => Known.OrNull(() => context.Capture.Pool?.Coordinator) is { } coordinator && pif.Host == coordinator)
        ?? interfaces.OrderBy(pif => pif.OwningHost!.DisplayName, StringComparer.Ordinal).ThenBy(pif => pif.DisplayName, StringComparer.Ordinal).First();

    private static string Names(IEnumerable<Host> hosts) => string.Join(", ", hosts.Select(host => $"'{host.DisplayName}'"));

    /// <summary>What depends on a network.</summary>
    /// <param name="IsForGuests">Whether virtual machines have interfaces on it.</param>
    /// <param name="IsForStorage">Whether storage is on it.</param>
    /// <param name="IsUrgent">Whether one of the virtual machines runs, or shall be restarted when its host fails.</param>
    private sealed record NetworkUse(bool IsForGuests, bool IsForStorage, bool IsUrgent)
    {
        public bool IsUsed => IsForGuests || IsForStorage;

        public DiagnosticSeverity Severity => IsUrgent ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;

        public static NetworkUse Of(Network network, List<PIF> interfaces)
        {
            var guests = network.GuestVIFs;
            return new(
                guests.Count > 0,
                guests.Count == 0 && interfaces.Exists(pif => pif.StorageUse >= StorageUse.Declared),
                guests.Any(vif => vif.VM!.IsRunning || vif.VM.IsProtected));
        }
    }

    /// <summary>How an interface is connected.</summary>
    /// <param name="Port">The port below it; null below bonds, tunnels and virtual functions, which need not be called alike.</param>
    /// <param name="Tag">The VLAN; -1 for none.</param>
    private sealed record Wiring(string? Port, long Tag)
    {
        public static Wiring Of(PIF pif) => new(
            pif.Kind is PIFKind.VLAN or PIFKind.Physical && pif.Base is { Kind: PIFKind.Physical } port ? port.Device.Value : null,
            pif.VLAN);

        /// <summary>A bond here and a port there is XL1014's to tell.</summary>
        public bool DiffersFrom(Wiring other) => Tag != other.Tag || (Port is not null && other.Port is not null && Port != other.Port);

        public override string ToString() => Tag < 0 ? $"on {Port ?? "a bond"} without a VLAN" : string.Create(CultureInfo.InvariantCulture, $"VLAN {Tag} on {Port ?? "a bond"}");
    }
}
