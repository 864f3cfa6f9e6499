namespace XenLint.Model;

/// <summary>The order in which tables are told: what people look for first comes first, what xapi keeps for itself last.</summary>
internal static class TableOrder
{
    private static readonly string[] First =
    [
        "pool", "host", "host_metrics", "host_cpu", "PCI", "PGPU", "PUSB", "Certificate", "PIF", "Bond", "VLAN", "tunnel", "network", "SR", "PBD", "SM", "Cluster", "Cluster_host",
        "VM", "VBD", "VIF", "VGPU", "VTPM", "VDI", "VM_appliance", "VMSS", "VMPP",
    ];

    private static readonly string[] Last = ["VM_guest_metrics", "VM_metrics", "PIF_metrics", "role"];

    public static int RankOf(string table) =>
        Array.IndexOf(First, table) is var first and >= 0 ? first
        : Array.IndexOf(Last, table) is var last and >= 0 ? First.Length + 1 + last
        : First.Length;
}
