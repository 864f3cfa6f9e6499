using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace XenLint.Analysis;

/// <summary>A setting of a rule: <c>xenlint.XL1005.max_management_mtu = 1500</c> in the configuration file.</summary>
public abstract class RuleOption
{
    private protected RuleOption(string name, string defaultText, string values, string help)
    {
        Name = name;
        DefaultText = defaultText;
        Values = values;
        Help = help;
    }

    /// <summary>The name in snake case, without the rule's id.</summary>
    public string Name { get; }

    /// <summary>The default as it would be written in the configuration file.</summary>
    public string DefaultText { get; }

    /// <summary>What may be written, in few words.</summary>
    public string Values { get; }

    /// <summary>What the option decides, in one sentence.</summary>
    public string Help { get; }

    /// <summary>True when <paramref name="text"/> can be understood.</summary>
    public abstract bool Accepts(string text);

    /// <summary>A whole number.</summary>
    /// <param name="name">The name in snake case.</param>
    /// <param name="defaultValue">The default.</param>
    /// <param name="help">What the option decides, in one sentence.</param>
    /// <param name="minimum">The smallest number that may be written.</param>
    /// <param name="maximum">The largest.</param>
    /// <param name="step">Only multiples of this may be written: where evidence is kept in steps, no finer limit can be held.</param>
    public static RuleOption<long> Integer(string name, long defaultValue, string help, long minimum = 0, long maximum = long.MaxValue, long step = 1) => new(
        name,
        defaultValue,
        defaultValue.ToString(CultureInfo.InvariantCulture),
        (step == 1 ? "a whole number" : $"a multiple of {step}") + (maximum == long.MaxValue ? $" of at least {minimum}" : $" from {minimum} to {maximum}"),
        help,
        text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum && number % step == 0 ? (true, number) : (false, 0));

    /// <summary>A list of free words or patterns, separated by commas; <c>none</c> for an empty list.</summary>
    public static RuleOption<IReadOnlyList<string>> Words(string name, string help, params string[] defaultValue) =>
        Items<string>(name, help, "words", Take, defaultValue);

    private static bool Take(string text, out string word)
    {
        word = text;
        return true;
    }

    /// <summary>Some of a few words, separated by commas; <c>none</c> for an empty list. Any other word is an error.</summary>
    /// <param name="name">The name in snake case.</param>
    /// <param name="help">What the option decides, in one sentence.</param>
    /// <param name="words">The words that may be written.</param>
    /// <param name="defaultValue">Those that hold by default.</param>
    public static RuleOption<IReadOnlyList<string>> SomeOf(string name, string help, IReadOnlyList<string> words, params string[] defaultValue) => Items(
        name,
        help,
        $"some of {string.Join(", ", words)},",
        (string text, [MaybeNullWhen(false)] out string word) => (word = words.FirstOrDefault(known => known.Equals(text, StringComparison.OrdinalIgnoreCase))) is not null,
        defaultValue);

    /// <summary>A list of what follows a grammar, separated by commas; <c>none</c> for an empty list. Anything else is an error.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="name">The name in snake case.</param>
    /// <param name="help">What the option decides, in one sentence.</param>
    /// <param name="items">What may be written, in few words and the plural.</param>
    /// <param name="read">Understands one item.</param>
    /// <param name="defaultValue">The default, as it would be written.</param>
    public static RuleOption<IReadOnlyList<T>> Items<T>(string name, string help, string items, ItemReader<T> read, params string[] defaultValue)
    {
        var defaultText = defaultValue.Length == 0 ? "none" : string.Join(',', defaultValue);
        return new(name, Parse(defaultText).Value, defaultText, $"{items} separated by commas, or none", help, Parse);

        (bool Understood, IReadOnlyList<T> Value) Parse(string text)
        {
            var values = new List<T>();
            foreach (var item in text.Trim() is "none" ? [] : text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (!read(item, out var value))
                {
                    return (false, []);
                }

                values.Add(value);
            }

            return (true, values);
        }
    }

    /// <summary>
    /// Regular expressions for lines of logs, separated by commas; a comma inside of one is written <c>\,</c>. <c>none</c> for an empty list.
    /// </summary>
    public static RuleOption<IReadOnlyList<string>> Patterns(string name, string help) => new(
        name,
        [],
        "none",
        @"regular expressions separated by commas (a comma in one is written \, and look-around is not allowed), or none",
        help,
        text => text.Trim() is "none" or "" ? (true, [])
            : LinePatterns.Split(text) is var patterns && patterns.All(LinePatterns.IsValid) ? (true, patterns)
            : (false, []));

    /// <summary>One of a few words, the default first.</summary>
    public static RuleOption<string> Choice(string name, string help, params string[] words) => new(
        name,
        words[0],
        words[0],
        $"one of {string.Join(", ", words)}",
        help,
        text => Array.Find(words, word => word.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } word ? (true, word) : (false, words[0]));

    /// <summary>A switch.</summary>
    public static RuleOption<bool> Switch(string name, bool defaultValue, string help) => new(
        name,
        defaultValue,
        defaultValue ? "true" : "false",
        "true or false",
        help,
        text => bool.TryParse(text, out var value) ? (true, value) : (false, false));
}

/// <summary>Understands one item of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="text">What is written.</param>
/// <param name="item">What it means.</param>
/// <returns>False when it cannot be understood.</returns>
public delegate bool ItemReader<T>(string text, [MaybeNullWhen(false)] out T item);

/// <summary>An option with values of one type.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class RuleOption<T> : RuleOption
{
    private readonly T defaultValue;
    private readonly Func<string, (bool Understood, T Value)> parse;

    internal RuleOption(
        string name, T defaultValue, string defaultText, string values, string help, Func<string, (bool Understood, T Value)> parse)
        : base(name, defaultText, values, help)
    {
        this.defaultValue = defaultValue;
        this.parse = parse;
    }

    /// <inheritdoc/>
    public override bool Accepts(string text) => parse(text).Understood;

    /// <summary>The value of a text that <see cref="Accepts"/> took, or the default for null.</summary>
    internal T ValueOf(string? text) => text is null ? defaultValue : parse(text).Value;
}
