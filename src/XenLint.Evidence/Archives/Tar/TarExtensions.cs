using System.Buffers.Text;
using System.Globalization;

namespace XenLint.Evidence;

/// <summary>What extension headers tell about the next member: PAX records and GNU long names.</summary>
internal sealed class TarExtensions
{
    /// <summary>The member's name in place of the one in its header.</summary>
    public string? Name { get; private set; }

    /// <summary>The length of its content in place of the one in its header.</summary>
    public long? Size { get; private set; }

    /// <summary>When it was last changed.</summary>
    public DateTime? Modified { get; private set; }

    /// <summary>True when the content is stored without its empty stretches.</summary>
    public bool IsSparse { get; private set; }

    /// <summary>True when the records break their own form; those before the break count.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>True when the name is longer than the limit and was not kept.</summary>
    public bool IsNameTooLong { get; set; }

    /// <summary>Takes a GNU long name.</summary>
    public void AddLongName(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        Name = NameText.Decode(end < 0 ? bytes : bytes[..end]);
    }

    /// <summary>Takes PAX records: length, blank, key, <c>=</c>, value, line feed; the length counts all of it.</summary>
    public void AddRecords(ReadOnlySpan<byte> records)
    {
        while (!records.IsEmpty && records[0] != 0)
        {
            if (!Utf8Parser.TryParse(records, out int length, out var digits) || length <= digits + 2 || length > records.Length
                || records[digits] != ' ' || records[length - 1] != '\n')
            {
                IsDamaged = true;
                return;
            }

            var record = records[(digits + 1)..(length - 1)];
            var equals = record.IndexOf((byte)'=');
            if (equals <= 0)
            {
                IsDamaged = true;
                return;
            }

            Add(record[..equals], record[(equals + 1)..]);
            records = records[length..];
        }
    }

    private void Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        if (key.SequenceEqual("path"u8))
        {
            Name = IsSparse && Name is not null ? Name : NameText.Decode(value);
        }
        else if (key.SequenceEqual("size"u8))
        {
            if (Utf8Parser.TryParse(value, out long size, out var used) && used == value.Length && size is >= 0 and <= long.MaxValue - TarHeader.BlockBytes)
            {
                Size = size;
            }
            else
            {
                IsDamaged = true;
            }
        }
        else if (key.SequenceEqual("mtime"u8))
        {
            Modified = decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
                ? UnixTime.Of(seconds)
                : null;
        }
        else if (key.StartsWith("GNU.sparse."u8))
        {
            IsSparse = true;
            if (key.SequenceEqual("GNU.sparse.name"u8))
            {
                Name = NameText.Decode(value);
            }
        }
    }
}
