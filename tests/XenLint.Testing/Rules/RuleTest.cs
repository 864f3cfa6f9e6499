using XenLint.Analysis;

namespace XenLint.Testing;

/// <summary>
/// Tests of one rule, each of which reads like a line of its specification: a pool, and what the rule says of it. The pool is
/// written as a real dump, or packed into real status reports, and goes through the real reader and the real engine.
/// </summary>
/// <typeparam name="TRule">The rule.</typeparam>
public abstract class RuleTest<TRule>
    where TRule : Rule, new()
{
    /// <summary>Begins a pool.</summary>
    protected static RuleCase Pool(string name = "lab") => new(new TRule(), name);

    /// <summary>Marks a value: the finding belongs exactly to its bytes.</summary>
    protected static FieldText Flag(FieldText value) => value with { IsFlagged = true };

    /// <summary>Marks an entry of a map: the finding belongs exactly to its bytes, brackets included.</summary>
    protected static MapEntry FlagEntry(string key, FieldText value) => new(key, value.Text, IsFlagged: true);
}
