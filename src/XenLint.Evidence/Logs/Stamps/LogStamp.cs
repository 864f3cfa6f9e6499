using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>A time stamp as it stands in a log line.</summary>
/// <param name="Year">The year; 0 when the line carries none, as syslog's do.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Milliseconds">Since midnight.</param>
/// <param name="OffsetMinutes">How far the clock is ahead of UTC; null when the line does not tell.</param>
internal readonly record struct LogStamp(short Year, byte Month, byte Day, int Milliseconds, short? OffsetMinutes = null)
{
    /// <summary>Days since the beginning of a leap year: a measure for comparing stamps without a year.</summary>
    public int DayOfYear => new DateOnly(2000, Month, Day).DayOfYear;

    /// <summary>The time in a given year; null when that year has no such day.</summary>
    public LogTime? In(int year) =>
        year is >= 1 and <= 9999 && Day <= DateTime.DaysInMonth(year, Month)
            ? new LogTime(new DateTime(year, Month, Day).AddMilliseconds(Milliseconds), OffsetMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null)
            : null;

    /// <summary>The stamp as syslog writes it, or as ISO 8601 has it when it has a year.</summary>
    public override string ToString()
    {
        var clock = TimeSpan.FromMilliseconds(Milliseconds);
        var zone = OffsetMinutes is not { } minutes ? "" : minutes == 0 ? "Z"
            : string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}");
        return Year == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(2000, Month, Day):MMM} {Day,2} {clock:hh\\:mm\\:ss\\.fff}")
            : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}T{clock:hh\\:mm\\:ss\\.fff}{zone}");
    }

    /// <summary>The last time at which a clock without years showed this, not later than a bound and in none but the given year or one before.</summary>
    public LogTime? LatestNotAfter(DateTime bound, int year)
    {
        // A leap day is at most eight years away.
        for (var candidate = year; candidate > year - 9; candidate--)
        {
            if (In(candidate) is { } time && time.Local <= bound)
            {
                return time;
            }
        }

        return null;
    }
}
