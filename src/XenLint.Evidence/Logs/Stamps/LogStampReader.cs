namespace XenLint.Evidence;

/// <summary>Reads the time stamp at the beginning of a line, in the forms that a host's logs have had over the product's history.</summary>
internal static class LogStampReader
{
    /// <summary>No stamp is longer.</summary>
    public const int LongestStamp = 64;

    private const int MillisecondsPerMinute = 60_000;

    /// <summary>Reads the stamp of a line.</summary>
    /// <param name="line">The line's beginning.</param>
    /// <param name="stamp">The stamp.</param>
    /// <returns>False when the line begins with something else.</returns>
    public static bool TryRead(ReadOnlySpan<byte> line, out LogStamp stamp)
    {
        stamp = default;
        return line.Length >= 15 && line[0] switch
        {
            (byte)'[' => TryReadBracketed(line[1..], out stamp),
            >= (byte)'0' and <= (byte)'9' => TryReadIso(line, (byte)'T', out stamp),
            _ => TryReadSyslog(line, out stamp),
        };
    }

    /// <summary><c>May 14 09:30:13</c>; the daemon of high availability adds <c>.112 UTC 2024</c>.</summary>
    private static bool TryReadSyslog(ReadOnlySpan<byte> line, out LogStamp stamp)
    {
        stamp = default;
        var month = Month(line);
        if (month == 0 || line[3] != ' ' || line[6] != ' ' || !IsDigit(line[5]) || !(line[4] == ' ' || IsDigit(line[4])) || !TryReadClock(line[7..], out var clock, out var length))
        {
            return false;
        }

        var day = (line[4] == ' ' ? 0 : 10 * (line[4] - '0')) + line[5] - '0';
        if (day is < 1 or > 31 || day > DateTime.DaysInMonth(2000, month))
        {
            return false;
        }

        stamp = new LogStamp(0, (byte)month, (byte)day, clock);
        if (length > "00:00:00".Length && TryReadZoneAndYear(line[(7 + length)..], out var year, out var isUtc))
        {
            stamp = stamp with { Year = year, OffsetMinutes = isUtc ? (short)0 : null };
        }

        return true;
    }

    /// <summary><c> UTC 2024</c>.</summary>
    private static bool TryReadZoneAndYear(ReadOnlySpan<byte> rest, out short year, out bool isUtc)
    {
        year = 0;
        isUtc = false;
        if (rest.IsEmpty || rest[0] != ' ')
        {
            return false;
        }

        var zone = rest[1..];
        zone = zone[..Math.Max(0, zone.IndexOf((byte)' '))];
        rest = rest[(1 + zone.Length)..];
        if (zone.Length is 0 or > 6 || rest.Length < 5 || !TryReadNumber(rest.Slice(1, 4), out var number) || (rest.Length > 5 && rest[5] != ' '))
        {
            return false;
        }

        year = (short)number;
        isUtc = zone.SequenceEqual("UTC"u8) || zone.SequenceEqual("GMT"u8);
        return year > 0;
    }

    /// <summary>
    /// Behind a bracket: <c>[20110906T07:02:14.203Z|</c> of old toolstacks, <c>[2024-05-14 09:30:13]</c> of the hypervisor's console,
    /// <c>[4711] 2012-07-24 10:27:37.826612</c> of old storage managers.
    /// </summary>
    private static bool TryReadBracketed(ReadOnlySpan<byte> rest, out LogStamp stamp)
    {
        stamp = default;
        if (!IsDigit(rest[0]))
        {
            return false;
        }

        if (rest[4] == '-')
        {
            return TryReadIso(rest, (byte)' ', out stamp);
        }

        if (rest[8] == 'T')
        {
            return TryReadCompact(rest, out stamp);
        }

        var close = rest[..Math.Min(rest.Length, 10)].IndexOf((byte)']');
        return close > 0 && rest.Length > close + 20 && rest[close + 1] == ' ' && TryReadIso(rest[(close + 2)..], (byte)' ', out stamp);
    }

    private static bool TryReadCompact(ReadOnlySpan<byte> text, out LogStamp stamp)
    {
        stamp = default;
        return TryReadNumber(text[..4], out var year) && TryReadNumber(text.Slice(4, 2), out var month) && TryReadNumber(text.Slice(6, 2), out var day)
            && TryReadClock(text[9..], out var clock, out var length)
            && TryMake(year, month, day, clock, text[(9 + length)..], out stamp);
    }

    /// <summary><c>2024-05-14T09:30:13.123456+02:00</c>, with another separator where asked for.</summary>
    private static bool TryReadIso(ReadOnlySpan<byte> text, byte separator, out LogStamp stamp)
    {
        stamp = default;
        return text.Length >= 19 && text[4] == '-' && text[7] == '-' && text[10] == separator
            && TryReadNumber(text[..4], out var year) && TryReadNumber(text.Slice(5, 2), out var month) && TryReadNumber(text.Slice(8, 2), out var day)
            && TryReadClock(text[11..], out var clock, out var length)
            && TryMake(year, month, day, clock, text[(11 + length)..], out stamp);
    }

    private static bool TryMake(int year, int month, int day, int clock, ReadOnlySpan<byte> rest, out LogStamp stamp)
    {
        stamp = default;
        if (year is < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        stamp = new LogStamp((short)year, (byte)month, (byte)day, clock, Offset(rest));
        return true;
    }

    /// <summary><c>Z</c>, <c>+02:00</c> or <c>+0200</c>; null for anything else.</summary>
    private static short? Offset(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty || rest[0] == 'Z')
        {
            return rest.IsEmpty ? null : (short)0;
        }

        var colon = rest.Length > 3 && rest[3] == ':' ? 1 : 0;
        return rest[0] is (byte)'+' or (byte)'-' && rest.Length >= 5 + colon
            && TryReadNumber(rest.Slice(1, 2), out var hours) && TryReadNumber(rest.Slice(3 + colon, 2), out var minutes) && hours <= 14 && minutes < 60
            ? (short)((rest[0] == '-' ? -1 : 1) * (hours * 60 + minutes))
            : null;
    }

    /// <summary><c>09:30:13</c> with any number of decimals, of which three count.</summary>
    private static bool TryReadClock(ReadOnlySpan<byte> text, out int milliseconds, out int length)
    {
        milliseconds = 0;
        length = 8;
        if (text.Length < 8 || text[2] != ':' || text[5] != ':'
            || !TryReadNumber(text[..2], out var hour) || !TryReadNumber(text.Slice(3, 2), out var minute) || !TryReadNumber(text.Slice(6, 2), out var second)
            || hour > 23 || minute > 59 || second > 60)
        {
            return false;
        }

        milliseconds = (hour * 60 + minute) * MillisecondsPerMinute + second * 1000;
        if (text.Length > 9 && text[8] is (byte)'.' or (byte)',' && IsDigit(text[9]))
        {
            var weight = 100;
            for (length = 9; length < text.Length && IsDigit(text[length]); length++, weight /= 10)
            {
                milliseconds += weight * (text[length] - '0');
            }
        }

        return true;
    }

    private static int Month(ReadOnlySpan<byte> text) => (text[0], text[1], text[2]) switch
    {
        ((byte)'J', (byte)'a', (byte)'n') => 1,
        ((byte)'F', (byte)'e', (byte)'b') => 2,
        ((byte)'M', (byte)'a', (byte)'r') => 3,
        ((byte)'A', (byte)'p', (byte)'r') => 4,
        ((byte)'M', (byte)'a', (byte)'y') => 5,
        ((byte)'J', (byte)'u', (byte)'n') => 6,
        ((byte)'J', (byte)'u', (byte)'l') => 7,
        ((byte)'A', (byte)'u', (byte)'g') => 8,
        ((byte)'S', (byte)'e', (byte)'p') => 9,
        ((byte)'O', (byte)'c', (byte)'t') => 10,
        ((byte)'N', (byte)'o', (byte)'v') => 11,
        ((byte)'D', (byte)'e', (byte)'c') => 12,
        _ => 0,
    };

    private static bool TryReadNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!IsDigit(digit))
            {
                return false;
            }

            number = 10 * number + digit - '0';
        }

        return true;
    }

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';
}
