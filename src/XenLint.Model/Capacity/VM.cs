namespace XenLint.Model;

/// <content>What a virtual machine takes of a host.</content>
public sealed partial class VM
{
    /// <summary>The memory that the machine needs to start anywhere, in bytes: xapi's planner counts its static maximum and the hypervisor's overhead.</summary>
    public long MemoryNeedBytes => MemoryStaticMax + MemoryOverhead.WhenAbsent(0);

    /// <summary>
    /// The memory that a control domain holds, in bytes. Its static maximum is no measure: old releases wrote twice of what it used.
    /// </summary>
    public long ControlDomainMemoryBytes => Math.Max(MemoryTarget.WhenAbsent(0), MemoryDynamicMax) + MemoryOverhead.WhenAbsent(0);

    /// <summary>The virtual processors that the running machine has, or will have at its next start.</summary>
    public long ProcessorCount => Metrics is { } metrics && metrics.VCPUsNumber.TryGet(out var running) && running > 0 ? running : VCPUsAtStartup;
}
