using System.Buffers.Binary;

namespace XenLint.Evidence;

/// <summary>The extra fields of a zip record: large sizes and exact times.</summary>
internal readonly ref struct ZipExtraFields
{
    private const ushort LargeSizes = 1, WindowsTimes = 0x000A, UnixTimes = 0x5455;

    private readonly ReadOnlySpan<byte> large;

    public ZipExtraFields(ReadOnlySpan<byte> fields)
    {
        while (fields.Length >= 4)
        {
            var id = ZipRecords.UInt16(fields, 0);
            var length = ZipRecords.UInt16(fields, 2);
            if (length > fields.Length - 4)
            {
                return;
            }

            var field = fields.Slice(4, length);
            fields = fields[(4 + length)..];
            switch (id)
            {
                case LargeSizes:
                    large = field;
                    break;
                case UnixTimes when field.Length >= 5 && (field[0] & 1) != 0:
                    Modified = UnixTime.Of(BinaryPrimitives.ReadInt32LittleEndian(field[1..]));
                    break;
                case WindowsTimes when field.Length >= 32 && ZipRecords.UInt16(field, 4) == 1:
                    Modified ??= WindowsTime(ZipRecords.Int64(field, 8));
                    break;
            }
        }
    }

    /// <summary>When the content was last changed, in UTC, if told.</summary>
    public DateTime? Modified { get; }

    /// <summary>Takes sizes from here where the record's own fields say that they are too small for them.</summary>
    public void Widen(ref long size, ref long packed, uint mark)
    {
        long unused = 0;
        Widen(ref size, ref packed, ref unused, mark);
    }

    /// <summary>Takes sizes and the place from here where the record's own fields say that they are too small for them.</summary>
    public void Widen(ref long size, ref long packed, ref long offset, uint mark)
    {
        var rest = large;
        Widen(ref size, mark, ref rest);
        Widen(ref packed, mark, ref rest);
        Widen(ref offset, mark, ref rest);
    }

    private static void Widen(ref long value, uint mark, ref ReadOnlySpan<byte> rest)
    {
        if (value == mark && rest.Length >= 8)
        {
            value = ZipRecords.Int64(rest, 0);
            rest = rest[8..];
        }
    }

    private static DateTime? WindowsTime(long ticks) =>
        ticks is > 0 and < 2_650_467_744_000_000_000 ? DateTime.FromFileTimeUtc(ticks) : null;
}
