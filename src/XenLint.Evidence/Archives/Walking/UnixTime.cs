namespace XenLint.Evidence;

/// <summary>Seconds since 1970 as a time.</summary>
internal static class UnixTime
{
    /// <summary>The time in UTC, or null when it lies outside what a <see cref="DateTime"/> holds.</summary>
    public static DateTime? Of(decimal seconds) =>
        seconds is > -62_135_596_800m and < 253_402_300_800m ? DateTime.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;
}
