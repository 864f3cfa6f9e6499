namespace XenLint.Model;

/// <summary>What a host can carry.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="UsableBytes">The memory for virtual machines: what is left beside the hypervisor and the control domains.</param>
public sealed record CapacityHost(string Name, long UsableBytes)
{
    /// <summary>The logical processors, threads included; null when they are not known.</summary>
    public long? Processors { get; init; }

    /// <summary>The virtual processors of its control domains; null when they are not known.</summary>
    public long? ControlDomainProcessors { get; init; }

    /// <summary>The host's uuid; null when it is not known, and for a host that is only thought of.</summary>
    public string? Uuid { get; init; }
}
