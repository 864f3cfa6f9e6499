using System.CommandLine;
using System.Globalization;

namespace XenLint.Cli;

/// <summary>An option whose value is a whole number within bounds; of bytes also with a unit (<c>2G</c>).</summary>
internal static class WholeNumber
{
    /// <summary>Makes an option for a count.</summary>
    public static Option<int> Option(string name, string description, int byDefault, int minimum = 1) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => byDefault,
        CustomParser = result =>
        {
            var written = result.Tokens[0].Value;
            if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum)
            {
                return number;
            }

            result.AddError($"'{written}' does not suit {name}. Write a whole number of at least {minimum}.");
            return byDefault;
        },
    };

    /// <summary>Makes an option for a number of bytes.</summary>
    public static Option<int> OptionOfBytes(string name, string description, int byDefault) => new(name)
    {
        Description = description,
        HelpName = "BYTES",
        DefaultValueFactory = _ => byDefault,
        CustomParser = result =>
        {
            var written = result.Tokens[0].Value;
            if (Bytes(written) is { } number && number <= Array.MaxLength)
            {
                return (int)number;
            }

            result.AddError($"'{written}' does not suit {name}. Write a number of bytes from 1 to {Array.MaxLength}; K, M and G may follow it.");
            return byDefault;
        },
    };

    private static long? Bytes(string written)
    {
        var unit = written.Length == 0 ? 0 : char.ToUpperInvariant(written[^1]) switch { 'K' => 10, 'M' => 20, 'G' => 30, _ => 0 };
        var digits = unit == 0 ? written : written[..^1];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? (long)number << unit : null;
    }
}
