using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Where evidence of the host itself stands, and of the collector's own work.</summary>
internal static class HostPlaces
{
    public static IEnumerable<EvidencePlace> All { get; } =
    [
        new(MemberName.CollectorInventory, null, "inventory.xml"),
        new(MemberName.CollectorLog, null, "xen-bugtool.log"),
        new(MemberName.LiveDatabase, "xenserver-databases", "xapi-db-dumped.xml"),
        new(MemberName.DatabaseFile, "xenserver-databases", "xapi-db.xml"),
        new(MemberName.HostInventory, "xenserver-config", "etc/xensource-inventory"),
        new(MemberName.SystemServices, "system-services", "systemctl-status.out"),
        new(MemberName.FileSystems, "disk-info", "df-alT.out"),
        new(MemberName.FileSystemInodes, "disk-info", "df-alTi.out"),
        new(MemberName.XenInfo, "xen-info", "xl-info.out"),
        new(MemberName.HostCertificate, "xapi", "xapi_cert.out"),

        // Links to the same files, by object and by uuid, lie in folders below.
        new(MemberName.XapiMessage, "blobs", "var/xapi/blobs/messages/*", "var/lib/xcp/blobs/messages/*"),
    ];
}
