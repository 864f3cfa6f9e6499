using System.Buffers.Binary;

namespace XenLint.Model;

/// <summary>The rows of a table in an order that does not depend on the file, and the way from a reference to its row.</summary>
internal sealed class RowOrder
{
    private readonly Dictionary<ReadOnlyMemory<byte>, int> byReference;
    private readonly int[] rankOfRow;

    private RowOrder(Dictionary<ReadOnlyMemory<byte>, int> byReference, int[] rows, int[] superseded, int written)
    {
        this.byReference = byReference;
        Rows = rows;
        Superseded = superseded;
        rankOfRow = new int[written];
        for (var rank = 0; rank < rows.Length; rank++)
        {
            rankOfRow[rows[rank]] = rank;
        }
    }

    public int[] Rows { get; }

    public int[] Superseded { get; }

    public int RankOf(int index) => rankOfRow[index];

    public int IndexOf(ReadOnlySpan<byte> reference) =>
        byReference.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(reference, out var index) ? index : -1;

    public static RowOrder Of(RawTable table)
    {
        var byReference = new Dictionary<ReadOnlyMemory<byte>, int>(table.WrittenRows, ByteComparer.Instance);
        var superseded = new List<int>();
        var bytes = table.File.Source.Bytes;
        var lookup = byReference.GetAlternateLookup<ReadOnlySpan<byte>>();
        for (var index = 0; index < table.WrittenRows; index++)
        {
            var row = table[index];
            var reference = row.Reference;
            if (reference.IsEmpty)
            {
                continue;
            }

            if (lookup.TryGetValue(reference, out var earlier))
            {
                superseded.Add(earlier);
                lookup[reference] = index;
            }
            else
            {
                bytes.Span.Overlaps(reference, out var start);
                byReference.Add(bytes.Slice(start, reference.Length), index);
            }
        }

        int[] rows = [.. byReference.Values];
        var keys = Array.ConvertAll(rows, index => SortKey(table[index].Uuid));
        Array.Sort(keys, rows);
        SortTies(table, keys, rows);
        return new RowOrder(byReference, rows, [.. superseded], table.WrittenRows);
    }

    /// <summary>The first eight bytes as a number: ordinal order for nearly all pairs at the price of one comparison.</summary>
    private static ulong SortKey(ReadOnlySpan<byte> uuid)
    {
        Span<byte> first = stackalloc byte[sizeof(ulong)];
        first.Clear();
        uuid[..Math.Min(uuid.Length, first.Length)].CopyTo(first);
        return BinaryPrimitives.ReadUInt64BigEndian(first);
    }

    private static void SortTies(RawTable table, ulong[] keys, int[] rows)
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
