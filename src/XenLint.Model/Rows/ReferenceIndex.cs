using System.Buffers.Binary;
using System.Numerics;

namespace XenLint.Model;

/// <summary>
/// The way from a reference to the row that it names. References stay in the file: a slot knows where one stands and what its bytes hash to, so that a
/// wrong guess costs no look at the file.
/// </summary>
internal sealed class ReferenceIndex
{
    /// <summary>Nobody can compose a file whose references all fall on one slot.</summary>
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    private readonly SourceFile file;
    private readonly Slot[] slots;

    /// <param name="file">The file that holds the references.</param>
    /// <param name="most">The number of references that will be added at most.</param>
    public ReferenceIndex(SourceFile file, int most)
    {
        this.file = file;
        slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)(most + (most / 2) + 1))];
    }

    /// <summary>The row of a reference, or -1.</summary>
    public int RowOf(ReadOnlySpan<byte> reference) => slots[SlotOf(reference, Hash(reference))].OneMoreThanRow - 1;

    /// <summary>Names a row.</summary>
    /// <param name="start">Where the reference begins in the file.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="row">The row.</param>
    /// <returns>The row that had the reference before, or -1.</returns>
    public int Put(int start, int length, int row)
    {
        var reference = file.Bytes.Span.Slice(start, length);
        var hash = Hash(reference);
        ref var slot = ref slots[SlotOf(reference, hash)];
        var earlier = slot.OneMoreThanRow - 1;
        slot = new Slot(row + 1, start, length, hash);
        return earlier;
    }

    /// <summary>The slot that holds a reference, or the free one where it belongs.</summary>
    private int SlotOf(ReadOnlySpan<byte> reference, int hash)
    {
        var bytes = file.Bytes.Span;
        var mask = slots.Length - 1;
        for (var index = hash & mask; ; index = (index + 1) & mask)
        {
            ref readonly var slot = ref slots[index];
            if (slot.OneMoreThanRow == 0 || (slot.Hash == hash && bytes.Slice(slot.Start, slot.Length).SequenceEqual(reference)))
            {
                return index;
            }
        }
    }

    /// <summary>Eight bytes at a time: references are about fifty bytes long, and all of them may matter.</summary>
    private static int Hash(ReadOnlySpan<byte> reference)
    {
        var hash = Seed ^ (ulong)reference.Length;
        while (reference.Length >= sizeof(ulong))
        {
            hash = (BitOperations.RotateLeft(hash, 5) ^ BinaryPrimitives.ReadUInt64LittleEndian(reference)) * 0x9E3779B97F4A7C15;
            reference = reference[sizeof(ulong)..];
        }

        foreach (var value in reference)
        {
            hash = (BitOperations.RotateLeft(hash, 5) ^ value) * 0x9E3779B97F4A7C15;
        }

        return (int)(hash ^ (hash >> 32));
    }

    private readonly record struct Slot(int OneMoreThanRow, int Start, int Length, int Hash);
}
