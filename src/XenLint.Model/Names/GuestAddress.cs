using System.Net;

namespace XenLint.Model;

/// <summary>An address of a running virtual machine, as the tools inside of it tell.</summary>
/// <param name="VM">The machine.</param>
/// <param name="Device">The number of the machine's interface that has it.</param>
/// <param name="Address">The address.</param>
/// <param name="Place">The entry of the machine's guest metrics.</param>
public sealed record GuestAddress(VM VM, string Device, IPAddress Address, Place Place)
{
    /// <summary>The network that the address is on; null when the database does not have the interface.</summary>
    /// <exception cref="NotKnownException">The machine's interfaces are not known.</exception>
    public Network? Network => VM.VIFs.FirstOrDefault(vif => vif.Device == Device)?.Network;
}

/// <content>Addresses of virtual machines.</content>
public sealed partial class VM
{
    private Kept<IReadOnlyList<GuestAddress>>? guestAddresses;

    /// <summary>
    /// The addresses that other machines can reach, each once, while the machine runs. A machine without tools tells none, so that nothing
    /// follows from an empty list.
    /// </summary>
    /// <exception cref="NotKnownException">Whether it runs, or what its tools tell, is not known.</exception>
    public IReadOnlyList<GuestAddress> GuestAddresses => Kept.Of<VM, IReadOnlyList<GuestAddress>>(ref guestAddresses, this, static vm =>
    {
        if (vm.IsControlDomain || vm.PowerState.Value is not (VmPowerState.Running or VmPowerState.Paused) || vm.GuestMetrics is not { } metrics)
        {
            return [];
        }

        // Keys are 0/ip, 0/ipv4/0, 0/ipv6/1: the device, then what it has.
        var networks = metrics.Networks;
        var found = new List<GuestAddress>();
        foreach (var key in networks.Keys.Where(IsAddress).Order(StringComparer.Ordinal))
        {
            if (networks[key] is { IsKnown: true } text && AddressText.TryAddress(text.Value.Trim(), out var address) && IsReachable(address)
                && !found.Exists(known => known.Address.Equals(address)))
            {
                found.Add(new GuestAddress(vm, key[..key.IndexOf('/', StringComparison.Ordinal)], address, text));
            }
        }

        return found;
    });

    private static bool IsAddress(string key) =>
        key.EndsWith("/ip", StringComparison.Ordinal) || key.Contains("/ipv4/", StringComparison.Ordinal) || key.Contains("/ipv6/", StringComparison.Ordinal);

    /// <summary>True for an address that other machines can reach: neither loopback, nor good on one link only, nor none.</summary>
    private static bool IsReachable(IPAddress address) =>
        !IPAddress.IsLoopback(address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any) && !address.IsIPv6LinkLocal
        && address.GetAddressBytes() is not [169, 254, _, _];
}
