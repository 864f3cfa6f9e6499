namespace XenLint.Model;

/// <summary>Where a database comes from that stands apart from what it was taken with.</summary>
/// <param name="Report">The report that it came in; null for a bare dump.</param>
/// <param name="WrittenAt">When it was written, for a database that no longer tells it itself; null when nobody knows.</param>
public sealed record DatabaseOrigin(HostReport? Report, DateTimeOffset? WrittenAt);
