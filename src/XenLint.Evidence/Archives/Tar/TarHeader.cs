namespace XenLint.Evidence;

/// <summary>One block that describes what follows it. It is only taken for a header when its checksum holds.</summary>
internal readonly ref struct TarHeader
{
    /// <summary>All of tar comes in blocks of this many bytes.</summary>
    public const int BlockBytes = 512;

    /// <summary>Where the word <c>ustar</c> stands in a header.</summary>
    public const int MagicOffset = 257;

    private const int SizeOffset = 124;
    private const int ChecksumOffset = 148;

    private readonly ReadOnlySpan<byte> block;

    private TarHeader(ReadOnlySpan<byte> block, long size)
    {
        this.block = block;
        Size = size;
    }

    /// <summary>Bytes of content that follow.</summary>
    public long Size { get; }

    /// <summary>The type letter.</summary>
    public byte Type => block[156];

    /// <summary>The name field, which may be only a part of the name.</summary>
    public ReadOnlySpan<byte> Name => Text(0, 100);

    /// <summary>The first part of a long name in the ustar dialect; empty in others, which use these bytes for something else.</summary>
    public ReadOnlySpan<byte> Prefix => IsUstar ? Text(345, 155) : default;

    /// <summary>When the content was last changed, in seconds since 1970; null when the field makes no sense.</summary>
    public long? Modified => Number(block.Slice(136, 12));

    /// <summary>In a header of the old GNU sparse dialect: true when another block of the map follows.</summary>
    public bool MapGoesOn => block[482] != 0;

    /// <summary>True for the dialects of the last three decades: they carry the word <c>ustar</c>.</summary>
    public bool IsModern => HasMagic(block);

    private bool IsUstar => block[(MagicOffset + 5)..].StartsWith("\0"u8) && IsModern;

    /// <summary>True when these bytes carry the word that marks headers. Cheap, and no proof.</summary>
    public static bool HasMagic(ReadOnlySpan<byte> bytes) => bytes.Length >= BlockBytes && bytes[MagicOffset..].StartsWith("ustar"u8);

    /// <summary>True when these bytes begin with a header.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> bytes) => TryRead(bytes, out _);

    /// <summary>Takes the first block for a header if its checksum holds and its size makes sense.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out TarHeader header)
    {
        header = default;
        if (bytes.Length < BlockBytes || bytes[0] == 0 && bytes[345] == 0
            || Number(bytes.Slice(ChecksumOffset, 8)) is not { } checksum || !ChecksumHolds(bytes[..BlockBytes], checksum)
            || Number(bytes.Slice(SizeOffset, 12)) is not ({ } size and >= 0 and <= long.MaxValue - BlockBytes))
        {
            return false;
        }

        header = new TarHeader(bytes[..BlockBytes], size);
        return true;
    }

    /// <summary>A number as tar writes it: octal digits with blanks around, or binary when the first bit is set. Null when it is neither.</summary>
    private static long? Number(ReadOnlySpan<byte> field)
    {
        if (field[0] is 0x80 or 0xFF)
        {
            long binary = field[0] == 0xFF ? -1 : 0;
            foreach (var value in field[1..])
            {
                if (binary is > long.MaxValue >> 8 or < long.MinValue >> 8)
                {
                    return null;
                }

                binary = (binary << 8) | value;
            }

            return binary;
        }

        var digits = field.TrimStart(" \0"u8);
        long number = 0;
        var at = 0;
        for (; at < digits.Length && digits[at] is >= (byte)'0' and <= (byte)'7'; at++)
        {
            number = (number << 3) | (uint)(digits[at] - '0');
        }

        return digits[at..].IndexOfAnyExcept((byte)' ', (byte)0) < 0 ? number : null;
    }

    /// <summary>The checksum is the sum of all bytes, with blanks in its own place. Some old writers summed signed bytes.</summary>
    private static bool ChecksumHolds(ReadOnlySpan<byte> block, long told)
    {
        long unsigned = 8 * ' ', signed = 8 * ' ';
        for (var at = 0; at < BlockBytes; at++)
        {
            if (at is < ChecksumOffset or >= ChecksumOffset + 8)
            {
                unsigned += block[at];
                signed += (sbyte)block[at];
            }
        }

        return told == unsigned || told == signed;
    }

    private ReadOnlySpan<byte> Text(int offset, int length)
    {
        var field = block.Slice(offset, length);
        var end = field.IndexOf((byte)0);
        return end < 0 ? field : field[..end];
    }
}
