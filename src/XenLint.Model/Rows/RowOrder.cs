using System.Buffers.Binary;

namespace XenLint.Model;

/// <summary>The rows of a table in an order that does not depend on the file, and the way from a reference to its row.</summary>
internal sealed class RowOrder
{
    private const int NoRank = -1;

    private readonly ReferenceIndex byReference;
    private readonly int[] rankOfRow;

    private RowOrder(ReferenceIndex byReference, int[] rows, int[] superseded, int written)
    {
        this.byReference = byReference;
        Rows = rows;
        Superseded = superseded;
        rankOfRow = new int[written];
        Array.Fill(rankOfRow, NoRank);
        for (var rank = 0; rank < rows.Length; rank++)
        {
            rankOfRow[rows[rank]] = rank;
        }
    }

    public int[] Rows { get; }

    public int[] Superseded { get; }

    /// <summary>The place of a row among <see cref="Rows"/>; negative for one that does not count.</summary>
    public int RankOf(int index) => rankOfRow[index];

    public int IndexOf(ReadOnlySpan<byte> reference) => byReference.RowOf(reference);

    /// <summary>Goes over the rows once and in the order of the file, which is the order that memory is fastest in.</summary>
    public static RowOrder Of(RawTable table)
    {
        var written = table.WrittenRows;
        var byReference = new ReferenceIndex(table.File.Source, written);
        var superseded = new List<int>();
        var rows = new int[written];
        var keys = new ulong[written];
        var count = 0;
        for (var index = 0; index < written; index++)
        {
            var row = table[index];
            if (row.ReferenceRange is not { Length: > 0 } reference)
            {
                continue;
            }

            if (byReference.Put(reference.Start, reference.Length, index) is var earlier and >= 0)
            {
                superseded.Add(earlier);
            }

            rows[count] = index;
            keys[count++] = SortKey(row.Uuid);
        }

        if (superseded.Count > 0)
        {
            count = Leave(superseded, rows, keys, count);
        }

        Array.Resize(ref rows, count);
        Array.Sort(keys, rows, 0, count);
        SortTies(table, keys.AsSpan(0, count), rows);
        return new RowOrder(byReference, rows, [.. superseded], written);
    }

    /// <summary>Takes out the rows that later ones have replaced.</summary>
    /// <returns>The number of rows that are left.</returns>
    private static int Leave(List<int> superseded, int[] rows, ulong[] keys, int count)
    {
        var replaced = superseded.ToHashSet();
        var kept = 0;
        for (var position = 0; position < count; position++)
        {
            if (!replaced.Contains(rows[position]))
            {
                (rows[kept], keys[kept]) = (rows[position], keys[position]);
                kept++;
            }
        }

        return kept;
    }

    /// <summary>The first eight bytes as a number: ordinal order for nearly all pairs at the price of one comparison.</summary>
    private static ulong SortKey(ReadOnlySpan<byte> uuid)
    {
        Span<byte> first = stackalloc byte[sizeof(ulong)];
        first.Clear();
        uuid[..Math.Min(uuid.Length, first.Length)].CopyTo(first);
        return BinaryPrimitives.ReadUInt64BigEndian(first);
    }

    private static void SortTies(RawTable table, ReadOnlySpan<ulong> keys, int[] rows)
    {
        var comparer = Comparer<int>.Create((left, right) =>
        {
            var byUuid = table[left].Uuid.SequenceCompareTo(table[right].Uuid);
            return byUuid != 0 ? byUuid : table[left].Reference.SequenceCompareTo(table[right].Reference);
        });
        for (var from = 0; from < keys.Length;)
        {
            var to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
            {
                to++;
            }

            if (to - from > 1)
            {
                Array.Sort(rows, from, to - from, comparer);
            }

            from = to;
        }
    }
}
