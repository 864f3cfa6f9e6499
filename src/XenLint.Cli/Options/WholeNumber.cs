using System.CommandLine;
using System.Globalization;

namespace XenLint.Cli;

/// <summary>An option whose value is a whole number of at least 1.</summary>
internal class WholeNumber
{
    private readonly int byDefault;

    /// <summary>Makes the option.</summary>
    /// <param name="name">The option, with its hyphens.</param>
    /// <param name="description">What it decides.</param>
    /// <param name="byDefault">The number that holds when the user gives none.</param>
    /// <param name="unit">What stands for the value in help texts.</param>
    public WholeNumber(string name, string description, int byDefault, string unit = "N")
    {
        this.byDefault = byDefault;
        Option = new Option<string?>(name) { Description = description, HelpName = unit };
    }

    /// <summary>The option for the parser.</summary>
    public Option<string?> Option { get; }

    /// <summary>What may be written.</summary>
    protected virtual string Hint => "a whole number of at least 1";

    /// <summary>The number.</summary>
    /// <exception cref="UsageException">The user wrote something else.</exception>
    public int Read(ParseResult parsed) => parsed.GetValue(Option) is not { } written
        ? byDefault
        : Parse(written) ?? throw new UsageException($"'{written}' does not suit {Option.Name}. Write {Hint}.");

    /// <summary>The number that a text stands for, or null.</summary>
    protected virtual int? Parse(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
