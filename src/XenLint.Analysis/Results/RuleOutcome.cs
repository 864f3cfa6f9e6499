using System.Collections.Immutable;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>How a rule ended for one capture; the first of these that holds.</summary>
public enum Outcome
{
    /// <summary>The rule threw.</summary>
    Crashed,

    /// <summary>There are findings.</summary>
    Reported,

    /// <summary>No object could be judged.</summary>
    NotEvaluated,

    /// <summary>Objects were judged, and all of those are fine.</summary>
    Passed,

    /// <summary>The capture has nothing that the rule is about.</summary>
    NotApplicable,
}

/// <summary>How a rule ended for one capture, with the numbers behind it.</summary>
public sealed class RuleOutcome
{
    /// <summary>The rule.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>The capture.</summary>
    public required CaptureSummary Pool { get; init; }

    /// <summary>How it ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Number of objects that were judged.</summary>
    public required int Judged { get; init; }

    /// <summary>Number of objects that the rule does not concern.</summary>
    public required int NotApplicable { get; init; }

    /// <summary>Number of objects that could not be judged.</summary>
    public required int NotEvaluated { get; init; }

    /// <summary>Why objects were not judged, sorted by code and detail; a count of 0 marks evidence that was not seen and not needed.</summary>
    public required ImmutableArray<OutcomeReason> Reasons { get; init; }

    /// <summary>The commands that collect what was missing; empty when nothing was.</summary>
    public required ImmutableArray<string> CollectWith { get; init; }

    /// <summary>True when the rule passed and could not judge all of its objects.</summary>
    public bool IsPassedInPart => Outcome == Outcome.Passed && NotEvaluated > 0;
}

/// <summary>One reason of an outcome.</summary>
/// <param name="Code">The reason's code, such as <c>field-absent</c>.</param>
/// <param name="Count">Number of objects that it holds for.</param>
/// <param name="Detail">What is missing or out of reach.</param>
public sealed record OutcomeReason(string Code, int Count, string Detail);
