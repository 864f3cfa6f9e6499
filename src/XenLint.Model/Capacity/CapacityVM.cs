namespace XenLint.Model;

/// <summary>What a running virtual machine takes.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="NeedBytes">The memory that it needs wherever it runs: its static maximum and the hypervisor's overhead.</param>
public sealed record CapacityVM(string Name, long NeedBytes)
{
    /// <summary>Its virtual processors; null when they are not known.</summary>
    public long? Processors { get; init; }

    /// <summary>The position of its host among the load's hosts; null when it runs and nobody knows where.</summary>
    public int? On { get; init; }

    /// <summary>The machine's uuid; null when it is not known, and for a machine that is only thought of.</summary>
    public string? Uuid { get; init; }
}
