namespace XenLint.Model;

/// <summary>
/// What makes an object the same one in two captures although its uuid is another: xapi makes rows anew when a host joins again, when a guest starts, when a
/// certificate is renewed. Objects that people make (hosts, machines, repositories, networks) are the same by their uuid alone.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Owner">The column with the reference to the object that it is a part of; null when there is none.</param>
/// <param name="OwnerTable">The table of that object.</param>
/// <param name="IsOwnersColumn">True when it is the owner that refers to its part.</param>
/// <param name="Names">The columns that tell it from other parts of its owner.</param>
public sealed record ObjectIdentity(string Table, string? Owner, string? OwnerTable, bool IsOwnersColumn, params string[] Names)
{
    /// <summary>What is matched with the help of what stands before it.</summary>
    public static IReadOnlyList<ObjectIdentity> All { get; } =
    [
        Part("PIF", "host", "host", "device", "VLAN"),
        PartBehind("host_metrics", "metrics", "host"),
        PartBehind("VM", "control_domain", "host"),
        PartBehind("VM_metrics", "metrics", "VM"),
        PartBehind("VM_guest_metrics", "guest_metrics", "VM"),
        PartBehind("PIF_metrics", "metrics", "PIF"),
        Part("PBD", "host", "host", "SR"),
        Part("VDI", "SR", "SR", "location"),
        Part("VBD", "VM", "VM", "userdevice"),
        Part("VIF", "VM", "VM", "device"),
        Part("VGPU", "VM", "VM", "device"),
        Part("VTPM", "VM", "VM"),
        Part("VUSB", "VM", "VM", "USB_group"),
        Part("Bond", "master", "PIF"),
        Part("VLAN", "untagged_PIF", "PIF"),
        Part("tunnel", "access_PIF", "PIF"),
        Part("network_sriov", "physical_PIF", "PIF"),
        Part("host_cpu", "host", "host", "number"),
        Part("PCI", "host", "host", "pci_id"),
        Part("PGPU", "host", "host", "PCI"),
        Part("PUSB", "host", "host", "path"),
        Part("Feature", "host", "host", "name__label"),
        Part("host_patch", "host", "host", "pool_patch"),
        Part("Certificate", "host", "host", "type", "name"),
        Part("Cluster_host", "cluster", "Cluster", "host"),
        Part("Host_driver", "host", "host", "name"),
        Part("Driver_variant", "driver", "Host_driver", "name"),
        Alone("SM", "type"),
        Alone("role", "name__label"),
        Alone("subject", "subject_identifier"),
        Alone("user", "short_name"),
    ];

    private static readonly Dictionary<string, ObjectIdentity> ByTable = All.ToDictionary(identity => identity.Table, StringComparer.Ordinal);

    /// <summary>The identity of a table's objects; null when nothing but the uuid makes one.</summary>
    public static ObjectIdentity? Of(string table) => ByTable.GetValueOrDefault(table);

    /// <summary>What a row is called among the parts of its owner; null when nothing tells.</summary>
    internal string? OwnName(RawRow row)
    {
        var columns = row.Table.Info!;
        var names = Names.Where(name => columns.Find(name) is { Kind: not ColumnKind.Reference, Secrecy: not Secrecy.Always }).Select(name => DriftRow.TextOf(row, name)).Where(text => !string.IsNullOrEmpty(text));
        return string.Join(' ', names) is { Length: > 0 } name ? name : null;
    }

    /// <summary>The row that another one is a part of; null when nothing tells.</summary>
    internal DriftRow? OwnerOf(DriftRow part) => Owner is null || OwnerTable is null ? null
        : !IsOwnersColumn ? part.Follow(Owner, OwnerTable)
        : part.Capture.OwnersIn(this).TryGetValue(part.Row.Index, out var owner) ? new DriftRow(part.Capture, part.Capture.Database.Tables[OwnerTable][owner]) : null;

    /// <summary>The rows that another one cannot be without: its owner, and what it joins to that.</summary>
    internal IEnumerable<DriftRow> OwnersOf(DriftRow part)
    {
        if (OwnerOf(part) is { } owner)
        {
            yield return owner;
        }

        foreach (var name in Names)
        {
            if (XapiDataModel.Find(Table)!.Find(name) is { Kind: ColumnKind.Reference, Target: { } target } && part.Follow(name, target) is { } joined)
            {
                yield return joined;
            }
        }
    }

    /// <summary>For each row, the owner that refers to it; a row that several refer to has none.</summary>
    internal Dictionary<int, int> OwnersIn(DatabaseFile database)
    {
        var owners = new Dictionary<int, int>();
        if (!IsOwnersColumn || !database.Tables.TryGetValue(OwnerTable!, out var owning) || !database.Tables.TryGetValue(Table, out var parts))
        {
            return owners;
        }

        var name = System.Text.Encoding.UTF8.GetBytes(Owner!);
        var shared = new HashSet<int>();
        foreach (var index in owning.Rows)
        {
            var row = owning[index];
            var slot = row.Shape.SlotOf(name);
            if (slot >= 0 && parts.IndexOf(row.ValueBytes(slot)) is var part and >= 0 && !owners.TryAdd(part, index))
            {
                shared.Add(part);
            }
        }

        foreach (var part in shared)
        {
            owners.Remove(part);
        }

        return owners;
    }

    private static ObjectIdentity Part(string table, string owner, string ownerTable, params string[] names) => new(table, owner, ownerTable, false, names);

    private static ObjectIdentity PartBehind(string table, string owner, string ownerTable) => new(table, owner, ownerTable, true);

    private static ObjectIdentity Alone(string table, params string[] names) => new(table, null, null, false, names);
}
