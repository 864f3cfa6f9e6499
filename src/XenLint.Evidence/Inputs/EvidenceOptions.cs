namespace XenLint.Evidence;

/// <summary>How inputs are read.</summary>
public sealed record EvidenceOptions
{
    /// <summary>The limits that hold when the user gives none.</summary>
    public static EvidenceOptions Default { get; } = new();

    /// <summary>Limits on databases.</summary>
    public DatabaseLimits Database { get; init; } = DatabaseLimits.Default;

    /// <summary>Number of inputs, or stretches of one input, that are read at the same time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>The time of the captures as the user gave it; null to find it in the evidence.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
