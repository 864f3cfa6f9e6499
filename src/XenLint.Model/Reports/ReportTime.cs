namespace XenLint.Model;

/// <summary>Where the time of a report comes from, best first.</summary>
public enum ReportTimeSource
{
    /// <summary>The collector's inventory.</summary>
    Inventory,

    /// <summary>The name of the archive or of its top folder.</summary>
    Name,

    /// <summary>The newest time of a member.</summary>
    Members,
}

/// <summary>When a report was taken.</summary>
/// <param name="Moment">The time. Where the source tells no zone it is the host's local time, read as UTC: it may be off by up to 14 hours.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="IsLocal">True when the source tells no zone.</param>
public sealed record ReportTime(DateTimeOffset Moment, ReportTimeSource Source, bool IsLocal)
{
    /// <summary>How far local time can be from UTC.</summary>
    public static TimeSpan ZoneUncertainty { get; } = TimeSpan.FromHours(14);
}
