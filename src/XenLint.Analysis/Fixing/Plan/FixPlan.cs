using System.Collections.Immutable;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>What to do about a pool's findings, in an order that is safe. Nothing of it is ever done by XenLint.</summary>
public sealed record FixPlan
{
    /// <summary>The pool.</summary>
    public required Capture Capture { get; init; }

    /// <summary>The shell that the commands are for.</summary>
    public required Shell Shell { get; init; }

    /// <summary>The stages, in order; none of them is empty.</summary>
    public required ImmutableArray<FixStage> Stages { get; init; }

    /// <summary>Findings whose rule has no command for this shell.</summary>
    public required ImmutableArray<Finding> WithoutCommand { get; init; }

    /// <summary>Findings that were left out, with why.</summary>
    public required ImmutableArray<FixOmission> LeftOut { get; init; }

    /// <summary>How high availability is switched off and on again; null when no stage needs that.</summary>
    public HighAvailability? HighAvailability { get; init; }

    /// <summary>True when a stage was planned for a pool whose high availability is off, and must not run if it is on by now.</summary>
    public bool ReliesOnHighAvailabilityBeingOff { get; init; }

    /// <summary>True when a command of the plan would be run.</summary>
    public bool RunsAnything => Stages.Any(stage => stage.Kind != FixStageKind.ByHand);

    /// <summary>The findings of which at least one command would be run.</summary>
    public IEnumerable<Finding> Mended => Stages.Where(stage => stage.Kind != FixStageKind.ByHand).SelectMany(stage => stage.Blocks).Select(block => block.Finding).Distinct();

    /// <summary>The findings of which something is left to a person.</summary>
    public IEnumerable<Finding> ByHand => Stages.Where(stage => stage.Kind == FixStageKind.ByHand).SelectMany(stage => stage.Blocks).Select(block => block.Finding).Distinct();

    /// <summary>The plan for one pool.</summary>
    /// <param name="result">What was found in it.</param>
    /// <param name="request">What is to be mended.</param>
    public static FixPlan Of(CaptureResult result, FixRequest request) => new FixPlanner(result.Capture, request).Plan(result.Findings);
}

/// <summary>Findings that a plan leaves out.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many.</param>
public sealed record FixOmission(FixOmissionReason Reason, int Count);

/// <summary>Why a plan leaves a finding out.</summary>
public enum FixOmissionReason
{
    /// <summary>Less severe than asked for.</summary>
    LessSevere,

    /// <summary>Somebody decided to live with it.</summary>
    Waived,

    /// <summary>The baseline has it.</summary>
    Known,

    /// <summary>All that is to be done is to be done on other hosts than the one asked for.</summary>
    OtherHost,
}
