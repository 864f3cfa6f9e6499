using System.Text;

namespace XenLint.Model;

/// <summary>Which row of a table is which in the other capture.</summary>
internal sealed class TableMatching
{
    private readonly int[] newOfOld;
    private readonly int[] oldOfNew;

    /// <summary>Begins without any pair.</summary>
    /// <param name="name">The table's name.</param>
    /// <param name="old">The table of the earlier capture; null when its file does not have it.</param>
    /// <param name="new">The table of the later capture; null when its file does not have it.</param>
    public TableMatching(string name, RawTable? old, RawTable? @new)
    {
        Name = name;
        Old = old;
        New = @new;
        newOfOld = new int[old?.WrittenRows ?? 0];
        oldOfNew = new int[@new?.WrittenRows ?? 0];
        Array.Fill(newOfOld, -1);
        Array.Fill(oldOfNew, -1);
    }

    public string Name { get; }

    public RawTable? Old { get; }

    public RawTable? New { get; }

    /// <summary>The rows of both captures that are the same object.</summary>
    public IEnumerable<(RawRow Old, RawRow New)> Pairs => RowsOf(Old).Where(row => newOfOld[row.Index] >= 0).Select(row => (row, New![newOfOld[row.Index]]));

    /// <summary>The rows that only one capture has.</summary>
    /// <param name="isOld">True for the earlier capture.</param>
    public IEnumerable<RawRow> Alone(bool isOld) => isOld ? RowsOf(Old).Where(row => newOfOld[row.Index] < 0) : RowsOf(New).Where(row => oldOfNew[row.Index] < 0);

    /// <summary>A name for a row that is the same for both rows of a pair and for no other; <paramref name="isPaired"/> tells whether there are two.</summary>
    public string IdOf(bool isOld, int row, out bool isPaired)
    {
        var pair = isOld ? (newOfOld[row] >= 0 ? row : -1) : oldOfNew[row];
        isPaired = pair >= 0;
        return FormattableString.Invariant($"{Name}{(isPaired ? '=' : isOld ? '<' : '>')}{(isPaired ? pair : row)}");
    }

    /// <summary>Pairs rows by their uuids. Of a uuid that stands several times in a damaged file the first with the first, and so on.</summary>
    public void PairByUuid()
    {
        var waiting = RowsOf(Old).Where(row => !row.Uuid.IsEmpty)
            .GroupBy(row => Encoding.UTF8.GetString(row.Uuid), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<int>(group.Select(row => row.Index)), StringComparer.Ordinal);
        foreach (var row in RowsOf(New).Where(row => !row.Uuid.IsEmpty))
        {
            if (waiting.TryGetValue(Encoding.UTF8.GetString(row.Uuid), out var same) && same.TryDequeue(out var old))
            {
                Pair(old, row.Index);
            }
        }
    }

    /// <summary>Pairs rows that are still alone and have the same key.</summary>
    /// <param name="keyOf">The key of a row; null for one that must stay alone.</param>
    /// <param name="isUnique">True when a key that several rows have tells nothing.</param>
    public void PairBy(Func<bool, RawRow, string?> keyOf, bool isUnique)
    {
        var waiting = Keyed(isOld: true, keyOf);
        foreach (var (key, rows) in Keyed(isOld: false, keyOf))
        {
            if (waiting.TryGetValue(key, out var same) && (!isUnique || (same.Count == 1 && rows.Count == 1)))
            {
                foreach (var (old, later) in same.Zip(rows))
                {
                    Pair(old, later);
                }
            }
        }
    }

    private Dictionary<string, List<int>> Keyed(bool isOld, Func<bool, RawRow, string?> keyOf)
    {
        var keyed = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var row in Alone(isOld))
        {
            if (keyOf(isOld, row) is { } key)
            {
                (keyed.TryGetValue(key, out var rows) ? rows : keyed[key] = []).Add(row.Index);
            }
        }

        return keyed;
    }

    private void Pair(int old, int @new)
    {
        newOfOld[old] = @new;
        oldOfNew[@new] = old;
    }

    private static IEnumerable<RawRow> RowsOf(RawTable? table) => table?.Rows.Select(index => table[index]) ?? [];
}
