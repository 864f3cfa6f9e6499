namespace XenLint.Model;

/// <summary>How the database of a pool differs between two captures: what was added, removed and changed, and what cannot be compared.</summary>
/// <param name="Old">The earlier capture.</param>
/// <param name="New">The later capture.</param>
/// <param name="Objects">The objects that differ: pool and hosts first, then networks, storage, machines and the rest, by name.</param>
/// <param name="Gaps">What cannot be compared, each column or table once.</param>
public sealed record PoolDrift(Capture Old, Capture New, IReadOnlyList<ObjectDrift> Objects, IReadOnlyList<DriftGap> Gaps)
{
    /// <summary>
    /// Compares two captures of one pool. Nothing depends on the order of rows, on references or on what <see cref="VolatileData"/> lists.
    /// </summary>
    /// <param name="old">The earlier capture.</param>
    /// <param name="new">The later capture.</param>
    public static PoolDrift Between(Capture old, Capture @new) => new DriftComparison(RowMatching.Of(old, @new)).Compare();

    /// <summary>True when no object differs.</summary>
    public bool IsEmpty => Objects.Count == 0;

    /// <summary>The objects that stand for themselves: parts of what came or went as a whole are told with that.</summary>
    public IEnumerable<ObjectDrift> Wholes => Objects.Where(drift => drift.PartOf is null);

    /// <summary>The parts of each object that came or went as a whole.</summary>
    public ILookup<ObjectDrift, ObjectDrift> Parts() =>
        Objects.Where(drift => drift.PartOf is not null).ToLookup(drift => drift.PartOf!);

    /// <summary>
    /// The same differences told of captures that were written anew, row by row and value by value. What differs was decided by the real captures; what is
    /// shown is what the others say.
    /// </summary>
    /// <param name="old">What became of <see cref="Old"/>.</param>
    /// <param name="new">What became of <see cref="New"/>.</param>
    public PoolDrift ToldOf(Capture old, Capture @new)
    {
        var told = new Dictionary<ObjectDrift, ObjectDrift>(ReferenceEqualityComparer.Instance);
        ObjectDrift Tell(ObjectDrift drift)
        {
            if (!told.TryGetValue(drift, out var own))
            {
                own = new ObjectDrift(drift.Table, drift.Old?.In(old), drift.New?.In(@new), [.. drift.Fields.Select(own => own.In(old, @new))])
                {
                    PartOf = drift.PartOf is { } whole ? Tell(whole) : null,
                };
                told.Add(drift, own);
            }

            return own;
        }

        return new PoolDrift(old, @new, [.. Objects.Select(Tell)], Gaps);
    }
}
