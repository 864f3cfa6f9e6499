namespace XenLint.Testing;

/// <summary>Builds a virtual disk.</summary>
public sealed class VDIBuilder : RowBuilder<VDIBuilder>
{
    internal VDIBuilder(PoolRows pool, Row row)
        : base(pool, row)
    {
    }

    /// <summary>Size in bytes as the virtual machine sees it.</summary>
    public VDIBuilder Size(FieldText bytes) => Say("virtual_size", bytes);

    /// <summary>What it is for: <c>user</c>, <c>system</c>, <c>ha_statefile</c> and so on.</summary>
    public VDIBuilder Type(FieldText type) => Say("type", type);

    /// <summary>Makes it a snapshot of another disk.</summary>
    public VDIBuilder SnapshotOf(string disk) => Say("is_a_snapshot", true).Say("snapshot_time", PoolClock.Start).SayPointsTo("snapshot_of", "VDI", disk);

    internal static VDIBuilder Make(PoolRows pool, string name, string sr)
    {
        var row = pool.Add("VDI", name);
        row.Say("name__label", name);
        row.Say("SR", pool.Reference("SR", sr));
        UsualDisk.Fill(row);
        return new VDIBuilder(pool, row);
    }
}
