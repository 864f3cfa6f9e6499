namespace XenLint.Testing;

/// <summary>Builds the plug between a host and a storage repository.</summary>
public sealed class PBDBuilder : RowBuilder<PBDBuilder>
{
    internal PBDBuilder(PoolRows pool, Row row)
        : base(pool, row)
    {
    }

    /// <summary>Whether it is plugged.</summary>
    public PBDBuilder Attached(FieldText attached) => Say("currently_attached", attached);

    /// <summary>Puts an entry into <c>device_config</c>. A flagged value flags the entry.</summary>
    public PBDBuilder DeviceConfig(string key, FieldText value) => Enter("device_config", MapEntry.Of(key, value));

    /// <summary>The paths to a LUN as the storage manager counts them: <c>[2, 4]</c> is two up of four. A flagged text flags the entry.</summary>
    public PBDBuilder Paths(string scsiId, FieldText paths) => OtherConfig($"mpath-{scsiId}", paths).OtherConfig("multipathed", "true");
}
