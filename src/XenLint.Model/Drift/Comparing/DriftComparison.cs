using System.Runtime.InteropServices;

namespace XenLint.Model;

/// <summary>Compares two captures whose objects were matched.</summary>
internal sealed class DriftComparison(RowMatching matching)
{
    private readonly Dictionary<(string Table, string? Column, DriftGapReason Reason, DriftSide Side), int> gaps = [];
    private readonly Dictionary<(bool IsOld, string Table, int Row), ObjectDrift> alone = [];
    private readonly List<ObjectDrift> changed = [];

    public PoolDrift Compare()
    {
        foreach (var table in matching.Tables)
        {
            var fields = new FieldComparison(matching, table, CannotCompare);
            foreach (var (old, later) in table.Pairs)
            {
                var own = new DriftRow(matching.Old, old);
                var other = new DriftRow(matching.New, later);
                if (fields.Compare(own, other) is { Count: > 0 } differing)
                {
                    changed.Add(new ObjectDrift(table.Name, own, other, differing));
                }
            }

            TellAlone(table, isOld: true);
            TellAlone(table, isOld: false);
        }

        foreach (var drift in alone.Values)
        {
            drift.PartOf = WholeOf(drift);
        }

        return new PoolDrift(
            matching.Old,
            matching.New,
            [
                .. changed.Concat(alone.Values)
                    .Select(drift => (Drift: drift, Rank: TableOrder.RankOf(drift.Table), drift.Row.Title))
                    .OrderBy(entry => entry.Rank)
                    .ThenBy(entry => entry.Drift.Table, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Title, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Drift.Row.Uuid, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Drift.Kind)
                    .Select(entry => entry.Drift),
            ],
            [
                .. gaps.Select(gap => new DriftGap(gap.Key.Table, gap.Key.Column, gap.Key.Reason, gap.Key.Side, gap.Value))
                    .OrderBy(gap => gap.Table, StringComparer.Ordinal).ThenBy(gap => gap.Column, StringComparer.Ordinal).ThenBy(gap => gap.Reason).ThenBy(gap => gap.Side),
            ]);
    }

    private void CannotCompare(string table, string? column, DriftGapReason reason, DriftSide side) =>
        CollectionsMarshal.GetValueRefOrAddDefault(gaps, (table, column, reason, side), out _)++;

    /// <summary>A row that only one capture has came or went, unless the other capture may have lost it.</summary>
    private void TellAlone(TableMatching table, bool isOld)
    {
        var lost = WhyNotWhole(table, isOld: !isOld);
        foreach (var row in table.Alone(isOld))
        {
            if (lost is { } reason)
            {
                CannotCompare(table.Name, null, reason, isOld ? DriftSide.New : DriftSide.Old);
            }
            else
            {
                var own = new DriftRow(matching.CaptureOf(isOld), row);
                alone.Add((isOld, table.Name, row.Index), new ObjectDrift(table.Name, isOld ? own : null, isOld ? null : own, []));
            }
        }
    }

    /// <summary>Why a table of a capture does not tell what is not in it; null when it does.</summary>
    private DriftGapReason? WhyNotWhole(TableMatching table, bool isOld)
    {
        var raw = isOld ? table.Old : table.New;
        if (raw is { IsComplete: true })
        {
            return null;
        }

        var capture = matching.CaptureOf(isOld);
        return XapiDataModel.Find(table.Name) is not null && capture.TableOf(table.Name).State == TableState.NotInSchema ? DriftGapReason.TableNotInSchema
            : raw is not null || capture.Database.Damage is not null ? DriftGapReason.TableTruncated
            : DriftGapReason.TableMissing;
    }

    /// <summary>The outermost object that came or went together with this one. Owners are of other tables, so that the way out has an end.</summary>
    private ObjectDrift? WholeOf(ObjectDrift drift)
    {
        ObjectDrift? whole = null;
        for (var outer = OuterOf(drift); outer is not null; outer = OuterOf(outer))
        {
            whole = outer;
        }

        return whole;
    }

    private ObjectDrift? OuterOf(ObjectDrift drift) => ObjectIdentity.Of(drift.Table)?.OwnersOf(drift.Row)
        .Select(owner => alone.GetValueOrDefault((drift.New is null, owner.Row.Table.Name, owner.Row.Index)))
        .FirstOrDefault(outer => outer is not null);
}
