using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>XL1023: no IP address and no hardware address is there twice among the pool's interfaces.</summary>
public sealed class AddressesAreUnique : Rule
{
    private static readonly RuleOption<bool> CheckGuests = RuleOption.Switch(
        "check_guests", defaultValue: true, "Whether to compare with the addresses of running virtual machines, too.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1023",
        Name = "AddressesAreUnique",
        Title = "An IP or MAC address is used twice in the pool",
        Message = "{0} {1} is that of {2} and of {3}.",
        Why = "Two machines with one address take each other's traffic: connections break at random, and a host can lose its pool or its storage.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.Xapi("ocaml/idl/datamodel.ml", "Each physical interface has a MAC address of its own; VLANs have none, and a bond takes that of a member."),
        ],
        Needs = Needs
            .AllOf(PIF.Columns.Host, PIF.Columns.IpConfigurationMode, PIF.Columns.IP, PIF.Columns.MAC)
            .CorroboratedBy(PIF.Columns.IPv6, Host.Columns.Address, VMGuestMetrics.Columns.Networks),
        Options = [CheckGuests],
        Remediation =
        [
            RemediationStep.Xe(
                "xe pif-reconfigure-ip uuid={pif} mode=static IP=<address> netmask=<mask> gateway=<gateway> DNS=<servers>",
                Risk.High,
                interrupts: "the connections over the interface; use the host's own console for management",
                purpose: "Give one of the two another IP address. A MAC address is that of the hardware: look for a cloned installation or a set-up of the card that gives it twice.") with { Demands = Demands.HighAvailabilityOff },
            RemediationStep.PowerShell(
                "Invoke-XenPIF -XenAction ReconfigureIp -Uuid {pif} -Mode Static -IP <address> -Netmask <mask> -Gateway <gateway> -DNS <servers>",
                Risk.High,
                interrupts: "the connections over the interface") with { Demands = Demands.HighAvailabilityOff },
        ],
        Tags = ["address", "mac"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var seen = new AddressBook(context.Capture);
        context.Each(context.Capture.PIFs, about: pif => pif.IsManaged && !pif.IsBondMember && pif.IsIpConfigured, pif => JudgeAddress(context, seen, pif));
        context.Each(context.Capture.PIFs, about: pif => pif.Kind == PIFKind.Physical, pif => JudgeMac(context, seen, pif));
        context.Each(context.Capture.Hosts, host => JudgeHost(context, seen, host));
        if (context.Option(CheckGuests))
        {
            context.Each(context.Capture.VMs, about: vm => vm.IsGuest && vm.IsRunning, vm => JudgeGuest(context, seen, vm));
        }
    }

    private static Verdict JudgeAddress(RuleContext context, AddressBook seen, PIF pif)
    {
        if (AddressBook.IsOutdated(pif))
        {
            return Verdict.CannotTell(NotEvaluatedReason.HostDown, "another machine may have got the leased address of an interface that is unplugged or of a host that is down");
        }

        foreach (var address in AddressBook.TellingAddresses(pif))
        {
            foreach (var other in seen.InterfacesAt(address.Address).TakeWhile(other => other != pif))
            {
                Report(context, "IP address", address.Address, NameOf(other), NameOf(pif), address.Place, other, pif.Uuid);
            }
        }

        return Verdict.Judged;
    }

    private static Verdict JudgeMac(RuleContext context, AddressBook seen, PIF pif)
    {
        foreach (var other in seen.PortsWith(pif.MAC.Value).TakeWhile(other => other != pif))
        {
            Report(context, "MAC address", AddressBook.Normal(pif.MAC), NameOf(other), NameOf(pif), pif.MAC, other, fix: default);
        }

        return Verdict.Judged;
    }

    /// <summary>What the hosts' own rows say; where their interfaces say the same, that has been told.</summary>
    private static Verdict JudgeHost(RuleContext context, AddressBook seen, Host host)
    {
        if (!AddressText.TryAddress(host.Address, out var address))
        {
            return Verdict.DoesNotApply(NotApplicableReason.Configuration, "the host's row has a name in place of an address");
        }

        foreach (var other in seen.HostsAt(address).TakeWhile(other => other != host))
        {
            if (!AddressBook.HasInterfaceAt(host, address) || !AddressBook.HasInterfaceAt(other, address))
            {
                Report(context, "IP address", address, $"'{other.DisplayName}'", $"'{host.DisplayName}'", host.Address, other, fix: default);
            }
        }

        return Verdict.Judged;
    }

    /// <summary>On another network than the interface's the same address can be right, when no router connects both.</summary>
    private static Verdict JudgeGuest(RuleContext context, AddressBook seen, VM vm)
    {
        foreach (var guest in vm.GuestAddresses)
        {
            var network = guest.Network;
            foreach (var pif in network is { PIFs.Count: > 0 } ? seen.InterfacesAt(guest.Address) : [])
            {
                context.Report(
                    at: guest.Place,
                    message: ["IP address", guest.Address, NameOf(pif), $"virtual machine '{vm.DisplayName}'"],
                    Known.OrNull(() => pif.Network) == network ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
                    discriminator: pif.Uuid.TryGet(out var uuid) ? uuid : "",
                    related: [vm, pif, pif.OwningHost]);
            }
        }

        return Verdict.Judged;
    }

    private static void Report(
        RuleContext context, string kind, object address, string one, string two, Place at, PoolObject other, Sourced<string> fix) => context.Report(
        at,
        message: [kind, address, one, two],
        discriminator: $"{kind} {(other.Uuid.TryGet(out var uuid) ? uuid : "")}",
        related: [other, other.OwningHost],
        fix: new() { ["pif"] = fix });

    private static string NameOf(PIF pif) => $"'{pif.DisplayName}' of '{pif.OwningHost?.DisplayName ?? "an unknown host"}'";
}
