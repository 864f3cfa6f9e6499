using System.Globalization;

namespace XenLint.Testing;

/// <summary>The times of built pools. They never come from a clock.</summary>
public static class PoolClock
{
    /// <summary>The time of the capture, as the database writes times.</summary>
    public const string Now = "20261101T06:00:00Z";

    /// <summary>When hosts and virtual machines were started.</summary>
    public const string Start = "20260920T21:14:08Z";

    /// <summary>When the pool was made.</summary>
    public const string Installation = "20250311T09:30:00Z";

    /// <summary>The time of the capture.</summary>
    public static DateTimeOffset Capture { get; } = Parse(Now);

    /// <summary>When hosts and virtual machines were started.</summary>
    public static DateTimeOffset Boot { get; } = Parse(Start);

    /// <summary>When the pool was made.</summary>
    public static DateTimeOffset Installed { get; } = Parse(Installation);

    private static DateTimeOffset Parse(string time) => DateTimeOffset.ParseExact(time, "yyyyMMdd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
