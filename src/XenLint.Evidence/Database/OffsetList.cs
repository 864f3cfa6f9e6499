using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>A growing list of numbers. A long one never copies what it holds, so that its peak is its size.</summary>
internal sealed class OffsetList
{
    private const int BlockLength = ValueOffsets.BlockLength;

    private const int FirstLength = 64;

    private const int Growth = 4;

    private readonly List<int[]> blocks = [];
    private int[] block = [];
    private int used;

    /// <summary>The numbers, in blocks of one length but for the last.</summary>
    public IEnumerable<int[]> Blocks => blocks;

    public int Count => Math.Max(0, blocks.Count - 1) * BlockLength + used;

    public int this[int position] => blocks[position / BlockLength][position % BlockLength];

    public void Add(int value)
    {
        if (used == block.Length)
        {
            NextBlock();
        }

        block[used++] = value;
    }

    /// <summary>Forgets everything from a position on.</summary>
    public void Truncate(int count)
    {
        var keep = (count + BlockLength - 1) / BlockLength;
        blocks.RemoveRange(keep, blocks.Count - keep);
        block = keep == 0 ? [] : blocks[^1];
        used = keep == 0 ? 0 : count - (keep - 1) * BlockLength;
    }

    /// <summary>Copies the numbers, each with <paramref name="add"/> added.</summary>
    public void CopyTo(Span<int> target, int add = 0)
    {
        var count = Count;
        for (var index = 0; index < blocks.Count; index++)
        {
            var length = Math.Min(BlockLength, count - index * BlockLength);
            var source = blocks[index].AsSpan(0, length);
            var destination = target.Slice(index * BlockLength, length);
            source.CopyTo(destination);
            if (add != 0)
            {
                foreach (ref var value in destination)
                {
                    value += add;
                }
            }
        }
    }

    /// <summary>The first block grows by copying: most tables are small.</summary>
    private void NextBlock()
    {
        if (blocks.Count == 1 && block.Length < BlockLength)
        {
            var larger = LargeArray.OfAnyContent<int>(block.Length * Growth);
            block.CopyTo(larger, 0);
            blocks[0] = block = larger;
            return;
        }

        block = LargeArray.OfAnyContent<int>(blocks.Count == 0 ? FirstLength : BlockLength);
        blocks.Add(block);
        used = 0;
    }
}
