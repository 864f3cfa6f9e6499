using System.Net;
using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>Who has which address. What cannot be read is left out: the rule tells that, object by object.</summary>
internal sealed class AddressBook
{
    private const string NoMac = "00:00:00:00:00:00";

    private readonly Dictionary<IPAddress, List<PIF>> interfaces;
    private readonly Dictionary<string, List<PIF>> ports;
    private readonly Dictionary<IPAddress, List<Host>> hosts;

    public AddressBook(Model.Capture capture)
    {
        interfaces = Group(
            capture.PIFs.Readable.Where(pif => Known.IsTrue(() => IsAddressed(pif))),
            pif => TellingAddresses(pif).Select(address => address.Address).Distinct());
        ports = Group(capture.PIFs.Readable.Where(pif => Known.IsTrue(() => pif.Kind == PIFKind.Physical)), pif => MacsOf(pif));
        hosts = Group<IPAddress, Host>(capture.Hosts.Readable, host => AddressText.TryAddress(host.Address, out var address) ? [address] : []);
    }

    /// <summary>The interfaces with this address, sorted by uuid.</summary>
    public IReadOnlyList<PIF> InterfacesAt(IPAddress address) => interfaces.GetValueOrDefault(address, []);

    /// <summary>The ports with this hardware address, sorted by uuid.</summary>
    public IReadOnlyList<PIF> PortsWith(string mac) => ports.GetValueOrDefault(Normal(mac), []);

    /// <summary>The hosts whose rows have this address, sorted by uuid.</summary>
    public IReadOnlyList<Host> HostsAt(IPAddress address) => hosts.GetValueOrDefault(address, []);

    /// <summary>The addresses that mean something beyond one link.</summary>
    public static IEnumerable<PIFAddress> TellingAddresses(PIF pif) => pif.Addresses.Where(address => !address.IsLinkLocal);

    /// <summary>True for a leased address that may belong to somebody else by now.</summary>
    public static bool IsOutdated(PIF pif) => pif.TakesAddressByDhcp && (pif.Host is { State: HostState.Down } || !pif.CurrentlyAttached);

    /// <summary>True when one of the host's interfaces has this address today.</summary>
    /// <exception cref="NotKnownException">What the host's interfaces have is not known.</exception>
    public static bool HasInterfaceAt(Host host, IPAddress address) =>
        host.PIFs.Any(pif => IsAddressed(pif) && TellingAddresses(pif).Any(own => own.Address.Equals(address)));

    /// <summary>One spelling for all.</summary>
    public static string Normal(string mac) => mac.ToLowerInvariant();

    private static bool IsAddressed(PIF pif) => pif.IsManaged && !pif.IsBondMember && pif.IsIpConfigured && !IsOutdated(pif);

    private static string[] MacsOf(PIF pif) => pif.MAC.Value is { Length: > 0 } mac && mac != NoMac ? [Normal(mac)] : [];

    private static Dictionary<TKey, List<TItem>> Group<TKey, TItem>(IEnumerable<TItem> items, Func<TItem, IEnumerable<TKey>> keysOf)
        where TKey : notnull
        where TItem : PoolObject
    {
        var groups = new Dictionary<TKey, List<TItem>>();
        foreach (var item in items)
        {
            foreach (var key in Known.OrNull(() => keysOf(item).ToList()) ?? [])
            {
                if (!groups.TryGetValue(key, out var members))
                {
                    groups.Add(key, members = []);
                }

                members.Add(item);
            }
        }

        return groups;
    }
}
