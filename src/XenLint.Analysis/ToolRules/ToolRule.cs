using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace XenLint.Analysis;

/// <summary>The tool's own rules: what happened to the run rather than to the pool. They cannot be waived away.</summary>
public static class ToolRule
{
    /// <summary>A rule threw.</summary>
    public static RuleDescriptor RuleCrashed { get; } = new()
    {
        Id = "XL0001",
        Name = "RuleCrashed",
        Title = "A rule stopped with an internal error",
        Message = "Rule '{0}' stopped with {1}: {2}. Its findings so far are kept; what it had not judged yet is unknown. Report this with the input, if you may share it.",
        Why = "A rule that stops half-way has not looked at the rest of the pool, so its silence says nothing.",
        Category = Category.Tool,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources = [Own("Every rule is isolated: one that throws never hides what the others found.")],
        Needs = Needs.Nothing,
        Tags = ["tool"],
    };

    /// <summary>An input or a member could not be read, or only in part.</summary>
    public static RuleDescriptor InputNotRead { get; } = new()
    {
        Id = "XL0002",
        Name = "InputNotRead",
        Title = "An input could not be read, or only in part",
        Message = "'{0}': {1}",
        Why = "What could not be read was not judged: the pool may be worse than this report shows.",
        Category = Category.Tool,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources = [Own("Every input ends with a status, and a partial report never looks whole.")],
        Needs = Needs.Nothing,
        Tags = ["tool"],
    };

    /// <summary>A stored value does not follow its type's grammar.</summary>
    public static RuleDescriptor ValueNotReadable { get; } = new()
    {
        Id = "XL0003",
        Name = "ValueNotReadable",
        Title = "A stored value does not follow its type's grammar",
        Message = "'{0}' of {1} is not {2}; rules that need it cannot judge this object.",
        Why = "The pool's own software would refuse or ignore such a value; it hints at a damaged or hand-edited database.",
        Category = Category.Tool,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources = [RuleSource.Xapi("ocaml/libs/sexpr, ocaml/idl/ocaml_backend/gen_db_actions.ml", "Each column has a type, and values of another form are type errors.")],
        Needs = Needs.Nothing,
        Tags = ["tool"],
    };

    /// <summary>A configuration file cannot be followed.</summary>
    public static RuleDescriptor ConfigurationNotUnderstood { get; } = new()
    {
        Id = "XL0004",
        Name = "ConfigurationNotUnderstood",
        Title = "A configuration file cannot be followed",
        Message = "{0}",
        Why = "A misspelt setting that silently did nothing would leave you with a report you did not ask for.",
        Category = Category.Tool,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources = [Own("An unknown key is an error with its line.")],
        Needs = Needs.Nothing,
        Tags = ["tool"],
    };

    /// <summary>A waiver's time is over.</summary>
    public static RuleDescriptor WaiverExpired { get; } = new()
    {
        Id = "XL0005",
        Name = "WaiverExpired",
        Title = "A waiver has expired",
        Message = "The waiver of {0} ended on {1}; {2}.",
        Why = "Whoever set the date wanted to look at it again; until somebody does, the findings count as if there were no waiver.",
        Category = Category.Tool,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources = [Own("A waiver has a reason, and one that has expired is a finding itself.")],
        Needs = Needs.Nothing,
        Tags = ["tool"],
    };

    /// <summary>A waiver matches nothing.</summary>
    public static RuleDescriptor WaiverUnmatched { get; } = new()
    {
        Id = "XL0006",
        Name = "WaiverUnmatched",
        Title = "A waiver matches no finding",
        Message = "The waiver of {0} matches no finding of this run: it is mended, the object is gone or has another name, or it belongs to a pool that is not among the inputs.",
        Why = "A waiver that nobody needs any more would hide the same trouble when it comes back.",
        Category = Category.Tool,
        Severity = DiagnosticSeverity.Info,
        Precision = Precision.High,
        Since = "0.1",
        Sources = [Own("A waiver that matches nothing is a finding itself.")],
        Needs = Needs.Nothing,
        Tags = ["tool"],
    };

    /// <summary>All of them, sorted by id.</summary>
    public static ImmutableArray<RuleDescriptor> All { get; } =
        [RuleCrashed, InputNotRead, ValueNotReadable, ConfigurationNotUnderstood, WaiverExpired, WaiverUnmatched];

    /// <summary>
    /// True for a rule that tells what happened to this run: it is always told, so no option, waiver or baseline changes it. XL0003 alone
    /// is about the pool.
    /// </summary>
    public static bool TellsOfTheRun(RuleDescriptor rule) => rule.Category == Category.Tool && rule != ValueNotReadable;

    /// <summary>True for a rule about the files that the user wrote for XenLint.</summary>
    public static bool TellsOfConfiguration(RuleDescriptor rule) =>
        rule == ConfigurationNotUnderstood || rule == WaiverExpired || rule == WaiverUnmatched;

    private static RuleSource Own(string statement) => new("XenLint", "principles of the tool", statement);
}
