namespace XenLint.Evidence;

/// <summary>Limits on what a database may do to the process that reads it. Each has an option on the command line.</summary>
public sealed record DatabaseLimits
{
    /// <summary>The limits that hold when the user gives none.</summary>
    public static DatabaseLimits Default { get; } = new();

    /// <summary>Bytes of a database after decompression: 1 GiB.</summary>
    public long DatabaseBytes { get; init; } = 1L << 30;

    /// <summary>Bytes of one attribute's value: 64 MiB. The largest values in the field hold firmware variables and certificates.</summary>
    public int AttributeBytes { get; init; } = 64 << 20;

    /// <summary>Rows of one table.</summary>
    public int RowsPerTable { get; init; } = 2_000_000;

    /// <summary>Open elements inside each other. A database needs three.</summary>
    public int Depth { get; init; } = 32;
}
