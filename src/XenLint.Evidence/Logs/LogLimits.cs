namespace XenLint.Evidence;

/// <summary>Limits on what logs may do to the process that reads them.</summary>
public sealed record LogLimits
{
    /// <summary>The limits that hold when the user gives none.</summary>
    public static LogLimits Default { get; } = new();

    /// <summary>Bytes of one line that are searched: 1 MiB. What follows in a longer line is passed over.</summary>
    public int LineBytes { get; init; } = 1 << 20;

    /// <summary>Bytes of a matching line that are kept to be shown.</summary>
    public int KeptBytes { get; init; } = 4096;

    /// <summary>Matching lines of one signature in one file that are kept with their text.</summary>
    public int KeptLines { get; init; } = 50;

    /// <summary>
    /// Matching lines in one file that are kept without text, for counting by time; each signature has at least a fiftieth of them for itself. Further ones
    /// are only counted.
    /// </summary>
    public int DatedLines { get; init; } = 50_000;
}
