namespace XenLint.Evidence;

/// <summary>Limits on what is kept of a report.</summary>
public sealed record ReportLimits
{
    /// <summary>The limits that hold when the user gives none.</summary>
    public static ReportLimits Default { get; } = new();

    /// <summary>Bytes that are kept of one file or output that rules read, databases and logs aside: 16 MiB. Real ones have kilobytes.</summary>
    public int MemberBytes { get; init; } = 16 << 20;
}
