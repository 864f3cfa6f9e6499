using System.Buffers;
using XenLint.Model;

namespace XenLint.Redaction;

/// <summary>
/// What stands behind the last whole row of a damaged database: half values, which no list of names can recognise. Nobody reads them; they are made
/// unreadable without mending the damage.
/// </summary>
internal static class DamagedEnd
{
    /// <summary>Bytes at the damage that stay, so that it is the same damage.</summary>
    private const int Kept = 4;

    private static readonly SearchValues<byte> Quotes = SearchValues.Create("'\""u8);

    /// <summary>The edits; none for a whole database.</summary>
    public static IEnumerable<ByteEdit> Of(DatabaseFile database)
    {
        if (database.Damage is not { } damage)
        {
            yield break;
        }

        var bytes = database.Source.Bytes;
        var end = Math.Min(damage.Offset, bytes.Length);
        var at = LastRowEnd(database) is var last and > 0 ? Math.Min(end, last) : end;
        while (at < end && bytes.Span[at..end].IndexOfAny(Quotes) is var quote and >= 0)
        {
            var start = at + quote + 1;
            var closing = bytes.Span[start..end].IndexOf(bytes.Span[start - 1]);
            var length = closing < 0 ? end - start : closing;
            if (length > 0 && !bytes.Span[..(start - 1)].EndsWith("<table name="u8))
            {
                yield return Mask(start, length);
            }

            at = start + length + 1;
        }

        var rest = end + Kept;
        if (damage.Kind == DamageKind.OverLimit)
        {
            yield return new ByteEdit(end, bytes.Length - end, default); // what is behind the limit must not be read after all
        }
        else if (rest < bytes.Length)
        {
            yield return Mask(rest, bytes.Length - rest);
        }
    }

    private static ByteEdit Mask(int start, int length)
    {
        var masked = new byte[length];
        masked.AsSpan().Fill((byte)'x');
        return new ByteEdit(start, length, masked);
    }

    private static int LastRowEnd(DatabaseFile database)
    {
        var last = 0;
        foreach (var table in database.Tables.Values.Where(table => table.WrittenRows > 0))
        {
            var row = table[table.WrittenRows - 1];
            last = Math.Max(last, row.Start + row.Length);
        }

        return last;
    }
}
