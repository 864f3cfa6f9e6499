namespace XenLint.Model;

/// <summary>
/// Columns that tell what is running, where and for how long. They differ whenever somebody starts or moves a machine, so that they are told apart from what
/// somebody has set. The list for users is in <c>docs/cli.md</c>; a test keeps it.
/// </summary>
public static class RunningState
{
    /// <summary>Stands for every column of a table.</summary>
    public const string AnyColumn = "*";

    /// <summary>The columns by table; an entry of a map is written with its key behind a colon.</summary>
    public static IReadOnlyList<StateColumns> Columns { get; } =
    [
        new("Bond", "links of members", "links_up"),
        new("Cluster", "members that answer", "is_quorate", "live_hosts", "quorum"),
        new("Cluster_host", "whether it answers", "live"),
        new("PBD", "whether it is plugged", "currently_attached"),
        new("PIF", "whether it is plugged, and the address that it has been given", "currently_attached", "igmp_snooping_status"),
        new("PIF_metrics", "the link", "carrier", "duplex", "speed"),
        new("SR", "space in use", "physical_utilisation"),
        new("VBD", "whether it is plugged", "currently_attached", "device", "status_code", "status_detail", "storage_lock"),
        new("VDI", "locks", "storage_lock"),
        new("VGPU", "where it runs", "compatibility_metadata", "currently_attached", "resident_on", "scheduled_to_be_resident_on"),
        new("VIF", "whether it is plugged", "currently_attached", "reserved_pci", "status_code", "status_detail"),
        new("VM", "whether and where it runs, and how it was stopped", "PCI_bus", "attached_PCIs", "guest_metrics", "other_config:last_shutdown_action", "other_config:last_shutdown_initiator", "other_config:last_shutdown_reason", "other_config:last_shutdown_time", "power_state", "requires_reboot", "resident_on", "scheduled_to_be_resident_on", "suspend_VDI"),
        new("VM_guest_metrics", "what the guest tells of itself", AnyColumn),
        new("VM_metrics", "since when and how it runs", AnyColumn),
        new("VUSB", "whether it is plugged", "currently_attached"),
        new("host", "the last start, and memory then", "boot_free_mem", "other_config:agent_start_time", "other_config:boot_time"),
        new("host_cpu", "the clock", "speed"),
        new("host_metrics", "whether it answers", "live"),
        new("pool", "what the last planning found, and the last look for updates", "ha_overcommitted", "ha_plan_exists_for", "last_update_sync"),
        new("tunnel", "whether it works", "status"),
    ];

    private static readonly HashSet<(string Table, string Name)> Known = [.. Columns.SelectMany(entry => entry.Names, (entry, name) => (entry.Table, name))];

    /// <summary>True for a column, or a map's entry, that tells of the running state.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="key">The key of a map's entry; null for the column.</param>
    public static bool Tells(string table, string column, string? key = null) =>
        Known.Contains((table, AnyColumn)) || Known.Contains((table, column)) || (key is not null && Known.Contains((table, $"{column}:{key}")));
}

/// <summary>Columns that tell of the running state.</summary>
/// <param name="Table">The table.</param>
/// <param name="What">What they tell.</param>
/// <param name="Names">The columns.</param>
public sealed record StateColumns(string Table, string What, params string[] Names);
