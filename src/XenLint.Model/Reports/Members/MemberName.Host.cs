namespace XenLint.Model;

/// <content>Evidence of who the host is, what it runs, and what the collector says of its own work.</content>
public sealed partial record MemberName
{
    /// <summary>The collector's list of what it took.</summary>
    public static MemberName CollectorInventory { get; } = new("inventory.xml", "list of the report's files with their checksums");

    /// <summary>The collector's own log.</summary>
    public static MemberName CollectorLog { get; } = new("xen-bugtool.log", "what the collector left out");

    /// <summary>The live database, through the toolstack.</summary>
    public static MemberName LiveDatabase { get; } = new("xapi-db-dumped.xml", "database as the toolstack has it");

    /// <summary>The database file on the host's disk.</summary>
    public static MemberName DatabaseFile { get; } = new("xapi-db.xml", "database as it lies on the host's disk");

    /// <summary>Product, release and identity of the host.</summary>
    public static MemberName HostInventory { get; } = new("etc/xensource-inventory", "product, release and identity of the host");

    /// <summary>File systems and how full they are.</summary>
    public static MemberName FileSystems { get; } = new("df-alT.out", "file systems and how full they are");

    /// <summary>File systems and how many of their inodes are used.</summary>
    public static MemberName FileSystemInodes { get; } = new("df-alTi.out", "file systems and their inodes");

    /// <summary>The hypervisor's own description.</summary>
    public static MemberName XenInfo { get; } = new("xl-info.out", "hypervisor, processors and memory");

    /// <summary>The host's certificate.</summary>
    public static MemberName HostCertificate { get; } = new("xapi_cert.out", "certificate of the host");

    /// <summary>Services that run, and how the system is as a whole.</summary>
    public static MemberName SystemServices { get; } = new("systemctl-status.out", "services that run");

    /// <summary>One message of the toolstack to the administrator.</summary>
    public static MemberName XapiMessage { get; } = new("var/xapi/blobs/messages/*", "messages of the toolstack");
}
