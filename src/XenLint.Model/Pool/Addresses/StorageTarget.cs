using System.Net;

namespace XenLint.Model;

/// <summary>A machine on the network that a storage repository is read from: an array's portal, a file server.</summary>
/// <param name="Name">The address or name as the plug's configuration writes it, without port and path.</param>
/// <param name="Address">The address; null for a name that nothing offline resolves.</param>
/// <param name="Place">The entry of the configuration that names it.</param>
public sealed record StorageTarget(string Name, IPAddress? Address, Place Place);

/// <content>The machines that a plug's storage is on.</content>
public sealed partial class PBD
{
    /// <summary>
    /// The machines on the network that the plug's configuration names, sorted by name: none for disks of the host and for Fibre Channel.
    /// </summary>
    /// <exception cref="NotKnownException">The configuration is not known.</exception>
    public IReadOnlyList<StorageTarget> Targets =>
    [
        .. StorageTargetText.Keys
            .Select(key => (Key: key, Value: DeviceConfig[key]))
            .Where(entry => entry.Value.IsKnown)
            .SelectMany(entry => StorageTargetText.HostsOf(entry.Key, entry.Value), (entry, name) => (Name: name, entry.Value.Place))
            .DistinctBy(target => target.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(target => target.Name, StringComparer.Ordinal)
            .Select(target => new StorageTarget(target.Name, AddressText.TryAddress(target.Name, out var address) ? address : null, target.Place)),
    ];
}
