namespace XenLint.Analysis;

/// <summary>The options of one rule as the user set them.</summary>
public sealed class RuleOptions
{
    private readonly Func<string, string?> textOf;

    internal RuleOptions(Func<string, string?> textOf) => this.textOf = textOf;

    /// <summary>The value of an option of the rule.</summary>
    public T Value<T>(RuleOption<T> option) => option.ValueOf(textOf(option.Name));
}
