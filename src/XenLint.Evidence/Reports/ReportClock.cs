using System.Globalization;
using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Finds out when a report was taken: from the collector's list, else from names, else from the newest member.</summary>
internal static partial class ReportClock
{
    /// <summary>How the months begin in the languages in which a host writes dates, without accents.</summary>
    private static readonly string[][] Months =
    [
        ["jan", "gen", "ene"], ["feb", "fev"], ["mar", "maa", "mrt", "mae"], ["apr", "abr", "avr"], ["may", "mai", "mag", "mei", "maj"],
        ["jun", "giu", "juin"], ["jul", "lug", "juil"], ["aug", "ago", "aou"], ["sep", "set"], ["oct", "okt", "ott", "out"], ["nov"], ["dec", "dez", "dic"],
    ];

    public static ReportTime? Of(CollectorInventory? inventory, string root, IEnumerable<CollectedMember> members) =>
        inventory is not null && inventory.Date.TryGet(out var date) && FromDate(date) is { } collected ? new(collected, ReportTimeSource.Inventory, IsLocal: true)
        : FromName(root) is { } named ? new(named, ReportTimeSource.Name, IsLocal: true)
        : members.Select(member => member.Modified).OfType<DateTime>().Where(time => time.Year is > 2006 and < 2100).DefaultIfEmpty().Max() is { Year: > 1 } newest
            ? new(new DateTimeOffset(newest.Ticks, TimeSpan.Zero), ReportTimeSource.Members, newest.Kind == DateTimeKind.Unspecified)
        : null;

    /// <summary>Reads a date as a host's locale writes it: whatever the order, it has a clock time, a year of four digits, a month and a day.</summary>
    public static DateTimeOffset? FromDate(string text)
    {
        if (Clock().Match(text) is not { Success: true } clock)
        {
            return null;
        }

        var rest = text.Remove(clock.Index, clock.Length);
        if (NumericDate().Match(rest) is { Success: true } numeric)
        {
            return Make(Number(numeric, "year"), Number(numeric, "month"), Number(numeric, "day"), clock);
        }

        var year = Year().Match(rest);
        var day = Day().Match(year.Success ? rest.Remove(year.Index, year.Length) : rest);

        // The day of the week stands first and begins like a month in some languages; time zones stand last.
        var month = Words().Matches(text[..clock.Index]).Select(word => MonthOf(word.Value)).LastOrDefault(number => number > 0);
        return year.Success && day.Success && month > 0
            ? Make(int.Parse(year.Value, CultureInfo.InvariantCulture), month, int.Parse(day.Value, CultureInfo.InvariantCulture), clock)
            : null;
    }

    /// <summary>The innermost time stamp in a path: the report's own folder says it better than the archive around it.</summary>
    private static DateTimeOffset? FromName(string root)
    {
        foreach (var part in root.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            if (Stamp().Match(part) is { Success: true } stamp
                && Make(Number(stamp, "year"), Number(stamp, "month"), Number(stamp, "day"), stamp) is { } time)
            {
                return time;
            }
        }

        return null;
    }

    private static DateTimeOffset? Make(int year, int month, int day, Match clock)
    {
        var hour = Number(clock, "hour");
        var half = clock.Groups["half"].Value.ToUpperInvariant();
        hour = half == "PM" && hour < 12 ? hour + 12 : half == "AM" && hour == 12 ? 0 : hour;
        return year is > 1999 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && hour < 24 && Number(clock, "minute") < 60 && Number(clock, "second") < 60
            ? new DateTimeOffset(year, month, day, hour, Number(clock, "minute"), Number(clock, "second"), TimeSpan.Zero)
            : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int MonthOf(string word)
    {
        var plain = word.ToLowerInvariant().Replace('é', 'e').Replace('û', 'u').Replace('ä', 'a').Replace('ç', 'c');
        return Array.FindIndex(Months, names => names.Any(name => plain.StartsWith(name, StringComparison.Ordinal))) + 1;
    }

    [GeneratedRegex(@"(?<hour>\d{1,2})[:時h](?<minute>\d{2})[:分m](?<second>\d{2})秒?(?:\s*(?<half>[AaPp][Mm]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<year>(?:19|20)\d{2})(?:-|/|\.|年)\s*(?<month>\d{1,2})(?:-|/|\.|月)\s*(?<day>\d{1,2})", RegexOptions.CultureInvariant)]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"\b(?:19|20)\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b\d{1,2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<!\d)(?<year>20\d{2})-?(?<month>\d{2})-?(?<day>\d{2})[-T]?(?<hour>\d{2})[-:_]?(?<minute>\d{2})[-:_]?(?<second>\d{2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();
}
