using System.Globalization;

namespace XenLint.Testing;

/// <summary>Builds a virtual machine, a template or a snapshot, with its disks, interfaces and metrics.</summary>
public sealed class VMBuilder : RowBuilder<VMBuilder>
{
    private readonly Row metrics;
    private int disks;
    private int interfaces;

    private VMBuilder(PoolRows pool, Row row, Row metrics)
        : base(pool, row) => this.metrics = metrics;

    /// <summary>Runs it on a host.</summary>
    public VMBuilder On(string host)
    {
        Row.Say("resident_on", Pool.Reference("host", host));
        Row.Say("power_state", "Running");
        Row.Usually("domid", new FieldText((Pool.Digest(Row.Key)[0] + 1).ToString(CultureInfo.InvariantCulture)));
        if (Pool.Find("VM_guest_metrics", Row.Key) is null)
        {
            var guest = Pool.Add("VM_guest_metrics", Row.Key);
            UsualVM.FillGuestMetrics(guest);
            Row.Usually("guest_metrics", guest.Reference);
            var console = Pool.Add("console", Row.Key);
            UsualVM.FillConsole(console, host);
            console.Say("VM", Row.Reference);
        }

        UsualVM.FillMetrics(metrics, isRunning: true);
        return this;
    }

    /// <summary>The host that it would rather run on.</summary>
    public VMBuilder Affinity(string host) => SayPointsTo("affinity", "host", host);

    /// <summary>All memory limits, in bytes.</summary>
    public VMBuilder Memory(long bytes) =>
        Say("memory__static_max", bytes).Say("memory__dynamic_max", bytes).Say("memory__dynamic_min", bytes).Say("memory__target", bytes);

    /// <summary>The number of virtual processors.</summary>
    public VMBuilder VCPUs(long count) => Say("VCPUs__max", count).Say("VCPUs__at_startup", count);

    /// <summary>Puts an entry into <c>platform</c>.</summary>
    public VMBuilder Platform(string key, FieldText value) => Enter("platform", MapEntry.Of(key, value));

    /// <summary>A disk in a storage repository and its plug.</summary>
    /// <param name="on">The storage repository.</param>
    /// <param name="disk">Says more about the disk.</param>
    /// <param name="plug">Says more about the plug between machine and disk.</param>
    public VMBuilder Disk(string on, Action<VDIBuilder>? disk = null, Action<RowBuilder>? plug = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Row.Key} {disks}");
        var vdi = VDIBuilder.Make(Pool, name, on);
        disk?.Invoke(vdi);
        var row = Plug(isDisk: true);
        row.Say("VDI", Pool.Reference("VDI", name));
        plug?.Invoke(new RowBuilder(Pool, row));
        return this;
    }

    /// <summary>An optical drive, empty unless said otherwise.</summary>
    public VMBuilder CD(Action<RowBuilder>? plug = null)
    {
        var row = Plug(isDisk: false);
        plug?.Invoke(new RowBuilder(Pool, row));
        return this;
    }

    /// <summary>An interface on a network; the network is made if the pool does not have it yet.</summary>
    public VMBuilder VIF(string network, Action<RowBuilder>? vif = null)
    {
        var row = Pool.Add("VIF", string.Create(CultureInfo.InvariantCulture, $"{Row.Key}/{interfaces}"));
        row.Say("VM", Row.Reference);
        row.Say("network", NetworkBuilder.FindOrMake(Pool, network).Reference);
        row.Say("device", new FieldText(interfaces.ToString(CultureInfo.InvariantCulture)));
        UsualInterface.Fill(row, Pool.Digest("VIF", row.Key));
        row.Usually("currently_attached", schema => Row.CellOf("power_state", schema)?.Text == "Running" ? "true" : "false");
        interfaces++;
        vif?.Invoke(new RowBuilder(Pool, row));
        return this;
    }

    /// <summary>The row of its metrics.</summary>
    public VMBuilder Metrics(Action<RowBuilder> build)
    {
        build(new RowBuilder(Pool, metrics));
        return this;
    }

    internal static VMBuilder Make(PoolRows pool, string name)
    {
        var row = pool.Add("VM", name);
        var metrics = pool.Add("VM_metrics", name);
        UsualVM.FillMetrics(metrics, isRunning: false);
        UsualVM.Fill(row);
        row.Say("name__label", name);
        row.Usually("metrics", metrics.Reference);
        return new(pool, row, metrics);
    }

    private Row Plug(bool isDisk)
    {
        var device = disks++;
        var row = Pool.Add("VBD", string.Create(CultureInfo.InvariantCulture, $"{Row.Key}/{device}"));
        row.Say("VM", Row.Reference);
        row.Say("userdevice", new FieldText(device.ToString(CultureInfo.InvariantCulture)));
        UsualDisk.FillPlug(row, device, isDisk);
        row.Usually("currently_attached", schema => Row.CellOf("power_state", schema)?.Text == "Running" ? "true" : "false");
        return row;
    }
}
