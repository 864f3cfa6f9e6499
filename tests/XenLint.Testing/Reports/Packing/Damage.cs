namespace XenLint.Testing;

/// <summary>What happens to files on their way.</summary>
public static class Damage
{
    /// <summary>The beginning of a file.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="length">The number of bytes that are left.</param>
    public static byte[] CutAt(byte[] content, int length) => content[..length];

    /// <summary>A file with one byte changed.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="at">The byte.</param>
    /// <param name="bits">The bits that are turned over; not 0.</param>
    public static byte[] ChangedAt(byte[] content, int at, byte bits)
    {
        byte[] changed = [.. content];
        changed[at] ^= bits;
        return changed;
    }
}
