namespace XenLint.Model;

/// <summary>One log of a host with all its rotations. One name, whatever rotation a line stands in.</summary>
/// <param name="Name">The name below <c>/var/log</c>.</param>
/// <param name="What">Who writes it, in few words.</param>
public sealed record LogKind(string Name, string What)
{
    /// <summary>The toolstack.</summary>
    public static LogKind Toolstack { get; } = new("xensource.log", "toolstack");

    /// <summary>The storage manager.</summary>
    public static LogKind StorageManager { get; } = new("SMlog", "storage manager");

    /// <summary>The daemon of high availability. It keeps its own log, apart from syslog, of about 500 kB in all.</summary>
    public static LogKind HighAvailability { get; } = new("xha.log", "high availability");

    /// <summary>Services.</summary>
    public static LogKind Daemon { get; } = new("daemon.log", "services");

    /// <summary>The kernel.</summary>
    public static LogKind Kernel { get; } = new("kern.log", "kernel");

    /// <summary>The kernel's messages of the last start, which carry no dates.</summary>
    public static LogKind KernelStart { get; } = new("dmesg", "kernel since its start");

    /// <summary>Whatever is critical, from any source.</summary>
    public static LogKind Critical { get; } = new("crit.log", "critical messages");

    /// <summary>Nearly everything, on releases before 7.0; later what no other log takes.</summary>
    public static LogKind Messages { get; } = new("messages", "general messages");

    /// <summary>Programs without a log of their own.</summary>
    public static LogKind User { get; } = new("user.log", "other programs");

    /// <summary>The processes that serve virtual disks.</summary>
    public static LogKind Disks { get; } = new("blktap.log", "virtual disks");

    /// <summary>Errors of processors and memory.</summary>
    public static LogKind MachineChecks { get; } = new("mcelog", "hardware errors");

    /// <summary>The hypervisor's console.</summary>
    public static LogKind Hypervisor { get; } = new("xen/hypervisor.log", "hypervisor");

    /// <inheritdoc/>
    public override string ToString() => Name;
}
