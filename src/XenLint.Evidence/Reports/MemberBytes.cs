namespace XenLint.Evidence;

/// <summary>Takes a member of an archive into memory.</summary>
internal static class MemberBytes
{
    /// <summary>What is set aside for a member on its archive's word alone; an archive may say anything.</summary>
    private const int MostOnTrust = 64 << 20;

    private const int LeastSetAside = 16 << 10;

    /// <summary>Reads a member to its end, or up to a limit.</summary>
    /// <param name="content">The rest of the member.</param>
    /// <param name="head">The bytes before it, which were read already.</param>
    /// <param name="expected">The size of the whole member as the archive tells it; null when it does not.</param>
    /// <param name="most">The limit in bytes.</param>
    /// <param name="isTooLarge">True when the member goes on behind the limit.</param>
    public static ReadOnlyMemory<byte> Read(Stream content, ReadOnlySpan<byte> head, long? expected, int most, out bool isTooLarge)
    {
        // One byte more than expected, so that the end is seen without growing.
        var bytes = LargeArray.OfAnyContent<byte>((int)Math.Min(Math.Max(head.Length, Math.Min(expected ?? LeastSetAside, MostOnTrust)) + 1L, Array.MaxLength));
        head.CopyTo(bytes);
        var count = head.Length;
        while (count <= most && content.Read(bytes, count, bytes.Length - count) is var read and > 0)
        {
            count += read;
            if (count == bytes.Length && bytes.Length < Array.MaxLength)
            {
                Array.Resize(ref bytes, (int)Math.Min(Math.Max(LeastSetAside, bytes.Length * 2L), Array.MaxLength));
            }
        }

        isTooLarge = count > most;
        count = Math.Min(count, most);

        // What was set aside for nothing is not kept.
        return bytes.Length - count > LeastSetAside ? bytes.AsSpan(0, count).ToArray() : bytes.AsMemory(0, count);
    }
}
