namespace XenLint.Model;

/// <summary>
/// The byte offset of each attribute value of a file, row after row, in blocks: those of a large file take a quarter of its size, and whoever finds
/// them does not know their number before.
/// </summary>
/// <param name="blocks">
/// Blocks of <see cref="BlockLength"/> offsets. A last block, and one before a place that is passed over, can be shorter.
/// </param>
public sealed class ValueOffsets(IEnumerable<int[]> blocks)
{
    /// <summary>Number of offsets in a block.</summary>
    public const int BlockLength = 1 << BlockBits;

    private const int BlockBits = 20;

    private readonly int[][] blocks = [.. blocks];

    /// <summary>The offset at a position.</summary>
    internal int this[int position] => blocks[position >> BlockBits][position & (BlockLength - 1)];
}
