using System.CommandLine;
using System.Globalization;

namespace XenLint.Cli;

/// <summary>An option whose value is a whole number of at least 1.</summary>
internal class WholeNumber
{
    private readonly long byDefault;
    private readonly long most;

    /// <summary>Makes the option.</summary>
    /// <param name="name">The option, with its hyphens.</param>
    /// <param name="description">What it decides.</param>
    /// <param name="byDefault">The number that holds when the user gives none.</param>
    /// <param name="unit">What stands for the value in help texts.</param>
    /// <param name="most">The largest number that makes sense.</param>
    public WholeNumber(string name, string description, long byDefault, string unit = "N", long most = int.MaxValue)
    {
        this.byDefault = byDefault;
        this.most = most;
        Option = new Option<string?>(name) { Description = description, HelpName = unit };
    }

    /// <summary>The option for the parser.</summary>
    public Option<string?> Option { get; }

    /// <summary>What may be written.</summary>
    protected virtual string Hint => "a whole number of at least 1";

    /// <summary>The number.</summary>
    /// <exception cref="UsageException">The user wrote something else.</exception>
    public int Read(ParseResult parsed) => (int)ReadLong(parsed);

    /// <summary>The number, of an option that may be larger than 2 billion.</summary>
    /// <exception cref="UsageException">The user wrote something else.</exception>
    public long ReadLong(ParseResult parsed) => parsed.GetValue(Option) is not { } written
        ? byDefault
        : Parse(written) ?? throw new UsageException($"'{written}' does not suit {Option.Name}. Write {Hint}.");

    /// <summary>The number that a text stands for, or null.</summary>
    protected virtual long? Parse(string written) =>
        long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most ? number : null;
}
