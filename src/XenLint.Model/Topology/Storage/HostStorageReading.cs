using System.Globalization;

namespace XenLint.Model;

/// <summary>Puts a host's way to its storage together. What the evidence does not tell stays null; it never throws for want of it.</summary>
internal static class HostStorageReading
{
    public static HostStorage Of(HostEvidence evidence)
    {
        var used = (evidence.MultipathTopology.Readable?.Maps ?? [])
            .SelectMany(map => map.Paths).Select(path => Known.ValueOrNull(() => path.HostNumber ?? -1) ?? -1).Where(number => number >= 0).ToHashSet();
        var adapters = StorageAdapters.Of(evidence, used);
        var attachments = evidence.Host is { } host ? AttachmentsOf(host, adapters) : null;
        var named = (attachments ?? []).SelectMany(attachment => attachment.Luns).Select(lun => lun.ScsiId).ToHashSet(StringComparer.Ordinal);
        return new HostStorage(
            evidence.IscsiInitiatorName.TryGet(out var service) && service.Name.TryGet(out var name) ? name : Known.OrNull(() => evidence.Host?.InitiatorName.Value),
            [.. adapters.Values],
            attachments,
            [.. evidence.ListedLuns.Where(lun => !named.Contains(lun.ScsiId)).OrderBy(lun => lun.ScsiId, StringComparer.Ordinal).Select(lun => Reached(lun, adapters))]);
    }

    private static List<StorageAttachment>? AttachmentsOf(Host host, IReadOnlyDictionary<int, StorageAdapter> adapters)
    {
        if (Known.OrNull(() => host.PBDs.ToList()) is not { } plugs)
        {
            return null;
        }

        var plugged = plugs.Select(plug => Known.OrNull(() => plug.SR)).OfType<SR>().ToHashSet();
        return
        [
            .. plugs.Select(plug => Attachment(host, plug, adapters))
                .Concat(host.Capture.SRs.Readable.Where(sr => !plugged.Contains(sr) && IsMissed(sr))
                    .Select(sr => new StorageAttachment(sr, null, false, null, null, [], [new(TopologyFaultKind.NoPlug, "shared, but the host has no plug for it", sr.Place)])))
                .OrderBy(attachment => attachment.DisplayName, StringComparer.OrdinalIgnoreCase).ThenBy(attachment => attachment.DisplayName, StringComparer.Ordinal)
                .ThenBy(attachment => attachment.Plug is { } plug && plug.Uuid.TryGet(out var uuid) ? uuid : "", StringComparer.Ordinal),
        ];
    }

    /// <summary>True when other hosts have a plug for a shared repository; one that nobody has is detached.</summary>
    private static bool IsMissed(SR sr) => Known.IsTrue(() => sr.Shared && sr.StorageClass != SRClass.Pseudo && sr.PBDs.Any());

    private static StorageAttachment Attachment(Host host, PBD plug, IReadOnlyDictionary<int, StorageAdapter> adapters)
    {
        var sr = Known.OrNull(() => plug.SR);
        bool? isPlugged = plug.CurrentlyAttached.TryGet(out var attached) ? attached : null;
        var luns = (Known.OrNull(() => plug.Luns) ?? []).Select(lun => Reached(lun, adapters)).ToList();
        var faults = new List<TopologyFault>();
        if (isPlugged == false && Known.IsTrue(() => host.State != HostState.Down))
        {
            faults.Add(new(TopologyFaultKind.Unplugged, "not plugged", plug.CurrentlyAttached.Place));
        }

        var isMultipathed = Known.IsTrue(() => plug.HasCountedPaths) ? Known.ValueOrNull(() => plug.IsMultipathed || luns.Count > 0) : null;
        if (isPlugged == true && isMultipathed == false && Known.IsTrue(() => host.EffectiveMultipathing))
        {
            faults.Add(new(TopologyFaultKind.NotMultipathed, "plugged without multipathing", plug.Place));
        }

        return new StorageAttachment(sr, plug, isPlugged, isMultipathed, Known.OrNull(() => plug.Targets.Select(target => target.Name).ToList()), luns, faults);
    }

    private static ReachedLun Reached(LunPaths lun, IReadOnlyDictionary<int, StorageAdapter> adapters)
    {
        var (up, most) = (Known.ValueOrNull(() => lun.Up), Known.ValueOrNull(() => lun.Most));
        return new ReachedLun(
            lun.ScsiId,
            lun.Listed?.Product is { Length: > 0 } product ? product : null,
            lun.Listed is { } map && map.Size.TryGet(out var size) ? size : null,
            up,
            most,
            [.. (lun.Listed?.Paths ?? []).Select(path => Reaching(path, adapters))],
            [.. FaultsOf(lun, up, most)]);
    }

    private static IEnumerable<TopologyFault> FaultsOf(LunPaths lun, int? up, int? most)
    {
        if (lun.IsMissingFromListing)
        {
            yield return new(TopologyFaultKind.LunNotListed, "the multipath daemon does not have it", lun.Place);
        }

        if (up == 0)
        {
            yield return new(TopologyFaultKind.NoPath, "no path can be used", lun.Place);
        }
        else if (most - up is { } lost and > 0)
        {
            yield return new(TopologyFaultKind.PathsLost, lost == 1 ? "1 path is lost" : string.Create(CultureInfo.InvariantCulture, $"{lost} paths are lost"), lun.Place);
        }
        else if (most == 1)
        {
            yield return new(TopologyFaultKind.SinglePath, "one path only", lun.Place);
        }
    }

    private static ReachingPath Reaching(MultipathPath path, IReadOnlyDictionary<int, StorageAdapter> adapters) => new(
        path,
        Known.ValueOrNull(() => path.HostNumber ?? -1) is { } number ? adapters.GetValueOrDefault(number) : null,
        Known.ValueOrNull(() => path.IsUp) == false ? [new(TopologyFaultKind.PathDown, "cannot be used", path.Place)] : []);
}
