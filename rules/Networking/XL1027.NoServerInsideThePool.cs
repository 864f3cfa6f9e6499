using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1027: no DHCP or DNS server that hosts depend on is a virtual machine of the same pool.</summary>
public sealed class NoServerInsideThePool : Rule
{
    private static readonly RuleOption<bool> UseNameHints = RuleOption.Switch(
        "use_name_hints", defaultValue: false, "Without a lease, take a virtual machine for the DHCP server because of its name.");

    private static readonly RuleOption<IReadOnlyList<string>> NameHints = RuleOption.Words(
        "name_hints", "Names of virtual machines that may be DHCP servers; a star stands for any characters, case does not matter.", "*dhcp*");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1027",
        Name = "NoServerInsideThePool",
        Title = "A DHCP or DNS server that the hosts depend on is a VM of this pool",
        Message = "'{0}' {1}.",
        Why = "After a power failure the hosts wait for an address or a name that only a virtual machine can give them, and the virtual machine waits for the hosts.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "The DHCP service must not come from a virtual machine on a host that depends on it."),
        ],
        Needs = Needs.AllOf(VM.Columns.PowerState, VMGuestMetrics.Columns.Networks).CorroboratedBy(PIF.Columns.DNS, MemberName.DhcpLeases, MemberName.Resolver),
        Options = [UseNameHints, NameHints],
        Remediation =
        [
            RemediationStep.Xe(
                "xe pif-reconfigure-ip uuid={pif} mode=static IP={ip} netmask={netmask} gateway={gateway} DNS=<servers outside of this pool>",
                Risk.High,
                interrupts: "the management connection; use the host's own console and switch high availability off first",
                purpose: "Give the host a fixed address (XL1001) and name servers that run elsewhere.") with { Demands = Demands.HighAvailabilityOff },
            RemediationStep.PowerShell(
                "Invoke-XenPIF -Uuid {pif} -XenAction ReconfigureIp -Mode static -IP {ip} -Netmask {netmask} -Gateway {gateway} -DNS <servers outside of this pool>",
                Risk.High,
                interrupts: "the management connection") with { Demands = Demands.HighAvailabilityOff },
        ],
        Tags = ["dependency", "dhcp", "dns", "management"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.EachHost(evidence => Judge(context, evidence));

    private static Verdict Judge(RuleContext context, HostEvidence evidence)
    {
        var leased = evidence.Host?.ManagementPIFs.FirstOrDefault(pif => pif.TakesAddressByDhcp);
        var lease = leased is null ? null : LeaseOf(evidence, leased);
        var reported = false;
        if (lease is not null && context.Capture.GuestAddresses.Find(lease.Server) is { } lender)
        {
            reported = true;
            Report(context, evidence, leased!, leased!.IpConfigurationMode, lender, $"takes its management address from {lease.Server.Value}, which is", DiagnosticSeverity.Error, lease.Place);
        }
        else if (leased is not null && lease is null && context.Option(UseNameHints) && Suspect(context) is { } suspect)
        {
            reported = true;
            context.Report(
                at: leased.IpConfigurationMode,
                message: [evidence.DisplayName, $"takes its management address by DHCP, perhaps from VM '{suspect.DisplayName}' of the same pool"],
                DiagnosticSeverity.Info,
                discriminator: "dhcp-by-name",
                related: [suspect],
                fix: FixOf(leased),
                owner: Owner.Of(evidence));
        }

        var servers = ServersOf(evidence, out var pif, out var unseen);
        foreach (var server in servers)
        {
            if (context.Capture.GuestAddresses.Find(server.Text) is { } guest)
            {
                reported = true;
                Report(context, evidence, pif, server.Place, guest, $"asks DNS server {server.Text}, which is", DiagnosticSeverity.Warning, default);
            }
        }

        return reported ? Verdict.Judged
            : unseen is not null ? throw unseen
            : leased is null && servers.Count == 0 ? Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "a host with a fixed address and without name servers")
            : context.Capture.GuestAddresses.Loss is { } loss ? throw loss
            : leased is not null && lease is null ? throw WhyNoLease(evidence)
            : Verdict.Judged;
    }

    /// <summary>The newest lease of the interface's bridge. A relay in between puts its own address there; then nothing is found.</summary>
    private static DhcpLease? LeaseOf(HostEvidence evidence, PIF pif)
    {
        var bridge = pif.Network is { } network && network.Bridge.TryGet(out var name) ? name : null;
        return evidence.DhcpLeases
            .Select(fact => fact.Readable?.Newest)
            .OfType<DhcpLease>()
            .FirstOrDefault(lease => lease.Server.IsKnown && lease.Interface.TryGet(out var where) && where == bridge);
    }

    private static NotKnownException WhyNoLease(HostEvidence evidence) =>
        evidence.Member(MemberName.DhcpLeases) is { Status: not MemberStatus.Read } member ? member.NotKnown()
        : evidence.DhcpLeases.Any(fact => fact.Readable?.Newest is { Server.IsKnown: true })
            ? new(NotEvaluatedReason.MemberAbsent, "no lease of the management interface is in the report")
            : new(NotEvaluatedReason.FieldAbsent, "the lease does not name its server");

    /// <summary>
    /// The servers in force where the report tells, and those of the database: of a lease, those that it had when the toolstack last looked, which count
    /// only where nobody tells what is in force.
    /// </summary>
    private static List<NameServer> ServersOf(HostEvidence evidence, out PIF? pif, out NotKnownException? unseen)
    {
        (pif, unseen) = (null, null);
        var inForce = evidence.Resolver.TryGet(out var resolver)
            ? resolver.NameServers.Where(server => server.IsKnown).Select(server => new NameServer(server.Value, server.Place))
            : null;
        DnsSettings? settings = null;
        try
        {
            settings = evidence.Host?.DnsSettings;
            pif = settings?.Interface;
        }
        catch (NotKnownException unknown)
        {
            unseen = unknown;
        }

        var told = settings is not null && (settings.IsFixed || inForce is null) ? settings.Servers : [];
        return [.. (inForce ?? []).Concat(told).DistinctBy(server => server.Key)];
    }

    private static VM? Suspect(RuleContext context)
    {
        var hints = new StarPatterns(context.Option(NameHints), ignoresCase: true);
        return context.Capture.VMs.Readable.FirstOrDefault(vm => Known.IsTrue(() => vm.IsGuest && vm.IsRunning) && hints.Match(vm.DisplayName));
    }

    private static void Report(
        RuleContext context, HostEvidence evidence, PIF? pif, Place at, GuestAddress guest, string what, DiagnosticSeverity severity, Place line) => context.Report(
        at,
        message: [evidence.DisplayName, $"{what} VM '{guest.VM.DisplayName}' of the same pool"],
        severity,
        discriminator: $"{(severity == DiagnosticSeverity.Error ? "dhcp" : "dns")} {(guest.VM.Uuid.TryGet(out var uuid) ? uuid : "")}",
        related: [guest.VM, evidence.Host, pif, line.IsNowhere ? null : Related.Line(line)],
        fix: FixOf(pif),
        owner: Owner.Of(evidence));

    private static RemediationValues FixOf(PIF? pif) => new()
    {
        ["pif"] = pif?.Uuid ?? default,
        ["ip"] = pif?.IP ?? default,
        ["netmask"] = pif?.Netmask ?? default,
        ["gateway"] = pif?.Gateway ?? default,
    };
}
