namespace XenLint.Model;

/// <summary>Puts together what chrony's outputs say of the clock.</summary>
/// <param name="evidence">The host.</param>
internal sealed class ClockStateOfChrony(HostEvidence evidence)
{
    private readonly ChronycTracking? tracking = evidence.ChronycTracking.Readable;
    private readonly ChronycSources? sources = evidence.ChronycSources.TryGet(out var known) && known.Refusal is null ? known : null;
    private readonly ChronycActivity? activity = evidence.ChronycActivity.TryGet(out var counts) && counts.Refusal is null ? counts : null;

    /// <summary>The state; null when the outputs do not tell.</summary>
    public ClockState? State =>
        Down ?? NotSynchronised ?? (tracking is { FollowsOwnClock: true } own ? Say(ClockCondition.OwnClock, own.ReferenceId)
        : sources is not null ? OfSources(sources)
        // What stands behind the end of an output that is cut off could still say that the clock follows nobody.
        : evidence.ChronycTracking.IsKnown && tracking!.LeapStatus.IsKnown && tracking.ReferenceId.IsKnown
            ? Say(ClockCondition.Synchronised, tracking.LeapStatus)
        : null);

    private ClockState? Down
    {
        get
        {
            ChronycAnswer?[] answers = [tracking, evidence.ChronycSources.Readable, evidence.ChronycActivity.Readable];
            return answers.FirstOrDefault(answer => answer is { Refusal.MeansServiceIsDown: true }) is { Refusal: { } refusal }
                ? Say(ClockCondition.ServiceDown, refusal.Place)
                : null;
        }
    }

    private ClockState? NotSynchronised => tracking?.NotSynchronisedAt is not { } at ? null
        : sources is not null && OfSources(sources) is { Condition: not ClockCondition.Synchronised } reason ? reason with { Place = at }
        : Say(ClockCondition.NotSynchronised, at);

    private ClockState OfSources(ChronycSources list)
    {
        var rows = list.Sources;
        return rows.FirstOrDefault(source => source.State == ChronySourceState.Selected) is { } selected ? Say(ClockCondition.Synchronised, selected.Place)
            : rows.Count == 0 && activity is { UnknownAddress: var lost } && lost.TryGet(out var names) && names > 0 ? Say(ClockCondition.NamesNotResolved, lost)
            : rows.Count == 0 ? Say(ClockCondition.NoSources, list.Heading)
            : rows.All(source => source.State == ChronySourceState.Unusable && source.Reach.TryGet(out var reach) && reach == 0)
                ? Say(ClockCondition.SourcesUnreachable, rows[0].Place)
            : Say(ClockCondition.NoSourceSelected, rows[0].Place);
    }

    private ClockState Say(ClockCondition condition, Place at) => new(condition, at, [.. sources?.Sources.Select(source => source.Name.Value) ?? []]);
}
