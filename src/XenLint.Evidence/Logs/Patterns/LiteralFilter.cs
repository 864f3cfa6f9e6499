using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace XenLint.Evidence;

/// <summary>
/// Finds any of many literals in bytes. Each literal has a run of overlapping grams, groups of three or four bytes, as long as the stride; wherever it stands, exactly
/// one of them lies at a multiple of the stride. So only every stride-th gram of the text is looked at, in a bit map, and nothing is missed.
/// </summary>
internal sealed class LiteralFilter
{
    private const int MapBits = 16;
    private const uint Multiplier = 0x9E37_79B1;

    /// <summary>Grams that are in every other line make poor witnesses: the commoner a byte in logs, the heavier.</summary>
    private static readonly byte[] Weights = WeighBytes();

    private readonly Literal[] literals;
    private readonly int gram;
    private readonly int stride;
    private readonly uint mask;
    private readonly uint fold;
    private readonly ulong[] map = new ulong[1 << (MapBits - 6)];
    private readonly FrozenDictionary<uint, (int Literal, int Offset)[]> places;

    /// <summary>Creates the filter.</summary>
    /// <param name="literals">The literals, in ASCII; those without regard to case in lower case. None shorter than <see cref="ShortestLiteral"/>.</param>
    public LiteralFilter(IReadOnlyList<Literal> literals)
    {
        this.literals = [.. literals];
        var shortest = literals.Min(literal => literal.Bytes.Length);
        gram = shortest >= 8 ? 4 : 3;
        stride = Math.Min(shortest - gram + 1, 16);
        mask = gram == 4 ? 0xFFFF_FFFF : 0x00FF_FFFF;
        fold = literals.Any(literal => literal.IgnoresCase) ? 0x2020_2020u & mask : 0;
        var found = new Dictionary<uint, List<(int, int)>>();
        for (var index = 0; index < this.literals.Length; index++)
        {
            var bytes = this.literals[index].Bytes;
            var from = RarestRun(bytes);
            for (var offset = from; offset < from + stride; offset++)
            {
                var value = Gram(bytes, offset);
                map[Hash(value) >> 6] |= 1ul << (int)(Hash(value) & 63);
                CollectionsMarshal.GetValueRefOrAddDefault(found, value, out _) ??= [];
                found[value].Add((index, offset));
            }
        }

        places = found.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    /// <summary>Shorter literals find too much to be of use.</summary>
    public static int ShortestLiteral => 3;

    /// <summary>The first byte of a literal, at or behind <paramref name="from"/>; -1 when there is none. Not always the first literal of all.</summary>
    public int Find(ReadOnlySpan<byte> text, int from)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        ref var bits = ref MemoryMarshal.GetArrayDataReference(map);
        var last = text.Length - sizeof(uint);
        var at = from;
        for (; at <= last; at += stride)
        {
            var value = (Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, at)) | fold) & mask;
            var hash = Hash(value);
            if ((Unsafe.Add(ref bits, hash >> 6) >> (int)(hash & 63) & 1) != 0 && Confirm(text, at, value, from) is >= 0 and var start)
            {
                return start;
            }
        }

        // At the end there are no four bytes to read at once.
        for (; at + gram <= text.Length; at += stride)
        {
            if (Confirm(text, at, Gram(text, at), from) is >= 0 and var start)
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>Marks the owners of all literals that stand in a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="owners">One bit for each owner.</param>
    public void FindAll(ReadOnlySpan<byte> line, Span<ulong> owners)
    {
        for (var at = 0; at + gram <= line.Length; at += stride)
        {
            if (!places.TryGetValue(Gram(line, at), out var candidates))
            {
                continue;
            }

            foreach (var (literal, offset) in candidates)
            {
                if (IsAt(line, at - offset, literals[literal]))
                {
                    foreach (var owner in literals[literal].Owners)
                    {
                        owners[owner >> 6] |= 1ul << (owner & 63);
                    }
                }
            }
        }
    }

    private static uint Hash(uint value) => value * Multiplier >> (32 - MapBits);

    private uint Gram(ReadOnlySpan<byte> bytes, int at)
    {
        uint value = 0;
        for (var index = gram - 1; index >= 0; index--)
        {
            value = value << 8 | bytes[at + index];
        }

        return (value | fold) & mask;
    }

    private int Confirm(ReadOnlySpan<byte> text, int at, uint value, int from)
    {
        if (places.TryGetValue(value, out var candidates))
        {
            foreach (var (literal, offset) in candidates)
            {
                if (at - offset >= from && IsAt(text, at - offset, literals[literal]))
                {
                    return at - offset;
                }
            }
        }

        return -1;
    }

    private static bool IsAt(ReadOnlySpan<byte> text, int start, Literal literal) =>
        start >= 0 && start + literal.Bytes.Length <= text.Length
        && (literal.IgnoresCase
            ? Ascii.EqualsIgnoreCase(text.Slice(start, literal.Bytes.Length), literal.Bytes)
            : text.Slice(start, literal.Bytes.Length).SequenceEqual(literal.Bytes));

    private int RarestRun(byte[] literal)
    {
        var best = 0;
        var lightest = int.MaxValue;
        for (var from = 0; from + stride + gram - 1 <= literal.Length; from++)
        {
            var weight = 0;
            for (var offset = from; offset < from + stride; offset++)
            {
                var product = 1;
                for (var index = 0; index < gram; index++)
                {
                    product *= Weights[literal[offset + index]];
                }

                weight += product;
            }

            if (weight < lightest)
            {
                (best, lightest) = (from, weight);
            }
        }

        return best;
    }

    private static byte[] WeighBytes()
    {
        var weights = new byte[256];
        Array.Fill(weights, (byte)1);
        foreach (var digit in "0123456789abcdefghijklmnopqrstuvwxyz|:/=-.,[]()"u8)
        {
            weights[digit] = 2;
        }

        foreach (var letter in "etaoinsrd "u8)
        {
            weights[letter] = 3;
        }

        return weights;
    }

    /// <summary>A text to look for.</summary>
    /// <param name="Bytes">The text.</param>
    /// <param name="IgnoresCase">True when case does not matter.</param>
    /// <param name="Owners">The numbers of those who want to know of it.</param>
    public sealed record Literal(byte[] Bytes, bool IgnoresCase, IReadOnlyList<int> Owners);
}
