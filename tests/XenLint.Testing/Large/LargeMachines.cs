using System.Globalization;

namespace XenLint.Testing;

/// <summary>The rows of a large pool's machines, made one by one while they are written. Each follows from its number alone.</summary>
internal sealed class LargeMachines(LargePool pool)
{
    private const int DisksPerVM = 2;
    private const int InterfacesPerVM = 2;
    private const int OneInIsHalted = 8;

    private readonly PoolRows names = new(pool.Name);
    private readonly Schema schema = Schema.Of(PoolBuilder.UsualSchema);

    /// <summary>The rows of a table.</summary>
    public IEnumerable<Row> RowsOf(string table) => table switch
    {
        "VM" => All(vm => [Machine(vm), .. Snapshots.Select(snapshot => Snapshot(vm, snapshot))]),
        "VM_metrics" => All(vm => [Metrics(Key(vm), !IsHalted(vm)), .. Snapshots.Select(snapshot => Metrics(Key(vm, snapshot), isRunning: false))]),
        "VM_guest_metrics" => All(vm => IsHalted(vm) ? [] : [GuestMetrics(vm)]),
        "console" => All(vm => IsHalted(vm) ? [] : [Console(vm)]),
        "VBD" => All(vm => [.. Plugs(vm, Key(vm)), .. Snapshots.SelectMany(snapshot => Plugs(vm, Key(vm, snapshot)))]),
        "VDI" => All(vm => Disks.SelectMany(disk => (IEnumerable<Row>)[Disk(vm, disk), .. Snapshots.Select(snapshot => DiskSnapshot(vm, disk, snapshot))])),
        "VIF" => All(vm => [.. Interfaces(vm, Key(vm)), .. Snapshots.SelectMany(snapshot => Interfaces(vm, Key(vm, snapshot)))]),
        _ => [],
    };

    public string[] RunningOn(int host) =>
        [.. Machines.Where(vm => !IsHalted(vm) && vm % pool.Hosts == host).Select(vm => names.Reference("VM", Key(vm)))];

    public string[] InterfacesOn(int network) =>
    [
        .. Machines.SelectMany(vm => Enumerable.Range(0, InterfacesPerVM).Where(device => NetworkOf(vm, device) == network).SelectMany(device =>
            KeysOf(vm).Select(key => names.Reference("VIF", Sub(key, device))))),
    ];

    public string[] DisksIn(int sr) =>
        [.. Machines.Where(vm => vm % pool.SRs == sr).SelectMany(vm => KeysOf(vm).SelectMany(key => Disks.Select(disk => names.Reference("VDI", Sub(key, disk)))))];

    private IEnumerable<int> Machines => Enumerable.Range(0, pool.VMs);

    private IEnumerable<int> Snapshots => Enumerable.Range(0, pool.SnapshotsPerVM);

    private static IEnumerable<int> Disks => Enumerable.Range(0, DisksPerVM);

    private IEnumerable<Row> All(Func<int, IEnumerable<Row>> rowsOf) => Machines.SelectMany(rowsOf);

    private static bool IsHalted(int vm) => vm % OneInIsHalted == OneInIsHalted - 1;

    private static string Key(int vm) => string.Create(CultureInfo.InvariantCulture, $"vm-{vm:D6}");

    private static string Key(int vm, int snapshot) => string.Create(CultureInfo.InvariantCulture, $"vm-{vm:D6} snapshot {snapshot + 1}");

    private static string Sub(string key, int device) => string.Create(CultureInfo.InvariantCulture, $"{key}/{device}");

    private IEnumerable<string> KeysOf(int vm) => Snapshots.Select(snapshot => Key(vm, snapshot)).Prepend(Key(vm));

    private int NetworkOf(int vm, int device) => (vm + device) % pool.Networks;

    private Row New(string table, string key) => new(table, key, names.Uuid(table, key), names.Reference(table, key));

    private SetCell References(string table, IEnumerable<string> keys) => new([.. keys.Select(key => names.Reference(table, key))]);

    private Row Machine(int vm)
    {
        var row = Common(Key(vm));
        row.Say("name__label", Key(vm));
        row.Say("snapshots", References("VM", Snapshots.Select(snapshot => Key(vm, snapshot))));
        row.Say("children", References("VM", []));
        row.Say("tags", new SetCell([pool.NetworkName(NetworkOf(vm, 0)), "backup daily"]));
        if (!IsHalted(vm))
        {
            row.Say("power_state", "Running");
            row.Say("resident_on", names.Reference("host", pool.HostName(vm % pool.Hosts)));
            row.Say("domid", new FieldText((vm / pool.Hosts + 1).ToString(CultureInfo.InvariantCulture)));
            row.Say("guest_metrics", names.Reference("VM_guest_metrics", Key(vm)));
            row.Say("consoles", References("console", [Key(vm)]));
        }

        return row;
    }

    /// <summary>A snapshot keeps the whole row of its machine as text, every set and map in it escaped once more.</summary>
    private Row Snapshot(int vm, int snapshot)
    {
        var key = Key(vm, snapshot);
        var row = Common(key);
        var machine = Machine(vm);
        var columns = schema.ColumnsOf("VM").Select(column =>
            new MapEntry(column.Name, (machine.CellOf(column.Name, schema) ?? Schema.UsualText(column)).Text));
        row.Say("name__label", key);
        row.Say("is_a_snapshot", "true");
        row.Say("is_a_template", "true");
        row.Say("snapshot_of", names.Reference("VM", Key(vm)));
        row.Say("snapshot_time", PoolClock.Start);
        row.Say("snapshot_metadata", new MapCell([.. columns]).Text);
        return row;
    }

    private Row Common(string key)
    {
        var row = New("VM", key);
        UsualVM.Fill(row);
        row.Say("metrics", names.Reference("VM_metrics", key));
        row.Say("VBDs", References("VBD", Enumerable.Range(0, DisksPerVM + 1).Select(device => Sub(key, device))));
        row.Say("VIFs", References("VIF", Enumerable.Range(0, InterfacesPerVM).Select(device => Sub(key, device))));
        return row;
    }

    private Row Metrics(string key, bool isRunning)
    {
        var row = New("VM_metrics", key);
        UsualVM.FillMetrics(row, isRunning);
        return row;
    }

    private Row GuestMetrics(int vm)
    {
        var row = New("VM_guest_metrics", Key(vm));
        UsualVM.FillGuestMetrics(row);
        return row;
    }

    private Row Console(int vm)
    {
        var row = New("console", Key(vm));
        UsualVM.FillConsole(row, pool.HostName(vm % pool.Hosts));
        row.Say("VM", names.Reference("VM", Key(vm)));
        return row;
    }

    /// <summary>The disks and, behind them, an empty drive.</summary>
    private IEnumerable<Row> Plugs(int vm, string key)
    {
        for (var device = 0; device <= DisksPerVM; device++)
        {
            var isDisk = device < DisksPerVM;
            var row = New("VBD", Sub(key, device));
            UsualDisk.FillPlug(row, device, isDisk);
            row.Say("VM", names.Reference("VM", key));
            row.Say("VDI", isDisk ? names.Reference("VDI", Sub(key, device)) : "OpaqueRef:NULL");
            row.Say("userdevice", new FieldText(device.ToString(CultureInfo.InvariantCulture)));
            row.Say("currently_attached", key == Key(vm) && !IsHalted(vm) ? "true" : "false");
            yield return row;
        }
    }

    private Row Disk(int vm, int disk)
    {
        var row = CommonDisk(vm, Sub(Key(vm), disk));
        row.Say("snapshots", References("VDI", Snapshots.Select(snapshot => Sub(Key(vm, snapshot), disk))));
        return row;
    }

    private Row DiskSnapshot(int vm, int disk, int snapshot)
    {
        var row = CommonDisk(vm, Sub(Key(vm, snapshot), disk));
        row.Say("is_a_snapshot", "true");
        row.Say("snapshot_of", names.Reference("VDI", Sub(Key(vm), disk)));
        row.Say("snapshot_time", PoolClock.Start);
        return row;
    }

    private Row CommonDisk(int vm, string key)
    {
        var row = New("VDI", key);
        UsualDisk.Fill(row);
        row.Say("name__label", key);
        row.Say("SR", names.Reference("SR", pool.SRName(vm % pool.SRs)));
        row.Say("VBDs", References("VBD", [key]));
        return row;
    }

    private IEnumerable<Row> Interfaces(int vm, string key)
    {
        for (var device = 0; device < InterfacesPerVM; device++)
        {
            var row = New("VIF", Sub(key, device));
            UsualInterface.Fill(row, names.Digest("VIF", row.Key));
            row.Say("VM", names.Reference("VM", key));
            row.Say("network", names.Reference("network", pool.NetworkName(NetworkOf(vm, device))));
            row.Say("device", new FieldText(device.ToString(CultureInfo.InvariantCulture)));
            row.Say("currently_attached", key == Key(vm) && !IsHalted(vm) ? "true" : "false");
            yield return row;
        }
    }
}
