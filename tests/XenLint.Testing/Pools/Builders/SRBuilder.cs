namespace XenLint.Testing;

/// <summary>Builds a storage repository with its plugs and disks.</summary>
public sealed class SRBuilder : RowBuilder<SRBuilder>
{
    private readonly List<Action> atTheEnd;

    internal SRBuilder(PoolRows pool, Row row, string type, List<Action> atTheEnd)
        : base(pool, row)
    {
        this.atTheEnd = atTheEnd;
        row.Say("name__label", row.Key);
        row.Say("type", type);
        row.Usually("content_type", type == "iso" ? "iso" : "user");
        row.Usually("shared", new FieldText(type is "lvm" or "ext" or "udev" ? "false" : "true"));
        row.Usually("physical_size", "2199023255552");
        row.Usually("physical_utilisation", "549755813888");
        row.Usually("virtual_allocation", "659706976665");
    }

    /// <summary>Whether several hosts may use it.</summary>
    public SRBuilder Shared(FieldText shared) => Say("shared", shared);

    /// <summary>Size and use in bytes.</summary>
    public SRBuilder Size(FieldText physicalSize, FieldText used) => Say("physical_size", physicalSize).Say("physical_utilisation", used);

    /// <summary>Puts an entry into <c>sm_config</c>. A flagged value flags the entry.</summary>
    public SRBuilder SmConfig(string key, FieldText value) => Enter("sm_config", MapEntry.Of(key, value));

    /// <summary>The plug of one host.</summary>
    public SRBuilder PBD(string host, Action<PBDBuilder>? build = null)
    {
        var plug = Plug(host);
        build?.Invoke(plug);
        return this;
    }

    /// <summary>A plug on every host of the pool that has none of its own.</summary>
    public SRBuilder PBDs(Action<PBDBuilder>? build = null)
    {
        atTheEnd.Add(() =>
        {
            foreach (var host in Pool.Of("host").Where(host => Pool.Find("PBD", Key(host.Key)) is null).ToList())
            {
                var plug = Plug(host.Key);
                build?.Invoke(plug);
            }
        });
        return this;
    }

    /// <summary>A disk.</summary>
    public SRBuilder VDI(string name, Action<VDIBuilder>? build = null)
    {
        var disk = VDIBuilder.Make(Pool, name, Row.Key);
        build?.Invoke(disk);
        return this;
    }

    private string Key(string host) => $"{Row.Key}/{host}";

    private PBDBuilder Plug(string host)
    {
        var row = Pool.FindOrAdd("PBD", Key(host));
        row.Say("host", Pool.Reference("host", host));
        row.Say("SR", Row.Reference);
        row.Usually("currently_attached", "true");
        return new PBDBuilder(Pool, row);
    }
}
