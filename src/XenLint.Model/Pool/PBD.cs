namespace XenLint.Model;

/// <content>Plugs between hosts and storage repositories: names and paths.</content>
public sealed partial class PBD
{
    /// <inheritdoc/>
    public override string DisplayName => Known.OrNull(() => SR)?.DisplayName ?? base.DisplayName;

    /// <inheritdoc/>
    public override Host? OwningHost => Known.OrNull(() => Host);

    /// <summary>True when the storage driver has noted that it uses several paths for this plug.</summary>
    public bool IsMultipathed => OtherConfig["multipathed"].WhenAbsent("false") == "true";

    /// <summary>True when the plug's own configuration switches multipathing on, whatever the host's setting is.</summary>
    public bool SwitchesMultipathingOn =>
        DeviceConfig["multipathing"].WhenAbsent("false") == "true" && DeviceConfig["multipathhandle"].IsKnown;

    /// <summary>The path counts of the plug's LUNs, sorted by SCSI id.</summary>
    public IEnumerable<PathCount> PathCounts => OtherConfig.Keys
        .Where(key => key.StartsWith(PathCountKey, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(key => new PathCount(key[PathCountKey.Length..], OtherConfig[key]));

    private const string PathCountKey = "mpath-";
}
