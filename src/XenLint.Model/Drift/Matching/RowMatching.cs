using System.Text;

namespace XenLint.Model;

/// <summary>
/// Which objects of two captures are the same: by their uuid, by what makes them what they are where xapi gives a new uuid to the same thing
/// (<see cref="ObjectIdentity"/>), and, where rows have no uuid at all, by everything that they say.
/// </summary>
internal sealed class RowMatching
{
    private readonly Dictionary<string, TableMatching> tables;

    private RowMatching(Capture old, Capture @new)
    {
        Old = old;
        New = @new;
        tables = old.Database.Tables.Keys.Union(@new.Database.Tables.Keys, StringComparer.Ordinal)
            .Where(name => !VolatileData.IsLeftOut(name))
            .ToDictionary(name => name, name => new TableMatching(name, old.Database.Tables.GetValueOrDefault(name), @new.Database.Tables.GetValueOrDefault(name)), StringComparer.Ordinal);
        Values = new StoredReading(this);
    }

    public Capture Old { get; }

    public Capture New { get; }

    /// <summary>Reads values in a form that does not depend on references.</summary>
    public StoredReading Values { get; }

    /// <summary>The tables that either capture has, without those that are left out.</summary>
    public IEnumerable<TableMatching> Tables => tables.Values.OrderBy(table => TableOrder.RankOf(table.Name)).ThenBy(table => table.Name, StringComparer.Ordinal);

    public static RowMatching Of(Capture old, Capture @new)
    {
        var matching = new RowMatching(old, @new);
        foreach (var table in matching.tables.Values)
        {
            table.PairByUuid();
        }

        foreach (var identity in ObjectIdentity.All)
        {
            if (matching.tables.TryGetValue(identity.Table, out var table))
            {
                table.PairBy((isOld, row) => matching.KeyOf(identity, isOld, row), isUnique: true);
            }
        }

        foreach (var table in matching.Tables.ToList())
        {
            table.PairBy((isOld, row) => row.Uuid.IsEmpty ? matching.Values.ContentOf(isOld, row) : null, isUnique: false);
        }

        return matching;
    }

    public Capture CaptureOf(bool isOld) => isOld ? Old : New;

    public TableMatching? Of(string table) => tables.GetValueOrDefault(table);

    private string? KeyOf(ObjectIdentity identity, bool isOld, RawRow row)
    {
        var key = new StringBuilder();
        if (identity.IsOwnersColumn)
        {
            if (!CaptureOf(isOld).OwnersIn(identity).TryGetValue(row.Index, out var owner) || Of(identity.OwnerTable!)?.IdOf(isOld, owner, out var isPaired) is not { } id || !isPaired)
            {
                return null;
            }

            key.Append(id);
        }

        foreach (var name in identity.IsOwnersColumn || identity.Owner is null ? identity.Names : identity.Names.Prepend(identity.Owner))
        {
            if (PartOf(isOld, row, name) is not { } part)
            {
                return null;
            }

            key.Append('\n').Append(part);
        }

        return key.ToString();
    }

    /// <summary>A column's share in a key; null when it tells nothing, since two objects of which nothing is known are not the same.</summary>
    private string? PartOf(bool isOld, RawRow row, string name)
    {
        if (row.Table.Info?.Find(name) is not { } column || row.SlotOf(column) is not (>= 0 and var slot))
        {
            return null;
        }

        if (column.Kind != ColumnKind.Reference)
        {
            return StoredText.Decode(row.ValueBytes(slot));
        }

        var id = Values.ReferenceOf(isOld, column.Target!, row.ValueBytes(slot), out var isPaired);
        return isPaired || id == StoredReading.NullReference ? id : null;
    }
}
