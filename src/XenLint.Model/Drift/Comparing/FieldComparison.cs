using System.Text;

namespace XenLint.Model;

/// <summary>Compares the columns of a table's objects.</summary>
/// <param name="matching">Which objects are the same.</param>
/// <param name="table">The table.</param>
/// <param name="cannotCompare">Told of what cannot be compared: table, column, reason, side.</param>
internal sealed class FieldComparison(RowMatching matching, TableMatching table, Action<string, string?, DriftGapReason, DriftSide> cannotCompare)
{
    private readonly TableInfo? info = XapiDataModel.Find(table.Name);
    private readonly HashSet<string> oldColumns = ColumnsOf(table.Old);
    private readonly HashSet<string> newColumns = ColumnsOf(table.New);
    private ComparedColumn[]? columns;

    /// <summary>The columns that either table has and by which objects are compared, by name.</summary>
    private ComparedColumn[] Columns => columns ??=
    [
        .. oldColumns.Union(newColumns, StringComparer.Ordinal)
            .Where(name => ComparedColumns.IsCompared(table.Name, info, name))
            .Order(StringComparer.Ordinal)
            .Select(name => new ComparedColumn(name, Encoding.UTF8.GetBytes(name), info?.Find(name))),
    ];

    /// <summary>What differs between two rows of one object.</summary>
    public List<FieldDrift> Compare(DriftRow old, DriftRow @new)
    {
        var differing = new List<FieldDrift>();
        CompareUuid(old, @new, differing);
        foreach (var column in Columns)
        {
            var own = old.Row.Shape.SlotOf(column.Utf8);
            var other = @new.Row.Shape.SlotOf(column.Utf8);
            if (own >= 0 && other >= 0)
            {
                if (MayDiffer(old.Row.ValueBytes(own), @new.Row.ValueBytes(other)))
                {
                    CompareValues(column, new DriftValue(old, own), new DriftValue(@new, other), differing);
                }
            }
            else if (own >= 0 || other >= 0)
            {
                TellMissing(column, own < 0 ? null : new DriftValue(old, own), other < 0 ? null : new DriftValue(@new, other), differing);
            }
        }

        return differing;
    }

    /// <summary>Equal bytes are equal values, unless they name objects by references or stand for something that was taken out.</summary>
    private static bool MayDiffer(ReadOnlySpan<byte> old, ReadOnlySpan<byte> @new) =>
        !old.SequenceEqual(@new) || old.IndexOf("OpaqueRef:"u8) >= 0 || old.IndexOf("REMOVED"u8) >= 0;

    /// <summary>xapi has made the row anew; nobody has changed anything.</summary>
    private static void CompareUuid(DriftRow old, DriftRow @new, List<FieldDrift> differing)
    {
        var own = old.Row.Shape.SlotOf("uuid"u8);
        var other = @new.Row.Shape.SlotOf("uuid"u8);
        if (own >= 0 && other >= 0 && !old.Row.Uuid.SequenceEqual(@new.Row.Uuid))
        {
            differing.Add(new FieldDrift("uuid", new DriftValue(old, own), new DriftValue(@new, other)) { IsState = true, IsSecret = old.Row.Table.Info is { IsSecret: true } });
        }
    }

    private void TellMissing(ComparedColumn column, DriftValue? old, DriftValue? @new, List<FieldDrift> differing)
    {
        if (!(old is null ? oldColumns : newColumns).Contains(column.Name))
        {
            cannotCompare(table.Name, column.Name, DriftGapReason.ColumnNotRecorded, old is null ? DriftSide.Old : DriftSide.New);
        }
        else
        {
            differing.Add(new FieldDrift(column.Name, old, @new) { IsState = RunningState.Tells(table.Name, column.Name) });
        }
    }

    private void CompareValues(ComparedColumn column, DriftValue old, DriftValue @new, List<FieldDrift> differing)
    {
        var (own, other) = (old.Decoded, @new.Decoded);
        var kind = column.Described?.Kind;
        if (kind is null or ColumnKind.Map && SExpression.ParseMap(own) is { } oldPairs && SExpression.ParseMap(other) is { } newPairs)
        {
            CompareMaps(column, (old, oldPairs), (@new, newPairs), differing);
        }
        else if (kind is null or ColumnKind.Set or ColumnKind.Option && SExpression.ParseSet(own) is { } oldItems && SExpression.ParseSet(other) is { } newItems)
        {
            CompareSets(column, (old, oldItems), (@new, newItems), differing);
        }
        else
        {
            Judge(column, null, kind ?? ColumnKind.Text, (old, own), (@new, other), differing);
        }
    }

    private void CompareMaps(ComparedColumn column, (DriftValue Value, IReadOnlyList<SPair> Pairs) old, (DriftValue Value, IReadOnlyList<SPair> Pairs) @new, List<FieldDrift> differing)
    {
        var own = Entries(isOld: true, old.Pairs);
        var other = Entries(isOld: false, @new.Pairs);
        foreach (var key in own.Keys.Union(other.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var first = own.TryGetValue(key, out var before) ? old.Value with { Part = DriftPart.Entry, Index = before } : null;
            var second = other.TryGetValue(key, out var after) ? @new.Value with { Part = DriftPart.Entry, Index = after } : null;
            var name = first is null ? @new.Pairs[after].Key.Text : old.Pairs[before].Key.Text;
            if (first is not null && second is not null)
            {
                Judge(column, name, column.Described?.Element ?? ColumnKind.Text, (first, old.Pairs[before].Value.Text), (second, @new.Pairs[after].Value.Text), differing);
            }
            else
            {
                differing.Add(new FieldDrift(column.Name, first, second) { IsState = RunningState.Tells(table.Name, column.Name, name) });
            }
        }
    }

    private void CompareSets(ComparedColumn column, (DriftValue Value, IReadOnlyList<SString> Items) old, (DriftValue Value, IReadOnlyList<SString> Items) @new, List<FieldDrift> differing)
    {
        var element = column.Described?.Kind == ColumnKind.Option ? ColumnKind.Reference : column.Described?.Element ?? ColumnKind.Text;
        var own = Elements(isOld: true, column, element, old.Items);
        var other = Elements(isOld: false, column, element, @new.Items);
        if (own.Keys.Concat(other.Keys).Any(StoredReading.IsLost))
        {
            cannotCompare(table.Name, column.Name, DriftGapReason.TargetLost, SideOf(own.Keys.Any(StoredReading.IsLost), other.Keys.Any(StoredReading.IsLost)));
            return;
        }

        var isState = RunningState.Tells(table.Name, column.Name);
        foreach (var key in own.Keys.Union(other.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var before = own.GetValueOrDefault(key, []);
            var after = other.GetValueOrDefault(key, []);
            differing.AddRange(before.Skip(after.Count).Select(index => new FieldDrift(column.Name, old.Value with { Part = DriftPart.Element, Index = index }, null) { IsState = isState }));
            differing.AddRange(after.Skip(before.Count).Select(index => new FieldDrift(column.Name, null, @new.Value with { Part = DriftPart.Element, Index = index }) { IsState = isState }));
        }
    }

    /// <summary>Decides whether two values differ, and how that may be told.</summary>
    private void Judge(ComparedColumn column, string? key, ColumnKind kind, (DriftValue Value, string Text) old, (DriftValue Value, string Text) @new, List<FieldDrift> differing)
    {
        var name = key is null ? column.Name : $"{column.Name}:{old.Value.Key}";
        var isSecret = column.Described?.Secrecy == Secrecy.Always || SecretKeys.IsSecret(key ?? column.Name);
        var (ownGone, otherGone) = (isSecret && FieldReader.IsRemoved(old.Text), isSecret && FieldReader.IsRemoved(@new.Text));
        if (ownGone || otherGone)
        {
            cannotCompare(table.Name, name, DriftGapReason.ValueTakenOut, SideOf(ownGone, otherGone));
            return;
        }

        var (before, after) = (matching.Values.Of(true, column.Described, kind, old.Text), matching.Values.Of(false, column.Described, kind, @new.Text));
        if (kind == ColumnKind.Reference && (StoredReading.IsLost(before) || StoredReading.IsLost(after)))
        {
            cannotCompare(table.Name, name, DriftGapReason.TargetLost, SideOf(StoredReading.IsLost(before), StoredReading.IsLost(after)));
            return;
        }

        if (before == after || IsSameStep(old.Value, @new.Value))
        {
            return;
        }

        var isHidden = WithoutSecrets(old.Value) == WithoutSecrets(@new.Value) && kind != ColumnKind.Reference && WithoutSecrets(old.Value).Contains(StoredSecrets.Removed, StringComparison.Ordinal);
        if (isHidden && Tells(old.Text) != Tells(@new.Text))
        {
            cannotCompare(table.Name, name, DriftGapReason.ValueTakenOut, SideOf(Tells(old.Text), Tells(@new.Text)));
            return;
        }

        differing.Add(new FieldDrift(column.Name, old.Value, @new.Value) { IsSecret = isHidden, IsState = RunningState.Tells(table.Name, column.Name, key) });

        static bool Tells(string text) => text.Contains(StoredSecrets.Removed, StringComparison.Ordinal);
    }

    /// <summary>Values that extracts keep in steps are the same within a step.</summary>
    private static bool IsSameStep(DriftValue old, DriftValue @new) =>
        old.Part == DriftPart.Whole
        && old.Row.Row.Table.Info is not null
        && VolatileData.RoundedDown(old.Row.Capture, old.Row.Row, old.Slot) is { } step
        && step == VolatileData.RoundedDown(@new.Row.Capture, @new.Row.Row, @new.Slot);

    private static string WithoutSecrets(DriftValue value) => value.MaskedPart.Replace(SecretText.Hidden, StoredSecrets.Removed, StringComparison.Ordinal);

    /// <summary>Of a repeated key the first counts, as xapi takes it.</summary>
    private Dictionary<string, int> Entries(bool isOld, IReadOnlyList<SPair> pairs)
    {
        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < pairs.Count; index++)
        {
            entries.TryAdd(matching.Values.WithoutReferences(isOld, pairs[index].Key.Text), index);
        }

        return entries;
    }

    private Dictionary<string, List<int>> Elements(bool isOld, ComparedColumn column, ColumnKind kind, IReadOnlyList<SString> items)
    {
        var elements = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < items.Count; index++)
        {
            var key = matching.Values.Of(isOld, column.Described, kind, items[index].Text);
            (elements.TryGetValue(key, out var same) ? same : elements[key] = []).Add(index);
        }

        return elements;
    }

    private static DriftSide SideOf(bool isOld, bool isNew) => isOld && isNew ? DriftSide.Both : isOld ? DriftSide.Old : DriftSide.New;

    private static HashSet<string> ColumnsOf(RawTable? table) =>
        [.. table?.Shapes.SelectMany(shape => Enumerable.Range(0, shape.Count).Select(shape.Name)) ?? []];

    private sealed record ComparedColumn(string Name, byte[] Utf8, Column? Described);
}
