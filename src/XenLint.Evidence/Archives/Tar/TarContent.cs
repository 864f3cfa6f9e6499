namespace XenLint.Evidence;

/// <summary>
/// The content of one tar member. While it passes, it is watched for a header that stands in its middle: then the member is shorter
/// than told, and the next one begins there.
/// </summary>
/// <param name="window">The archive, at the member's first byte.</param>
/// <param name="size">Bytes that the header tells.</param>
/// <param name="name">The member's name.</param>
/// <param name="topFolder">The folder that the member's name begins with: a header inside belongs to this archive if its name begins so, too.</param>
internal sealed class TarContent(ByteWindow window, long size, string name, string topFolder) : MemberContent
{
    private readonly long start = window.Position;
    private long clearUntil = window.Position;
    private bool isWatched = true;

    public override long? Size => size;

    /// <summary>True when another header stands in the middle of the content: the archive is at it now.</summary>
    public bool IsShort { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var count = Ready(buffer.Length);
        window.Peek(count).CopyTo(buffer);
        window.Advance(count);
        Passed += count;
        return count;
    }

    public override ReadOnlySpan<byte> Head(int count) => window.Peek(Math.Min(count, Ready(count)));

    public override void Finish()
    {
        for (int count; (count = Ready(ByteWindow.LookAhead)) > 0;)
        {
            window.Advance(count);
            Passed += count;
        }
    }

    /// <summary>How many of the next bytes surely belong to the content; 0 at its end.</summary>
    private int Ready(int wanted)
    {
        var left = size - Passed;
        if (left == 0 || wanted == 0 || Loss is not null)
        {
            return 0;
        }

        if (window.Position >= clearUntil)
        {
            LookAhead();
        }

        var count = (int)Math.Min(Math.Min(wanted, left), clearUntil - window.Position);
        if (count == 0)
        {
            // Whatever happened to the archive: what was read of the member is right, the rest is missing.
            Loss = IsShort ? new SourceLoss(LossKind.Cut, "the next member begins in the middle of it")
                : window.Loss is { Kind: LossKind.OverLimit or LossKind.Unreadable } loss ? loss
                : new SourceLoss(LossKind.Cut, window.Loss?.What ?? "the archive ends in the middle of it");
        }

        return Math.Min(count, ByteWindow.LookAhead);
    }

    private void LookAhead()
    {
        var ahead = window.Peek(ByteWindow.LookAhead);
        if (window.Position == start)
        {
            isWatched = !IsArchive(ahead);
        }

        var header = isWatched ? TarHeaderSearch.Find(ahead, topFolder) : -1;
        IsShort = header >= 0 && window.Position + header < start + size;

        // A header may begin in the last bytes in sight and end beyond: they wait for the next look.
        var clear = IsShort ? header
            : isWatched && ahead.Length == ByteWindow.LookAhead ? ahead.Length - TarHeader.BlockBytes + 1
            : ahead.Length;
        clearUntil = window.Position + clear;
    }

    /// <summary>
    /// An archive in the archive is full of headers that are content. But a header right at the beginning can also be that of the next member, if
    /// nothing at all was written of this one; then it names the same folder, while this member is not named like an archive.
    /// </summary>
    private bool IsArchive(ReadOnlySpan<byte> ahead) => ContentFormat.Of(ahead) switch
    {
        ArchiveFormat.None => false,
        ArchiveFormat.Tar => topFolder.Length == 0 || ArchiveNames.LooksLikeArchive(name) || !TarHeader.TryRead(ahead, out var header)
            || !TarHeaderSearch.LeadsInto(ahead, header, topFolder),
        _ => true,
    };
}
