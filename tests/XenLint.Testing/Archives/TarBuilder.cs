using System.Globalization;
using System.Text;

namespace XenLint.Testing;

/// <summary>Writes tar archives byte by byte, in all dialects and with every mistake that the tests need.</summary>
public sealed class TarBuilder
{
    private const int Block = 512;
    private readonly List<byte> bytes = [];

    /// <summary>Where the next record begins.</summary>
    public long Position => bytes.Count;

    /// <summary>A file with a GNU header, as the collector of XenServer 8 and older writes them.</summary>
    public TarBuilder Gnu(string name, string content, long modified = 1_700_000_000) => Gnu(name, Encoding.UTF8.GetBytes(content), modified);

    public TarBuilder Gnu(string name, byte[] content, long modified = 1_700_000_000)
    {
        var encoded = Encoding.UTF8.GetBytes(name);
        if (encoded.Length > 100)
        {
            Header("././@LongLink"u8.ToArray(), encoded.Length + 1, 'L', gnu: true);
            Content([.. encoded, 0]);
        }

        return Header(encoded.AsSpan(0, Math.Min(100, encoded.Length)).ToArray(), content.Length, '0', gnu: true, modified: modified).Content(content);
    }

    /// <summary>A file with a PAX header before it, as the collector of newer products writes them.</summary>
    public TarBuilder Pax(string name, string content, params (string Key, string Value)[] more) => Pax(name, Encoding.UTF8.GetBytes(content), more);

    public TarBuilder Pax(string name, byte[] content, params (string Key, string Value)[] more)
    {
        var encoded = Encoding.UTF8.GetBytes(name);
        var records = encoded.Length > 100 || encoded.Length != name.Length ? [.. more, ("path", name)] : more;
        return Records(records).Header(encoded.AsSpan(0, Math.Min(100, encoded.Length)).ToArray(), content.Length, '0').Content(content);
    }

    /// <summary>A file with a PAX header before it that tells its time to a fraction of a second, as Python does for every member.</summary>
    public TarBuilder Pax(string name, byte[] content, decimal modified)
    {
        var encoded = Encoding.UTF8.GetBytes(name);
        (string Key, string Value) time = ("mtime", modified.ToString(CultureInfo.InvariantCulture));
        return Records(encoded.Length > 100 || encoded.Length != name.Length ? [("path", name), time] : [time])
            .Header(encoded.AsSpan(0, Math.Min(100, encoded.Length)).ToArray(), content.Length, '0', modified: (long)modified)
            .Content(content);
    }

    /// <summary>A PAX header of its own.</summary>
    public TarBuilder Records(IEnumerable<(string Key, string Value)> records, char type = 'x') =>
        RawRecords(string.Concat(records.Select(record => PaxRecord(record.Key, record.Value))), type);

    public TarBuilder RawRecords(string text, char type = 'x')
    {
        var encoded = Encoding.UTF8.GetBytes(text);
        return Header("././@PaxHeader"u8.ToArray(), encoded.Length, type).Content(encoded);
    }

    /// <summary>A file with a plain ustar header; a long name is split at a slash.</summary>
    public TarBuilder Ustar(string name, string content, char type = '0', string link = "") => Ustar(name, Encoding.UTF8.GetBytes(content), type, link);

    public TarBuilder Ustar(string name, byte[] content, char type = '0', string link = "", long modified = 1_700_000_000)
    {
        var prefix = "";
        if (name.Length > 100)
        {
            var split = name.LastIndexOf('/', Math.Min(155, name.Length - 2));
            (prefix, name) = (name[..split], name[(split + 1)..]);
        }

        return Header(Encoding.UTF8.GetBytes(name), content.Length, type, prefix: prefix, link: link, modified: modified).Content(content);
    }

    /// <summary>A header in the form of before 1988, without a magic word.</summary>
    public TarBuilder Old(string name, string content)
    {
        var encoded = Encoding.UTF8.GetBytes(content);
        return Header(Encoding.UTF8.GetBytes(name), encoded.Length, '\0', magic: false).Content(encoded);
    }

    /// <summary>A link, folder, device or anything else without content.</summary>
    public TarBuilder Special(string name, char type, string link = "") => Header(Encoding.UTF8.GetBytes(name), 0, type, link: link);

    /// <summary>A sparse file in the old GNU form, with a map that goes on in another block.</summary>
    public TarBuilder GnuSparse(string name, byte[] stored)
    {
        Header(Encoding.UTF8.GetBytes(name), stored.Length, 'S', gnu: true, isMapLong: true);
        bytes.AddRange(new byte[Block]);
        return Content(stored);
    }

    /// <summary>A file of which fewer bytes were written than its header tells, and no padding: the next header follows at once.</summary>
    public TarBuilder Short(string name, byte[] written, int told, bool gnu = true, long modified = 1_700_000_000)
    {
        Header(Encoding.UTF8.GetBytes(name), told, '0', gnu: gnu, modified: modified);
        bytes.AddRange(written);
        return this;
    }

    /// <summary>One header block.</summary>
    public TarBuilder Header(
        byte[] name, long size, char type, bool gnu = false, bool magic = true, string prefix = "", string link = "", long modified = 1_700_000_000, bool isMapLong = false)
    {
        var block = new byte[Block];
        name.CopyTo(block, 0);
        Number(block, 100, 8, 0x1A4);
        Number(block, 108, 8, 0);
        Number(block, 116, 8, 0);
        if (size > 0x1FFFFFFFFL)
        {
            block[124] = 0x80;
            for (var at = 0; at < 8; at++)
            {
                block[135 - at] = (byte)(size >> (8 * at));
            }
        }
        else
        {
            Number(block, 124, 12, size);
        }

        Number(block, 136, 12, modified);
        block[156] = (byte)type;
        Encoding.UTF8.GetBytes(link).CopyTo(block, 157);
        if (magic)
        {
            (gnu ? "ustar  \0"u8 : "ustar\u000000"u8).CopyTo(block.AsSpan(257));
            "root"u8.CopyTo(block.AsSpan(265));
            "root"u8.CopyTo(block.AsSpan(297));
        }

        Encoding.UTF8.GetBytes(prefix).CopyTo(block, 345);
        block[482] = isMapLong ? (byte)1 : block[482];
        "        "u8.CopyTo(block.AsSpan(148));
        var sum = block.Sum(value => value);
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(block, 148);
        bytes.AddRange(block);
        return this;
    }

    /// <summary>Any bytes.</summary>
    public TarBuilder Raw(ReadOnlySpan<byte> content)
    {
        bytes.AddRange(content);
        return this;
    }

    /// <summary>The archive with the end that Python writes: two blocks of zeros, filled up to 10,240 bytes.</summary>
    public byte[] Build()
    {
        var length = (bytes.Count + (2 * Block) + 10239) / 10240 * 10240;
        return [.. bytes.ToArray(), .. new byte[length - bytes.Count]];
    }

    /// <summary>The archive without an end.</summary>
    public byte[] BuildOpen() => bytes.ToArray();

    private TarBuilder Content(byte[] content)
    {
        bytes.AddRange(content);
        bytes.AddRange(new byte[-content.Length & (Block - 1)]);
        return this;
    }

    private static void Number(byte[] block, int at, int length, long value) =>
        Encoding.ASCII.GetBytes(Convert.ToString(value, 8).PadLeft(length - 1, '0')).CopyTo(block, at);

    private static string PaxRecord(string key, string value)
    {
        var rest = Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value) + 3;
        var length = rest + rest.ToString(CultureInfo.InvariantCulture).Length;
        length = rest + length.ToString(CultureInfo.InvariantCulture).Length;
        return string.Create(CultureInfo.InvariantCulture, $"{length} {key}={value}\n");
    }
}
