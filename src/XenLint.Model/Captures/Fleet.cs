namespace XenLint.Model;

/// <summary>Everything that one run looks at: the inputs with their fate, and the captures made from them.</summary>
public sealed class Fleet
{
    /// <summary>Creates the fleet and gives each capture its id.</summary>
    /// <param name="inputs">The inputs; they are put in the order of their paths.</param>
    public Fleet(IEnumerable<InputStatus> inputs)
    {
        Inputs = [.. inputs.OrderBy(input => input.Path, StringComparer.Ordinal)];
        Pools = [.. Inputs.Select(input => input.Pool).OfType<CaptureSummary>().Distinct()];
        foreach (var samePool in Pools.GroupBy(pool => pool.PoolUuid ?? Capture.UnidentifiedPool))
        {
            var number = 1;
            foreach (var pool in samePool.Order(OldestFirst.Instance))
            {
                pool.Id = number == 1 ? samePool.Key : $"{samePool.Key}#{number}";
                number++;
            }
        }

        Pools = [.. Pools.OrderBy(pool => pool.Id, StringComparer.Ordinal)];
        Captures = [.. Inputs.Select(input => input.Capture).OfType<Capture>().Distinct().OrderBy(capture => capture.Id, StringComparer.Ordinal)];
    }

    private Fleet(IReadOnlyList<InputStatus> inputs, CaptureSummary pool)
    {
        Inputs = inputs;
        Pools = [pool];
        Captures = [.. inputs.Select(input => input.Capture).OfType<Capture>().Distinct()];
    }

    /// <summary>The inputs in the order of their paths.</summary>
    public IReadOnlyList<InputStatus> Inputs { get; }

    /// <summary>Every capture that was made of the inputs, in the order of their ids.</summary>
    public IReadOnlyList<CaptureSummary> Pools { get; }

    /// <summary>Those of them that are held, in the same order.</summary>
    public IReadOnlyList<Capture> Captures { get; }

    /// <summary>
    /// The part that one capture came from, which keeps its id. An input that became part of no capture is in every part, since it may
    /// have belonged to any.
    /// </summary>
    public Fleet Only(CaptureSummary pool) =>
        new([.. Inputs.Where(input => input.Pool is null || ReferenceEquals(input.Pool, pool))], pool);

    /// <summary>By the time that captures show, then by the generation of their databases.</summary>
    private sealed class OldestFirst : IComparer<CaptureSummary>
    {
        public static readonly OldestFirst Instance = new();

        public int Compare(CaptureSummary? x, CaptureSummary? y) => Nullable.Compare(x!.ReferenceTime, y!.ReferenceTime) is not 0 and var byTime
            ? byTime
            : Nullable.Compare(x.Generation, y.Generation);
    }
}
