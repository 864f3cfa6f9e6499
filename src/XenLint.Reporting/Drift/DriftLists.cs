using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>The differences of a pool in the two lists that people read: what somebody has set, and what is running where.</summary>
internal sealed class DriftLists
{
    /// <summary>Sorts the differences.</summary>
    public DriftLists(PoolDrift drift)
    {
        Parts = drift.Parts();
        Configuration = [.. drift.Wholes.Where(own => !own.IsStateOnly)];
        State = [.. drift.Objects.Where(own => own.Fields.Any(changed => changed.IsState))];
        StateFields =
        [
            .. State.SelectMany(own => own.Fields.Where(changed => changed.IsState).Select(changed => (own.Table, changed.Column)).Distinct())
                .GroupBy(changed => $"{changed.Table}.{changed.Column}", StringComparer.Ordinal)
                .Select(group => (Name: group.Key, Count: group.Count()))
                .OrderByDescending(changed => changed.Count)
                .ThenBy(changed => changed.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Objects that were added, removed or set differently.</summary>
    public IReadOnlyList<ObjectDrift> Configuration { get; }

    /// <summary>Objects whose running state differs.</summary>
    public IReadOnlyList<ObjectDrift> State { get; }

    /// <summary>The columns of the running state with the number of objects that differ in them, most first.</summary>
    public IReadOnlyList<(string Name, int Count)> StateFields { get; }

    /// <summary>What came or went with an object.</summary>
    public ILookup<ObjectDrift, ObjectDrift> Parts { get; }

    /// <summary>The values that somebody has set.</summary>
    public static IEnumerable<FieldDrift> SetIn(ObjectDrift drift) => drift.Fields.Where(changed => !changed.IsState);

    /// <summary>The values that tell of the running state.</summary>
    public static IEnumerable<FieldDrift> StateIn(ObjectDrift drift) => drift.Fields.Where(changed => changed.IsState);
}
