using System.CommandLine;
using System.Globalization;

namespace XenLint.Cli;

/// <summary>An option whose value is a date, or a date with a time.</summary>
internal sealed class Moment(string name, string description)
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz",
    ];

    /// <summary>The option for the parser.</summary>
    public Option<string?> Option { get; } = new(name) { Description = description, HelpName = "DATE" };

    /// <summary>The time, or null when the user gave none. Without a zone it is UTC, so that the machine's own zone decides nothing.</summary>
    /// <exception cref="UsageException">The user wrote something else.</exception>
    public DateTimeOffset? Read(ParseResult parsed)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return parsed.GetValue(Option) is not { } written ? null
            : DateTimeOffset.TryParseExact(written, Formats, CultureInfo.InvariantCulture, Utc, out var moment) ? moment
            : throw new UsageException($"'{written}' does not suit {Option.Name}. Write a date such as 2026-03-31 or 2026-03-31T18:00Z.");
    }
}
