namespace XenLint.Evidence;

/// <summary>
/// The members of a zip archive in the order of its directory. Those further on that will surely be read are inflated by the pool's workers meanwhile, as far
/// as it has room; nothing is inflated of those that nobody wants.
/// </summary>
internal sealed class ZipAhead(ArchiveLevel level, FileSource file, IReadOnlyList<ZipEntry> entries, DecoderPool pool) : IDisposable
{
    /// <summary>So many entries further on is looked for members to inflate.</summary>
    private const int Sight = 256;

    private readonly Dictionary<int, ZipMember> inflating = [];
    private int seen;

    /// <summary>A member, ready to be offered. The caller disposes of it.</summary>
    public ZipMember Take(int index)
    {
        seen = Math.Max(seen, index + 1);
        LookAhead(index);
        if (!inflating.Remove(index, out var member))
        {
            return ZipMember.Open(level, file, entries[index]);
        }

        pool.Leave();
        return member;
    }

    public void Dispose()
    {
        foreach (var member in inflating.Values)
        {
            member.Dispose();
            pool.Leave();
        }

        inflating.Clear();
    }

    private void LookAhead(int index)
    {
        for (; pool.Jobs > 1 && seen < Math.Min(entries.Count, index + Sight); seen++)
        {
            var entry = entries[seen];
            if (!level.WillRead(entry.Facts))
            {
                continue;
            }

            if (!pool.TryEnter())
            {
                return;
            }

            var member = ZipMember.Open(level, file, entry);
            member.Content?.ReadAhead();
            inflating.Add(seen, member);
        }
    }
}
