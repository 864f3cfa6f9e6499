using System.Collections.Immutable;

namespace XenLint.Analysis;

/// <summary>A remedy with what stands in the way of each of its steps, and the two parts that a plan makes of it.</summary>
internal sealed class PlannedRemedy
{
    private readonly FixObstacle?[] obstacles;

    public PlannedRemedy(Remedy remedy, FixObstacles finder)
    {
        Remedy = remedy;
        obstacles = [.. remedy.Steps.Select(step => step.Role == FixRole.Run ? finder.Of(step, remedy) : null)];
    }

    public Remedy Remedy { get; }

    /// <summary>True when a person has to do a part of it, or to decide.</summary>
    public bool IsHeld => IsHeldBack || !Remedy.Needed.Any() || obstacles.Any(obstacle => obstacle is not null);

    /// <summary>True when another part of the finding's remedy, which belongs to this one, is left to a person.</summary>
    public bool IsHeldBack { private get; set; }

    /// <summary>Number of leading steps that are done first of all, because they need nothing and are right by themselves.</summary>
    public int Lead
    {
        get
        {
            if (!IsHeld && !Remedy.NeedsMaintenance)
            {
                return Remedy.Steps.Count;
            }

            var lead = 0;
            for (var at = 0; at < Remedy.Steps.Count; at++)
            {
                if (Remedy.Steps[at] is { Role: FixRole.Run } step)
                {
                    if (!step.Step.StandsAlone || step.NeedsMaintenance || obstacles[at] is not null)
                    {
                        break;
                    }

                    lead = at + 1;
                }
            }

            return lead;
        }
    }

    /// <summary>The steps that would be run, with their positions.</summary>
    public IEnumerable<(int At, RemedyStep Step)> Running =>
        Remedy.Steps.Index().Where(step => step.Item.Role == FixRole.Run && (!IsHeld || step.Index < Lead)).Select(step => (step.Index, step.Item));

    /// <summary>Leaves a step to a person after all.</summary>
    public void Hold(int at, FixObstacle obstacle) => obstacles[at] ??= obstacle;

    /// <summary>Steps as a person does them.</summary>
    public ImmutableArray<FixStep> ByHand(int from) =>
    [
        .. Remedy.Steps.Skip(from).Select((step, index) => new FixStep(
            step.Number,
            step.Step,
            step.Role == FixRole.Run ? FixRole.Held : step.Role,
            step.Lines,
            step.Role != FixRole.Run ? null : obstacles[from + index] ?? new FixObstacle(FixObstacleKind.AfterHeld, "it belongs to what else is left to you"))),
    ];
}
