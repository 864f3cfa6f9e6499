namespace XenLint.Model;

/// <content>Plugs between hosts and storage repositories: names and paths.</content>
public sealed partial class PBD
{
    /// <inheritdoc/>
    private protected override string FindName() => Known.OrNull(() => SR)?.DisplayName ?? base.FindName();

    /// <inheritdoc/>
    public override Host? OwningHost => Known.OrNull(this, static plug => plug.Host);

    /// <summary>True when the storage driver has noted that it uses several paths for this plug.</summary>
    public bool IsMultipathed => OtherConfig["multipathed"].WhenAbsent("false") == "true";

    /// <summary>
    /// True for plugs of drivers whose LUNs the storage manager's path counter knows. Drivers that make a LUN for each disk count only where their
    /// configuration names them, and drivers of old arrays do it their own way, which nobody counts.
    /// </summary>
    /// <exception cref="NotKnownException">The repository, or the plug's configuration, is not known.</exception>
    public bool HasCountedPaths => SR is { } sr && sr.Type.Value switch
    {
        "lvmoiscsi" or "lvmohba" or "lvmofcoe" or "gfs2" => true,
        "iscsi" or "rawhba" or "hba" => ScsiIds.Count > 0,
        _ => false,
    };

    /// <summary>True when the plug's own configuration switches multipathing on, whatever the host's setting is.</summary>
    public bool SwitchesMultipathingOn =>
        DeviceConfig["multipathing"].WhenAbsent("false") == "true" && DeviceConfig["multipathhandle"].IsKnown;

    /// <summary>The path counts of the plug's LUNs, sorted by SCSI id.</summary>
    public IEnumerable<PathCount> PathCounts => OtherConfig.Keys
        .Where(key => key.StartsWith(PathCountKey, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(key => new PathCount(key[PathCountKey.Length..], OtherConfig[key]));

    /// <summary>
    /// The SCSI ids of the LUNs that the plug and its repository name in their configuration, sorted; none where the driver does not
    /// write them down.
    /// </summary>
    /// <exception cref="NotKnownException">The plug's configuration is not known.</exception>
    public IReadOnlyCollection<string> ScsiIds
    {
        get
        {
            var ids = new SortedSet<string>(StringComparer.Ordinal);
            ids.UnionWith(ListIn(DeviceConfig["SCSIid"]));
            ids.UnionWith(ListIn(DeviceConfig["ScsiId"]));
            if (SR is { SmConfig: { IsKnown: true } config })
            {
                ids.UnionWith(ListIn(config["SCSIid"]));
                ids.UnionWith(ListIn(config["devserial"]).Select(WithoutBus));
                ids.UnionWith(config.Keys.Where(key => key.StartsWith(ScsiBus, StringComparison.Ordinal)).Select(WithoutBus));
            }

            return ids;
        }
    }

    private const string PathCountKey = "mpath-";

    private const string ScsiBus = "scsi-";

    private static string[] ListIn(Sourced<string> text) =>
        text.TryGet(out var list) ? list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];

    private static string WithoutBus(string id) => id.StartsWith(ScsiBus, StringComparison.Ordinal) ? id[ScsiBus.Length..] : id;
}
