using System.Globalization;

namespace XenLint.Model;

/// <summary>The time of a log line as the host's own clock showed it.</summary>
/// <param name="Local">The host's local time. Most logs write no zone, so that it can be compared with other times of the same host only.</param>
/// <param name="Offset">How far local time is ahead of UTC; null when the line does not tell, as nearly always.</param>
public readonly record struct LogTime(DateTime Local, TimeSpan? Offset = null) : IComparable<LogTime>
{
    /// <summary>Orders by local time, which is what the lines of one host share.</summary>
    public int CompareTo(LogTime other) => Local.CompareTo(other.Local);

    /// <summary>True when the first is earlier.</summary>
    public static bool operator <(LogTime left, LogTime right) => left.CompareTo(right) < 0;

    /// <summary>True when the first is later.</summary>
    public static bool operator >(LogTime left, LogTime right) => left.CompareTo(right) > 0;

    /// <summary>True when the first is not later.</summary>
    public static bool operator <=(LogTime left, LogTime right) => left.CompareTo(right) <= 0;

    /// <summary>True when the first is not earlier.</summary>
    public static bool operator >=(LogTime left, LogTime right) => left.CompareTo(right) >= 0;

    /// <summary>The time to the second, <c>2024-05-14 09:30:13</c>.</summary>
    public override string ToString() => Local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
