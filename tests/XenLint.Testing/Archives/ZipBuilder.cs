using System.Buffers.Binary;
using System.Text;

namespace XenLint.Testing;

/// <summary>Writes zip archives byte by byte, with every mistake that the tests need.</summary>
public sealed class ZipBuilder
{
    private readonly List<byte> bytes = [];
    private readonly List<byte> directory = [];
    private int count;

    /// <summary>Adds a member.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its content.</param>
    /// <param name="flags">General purpose flags; 8 puts the sizes behind the content.</param>
    /// <param name="method">0 or 8; others are only claimed.</param>
    /// <param name="descriptor">How the record behind the content looks: with signature, without, with lengths of eight bytes.</param>
    /// <param name="madeBy">3 for Unix, 0 for Windows.</param>
    /// <param name="attributes">External attributes.</param>
    /// <param name="extra">Extra fields in both records.</param>
    /// <param name="toldSize">A length that is a lie.</param>
    /// <param name="modified">The time; null for some time in 2024.</param>
    public ZipBuilder Add(
        string name,
        byte[] content,
        int flags = 0,
        int method = 8,
        Descriptor descriptor = Descriptor.Signed,
        int madeBy = 3,
        uint attributes = 0,
        byte[]? extra = null,
        uint? toldSize = null,
        DateTime? modified = null)
    {
        var packed = method switch { 8 => Pack.Deflate(content), 12 => Pack.Bzip2(content), _ => content };
        var encoded = Encoding.UTF8.GetBytes(name);
        var offset = (uint)bytes.Count;
        var crc = Pack.Checksum(content);
        var behind = (flags & 8) != 0;
        var (date, time) = DosTime(modified ?? new DateTime(2024, 5, 14, 9, 30, 14));
        var size = toldSize ?? (uint)content.Length;
        Write(bytes, 0x04034B50u, (ushort)20, (ushort)flags, (ushort)method, time, date);
        Write(bytes, behind ? 0u : crc, behind ? 0u : (uint)packed.Length, behind ? 0u : size, (ushort)encoded.Length, (ushort)(extra?.Length ?? 0));
        bytes.AddRange(encoded);
        bytes.AddRange(extra ?? []);
        bytes.AddRange(packed);
        if (behind && descriptor != Descriptor.None)
        {
            if (descriptor is Descriptor.Signed or Descriptor.SignedLarge)
            {
                Write(bytes, 0x08074B50u);
            }

            Write(bytes, crc);
            if (descriptor == Descriptor.SignedLarge)
            {
                Write(bytes, (ulong)packed.Length, (ulong)size);
            }
            else
            {
                Write(bytes, (uint)packed.Length, size);
            }
        }

        Write(directory, 0x02014B50u, (ushort)(20 | (madeBy << 8)), (ushort)20, (ushort)flags, (ushort)method, time, date);
        Write(directory, crc, (uint)packed.Length, size, (ushort)encoded.Length, (ushort)(extra?.Length ?? 0), (ushort)0, (ushort)0, (ushort)0);
        Write(directory, attributes, offset);
        directory.AddRange(encoded);
        directory.AddRange(extra ?? []);
        count++;
        return this;
    }

    /// <summary>Any bytes between members.</summary>
    public ZipBuilder Raw(ReadOnlySpan<byte> content)
    {
        bytes.AddRange(content);
        return this;
    }

    /// <summary>The archive.</summary>
    public byte[] Build()
    {
        List<byte> all = [.. bytes, .. directory];
        Write(all, 0x06054B50u, (ushort)0, (ushort)0, (ushort)count, (ushort)count, (uint)directory.Count, (uint)bytes.Count, (ushort)0);
        return [.. all];
    }

    /// <summary>The archive without its directory.</summary>
    public byte[] BuildOpen() => [.. bytes];

    private static (ushort Date, ushort Time) DosTime(DateTime moment) => (
        (ushort)(((moment.Year - 1980) << 9) | (moment.Month << 5) | moment.Day),
        (ushort)((moment.Hour << 11) | (moment.Minute << 5) | (moment.Second / 2)));

    private static void Write(List<byte> target, params ReadOnlySpan<object> numbers)
    {
        Span<byte> number = stackalloc byte[8];
        foreach (var value in numbers)
        {
            switch (value)
            {
                case ushort small:
                    BinaryPrimitives.WriteUInt16LittleEndian(number, small);
                    target.AddRange(number[..2]);
                    break;
                case uint usual:
                    BinaryPrimitives.WriteUInt32LittleEndian(number, usual);
                    target.AddRange(number[..4]);
                    break;
                case ulong large:
                    BinaryPrimitives.WriteUInt64LittleEndian(number, large);
                    target.AddRange(number);
                    break;
            }
        }
    }
}
