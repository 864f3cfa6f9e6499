namespace XenLint.Evidence;

/// <summary>
/// Compressed bytes of unknown length: the archive was written in one go, and tells their checksum and length behind them. The end is found
/// by that record, whose length has to match the bytes that came, so nothing has to be decompressed to pass over a member.
/// </summary>
internal sealed class DescribedPackedData(ByteWindow window, bool isStored) : PackedData
{
    /// <summary>The longest such record: signature, checksum, two lengths of eight bytes.</summary>
    private const int LongestRecord = 24;

    /// <summary>Bytes that have to be in sight behind a signature to judge it.</summary>
    private const int Sight = LongestRecord + ZipRecords.LocalBytes;

    private readonly long start = window.Position;
    private long clearUntil = window.Position;
    private bool isEndKnown;
    private int recordLength;
    private (uint Crc, long Size)? behind;

    public override (uint Crc, long Size)? Behind => behind;

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, Ready());
        window.Peek(count).CopyTo(buffer);
        window.Advance(count);
        return count;
    }

    public override void Finish()
    {
        for (int count; (count = Ready()) > 0;)
        {
            window.Advance(count);
        }

        window.Skip(recordLength);
        recordLength = 0;
    }

    private int Ready()
    {
        if (window.Position >= clearUntil && !isEndKnown && Loss is null)
        {
            LookAhead();
        }

        return (int)(clearUntil - window.Position);
    }

    private void LookAhead()
    {
        var ahead = window.Peek(ByteWindow.LookAhead);
        var atEnd = ahead.Length < ByteWindow.LookAhead;
        for (var at = 0; at < ahead.Length; at++)
        {
            var hit = ahead[at..].IndexOf("PK"u8);
            if (hit < 0)
            {
                break;
            }

            at += hit;
            if (!atEnd && at > ahead.Length - Sight)
            {
                break;
            }

            if (EndsAt(ahead, at, out var end))
            {
                isEndKnown = true;
                clearUntil = window.Position + end;
                return;
            }
        }

        // A record without signature is found by what follows it, so its bytes must not be given away before that is in sight.
        var clear = atEnd ? ahead.Length : ahead.Length - (Sight + LongestRecord);
        clearUntil = window.Position + clear;
        if (clear == 0)
        {
            Loss = window.Loss ?? new SourceLoss(LossKind.Cut, "the archive ends in the middle of it");
        }
    }

    private bool EndsAt(ReadOnlySpan<byte> ahead, int at, out int end)
    {
        end = at;
        var record = ahead[at..];
        if (record.Length < 4)
        {
            return false;
        }

        switch (ZipRecords.UInt32(record, 0))
        {
            case ZipRecords.DescriptorSignature:
                return Matches(ZipDescriptor.Read(record, hasSignature: true, ContentLength(at)));

            case ZipRecords.LocalSignature or ZipRecords.DirectorySignature:
                foreach (var length in (ReadOnlySpan<int>)[12, 20])
                {
                    end = at - length;
                    if (end >= 0 && ZipDescriptor.Read(ahead[end..], hasSignature: false, ContentLength(end)) is { } found && found.Length == length)
                    {
                        return Matches(found);
                    }
                }

                // The next header without a record before it: that record is damaged. Stored bytes may be an archive with headers of its own.
                end = at;
                return !isStored && (ZipRecords.IsPlausibleLocal(record) || ZipRecords.Directory(record, out _) is not null);

            default:
                return false;
        }
    }

    private long ContentLength(int ahead) => window.Position + ahead - start;

    private bool Matches(ZipDescriptor? record)
    {
        behind = record is null ? behind : (record.Value.Crc, record.Value.Size);
        recordLength = record?.Length ?? 0;
        return record is not null;
    }
}
