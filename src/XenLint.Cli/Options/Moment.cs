using System.CommandLine;
using System.Globalization;

namespace XenLint.Cli;

/// <summary>An option whose value is a date, or a date with a time.</summary>
internal static class Moment
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz",
    ];

    /// <summary>Makes the option. A time without a zone is taken as UTC, so that the machine's own zone decides nothing.</summary>
    public static Option<DateTimeOffset?> Option(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var written = result.Tokens[0].Value;
            const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
            if (DateTimeOffset.TryParseExact(written, Formats, CultureInfo.InvariantCulture, Utc, out var moment))
            {
                return moment;
            }

            result.AddError($"'{written}' does not suit {name}. Write a date such as 2026-03-31 or 2026-03-31T18:00Z.");
            return null;
        },
    };
}
