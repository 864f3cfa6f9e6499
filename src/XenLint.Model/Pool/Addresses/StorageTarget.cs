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
    private Kept<IReadOnlyList<StorageTarget>>? targets;

    /// <summary>
    /// The machines on the network that the plug's configuration names, sorted by name: none for disks of the host and for Fibre Channel. Names that are
    /// no addresses are looked up in the host's own <c>etc/hosts</c>, where its report has that.
    /// </summary>
    /// <exception cref="NotKnownException">The configuration is not known.</exception>
    public IReadOnlyList<StorageTarget> Targets => Kept.Of<PBD, IReadOnlyList<StorageTarget>>(ref targets, this, static plug => plug.FindTargets());

    private IReadOnlyList<StorageTarget> FindTargets() =>
    [
        .. StorageTargetText.Keys
            .Select(key => new { Key = key, Value = DeviceConfig[key] })
            .Where(entry => entry.Value.IsKnown)
            .SelectMany(entry => StorageTargetText.HostsOf(entry.Key, entry.Value), (entry, name) => new { Name = name, entry.Value.Place })
            .DistinctBy(target => target.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(target => target.Name, StringComparer.Ordinal)
            .Select(target => new StorageTarget(target.Name, AddressOf(target.Name), target.Place)),
    ];

    private IPAddress? AddressOf(string name) =>
        AddressText.TryAddress(name, out var address) ? address
        : OwningHost is { } host && host.Evidence.HostNames.TryGet(out var names)
            ? names.AddressesOf(name).Select(text => AddressText.TryAddress(text.TryGet(out var known) ? known : null, out var found) ? found : null).FirstOrDefault(found => found is not null)
        : null;
}
