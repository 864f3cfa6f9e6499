using System.Collections.Immutable;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>Steps that are done in the same state of the pool.</summary>
/// <param name="Kind">The state.</param>
/// <param name="Host">The host that the stage is about; null for the whole pool.</param>
/// <param name="Before">Commands that bring the state about.</param>
/// <param name="Blocks">What is done, finding by finding.</param>
/// <param name="After">Commands that end the state.</param>
public sealed record FixStage(
    FixStageKind Kind, Host? Host, ImmutableArray<string> Before, ImmutableArray<FixBlock> Blocks, ImmutableArray<string> After);

/// <summary>The states of a pool in which steps are done.</summary>
public enum FixStageKind
{
    /// <summary>Nothing that runs notices.</summary>
    Anytime,

    /// <summary>High availability is switched off for the stages that follow.</summary>
    HighAvailabilityOff,

    /// <summary>Something is interrupted for a moment.</summary>
    Maintenance,

    /// <summary>One host after the other is taken out of service.</summary>
    HostMaintenance,

    /// <summary>High availability is switched on again.</summary>
    HighAvailabilityOn,

    /// <summary>What is left to a person.</summary>
    ByHand,
}

/// <summary>The steps for one finding in one stage.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Host">The host on which they are done; null when they are about the pool, or the capture does not tell.</param>
/// <param name="Steps">The steps.</param>
public sealed record FixBlock(Finding Finding, Host? Host, ImmutableArray<FixStep> Steps);

/// <summary>One step of a plan.</summary>
/// <param name="Number">Its number in the remedy of its rule for this shell, from 1.</param>
/// <param name="Step">The step as the rule has it.</param>
/// <param name="Role">What the plan makes of it.</param>
/// <param name="Commands">The commands.</param>
/// <param name="Obstacle">Why it is left to a person; null when it is not.</param>
public sealed record FixStep(int Number, RemediationStep Step, FixRole Role, ImmutableArray<FixCommand> Commands, FixObstacle? Obstacle = null);

/// <summary>What a plan makes of a step.</summary>
public enum FixRole
{
    /// <summary>It is run.</summary>
    Run,

    /// <summary>It shows something that a person may want to see.</summary>
    Look,

    /// <summary>Another way, or one for a case that the capture does not tell.</summary>
    Choice,

    /// <summary>It belongs to the remedy and is left to a person.</summary>
    Held,
}

/// <summary>One line of a plan.</summary>
/// <param name="Text">The command; values from the input are quoted for a script of the shell.</param>
/// <param name="ToFill">What the reader has to fill in first.</param>
/// <param name="DoneFor">The rule for which the same command stands further up; null when none does.</param>
public sealed record FixCommand(string Text, ImmutableArray<string> ToFill, string? DoneFor = null);
