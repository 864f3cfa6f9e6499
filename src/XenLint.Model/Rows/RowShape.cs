using System.Text;

namespace XenLint.Model;

/// <summary>
/// The attribute names of a row, in the order written. A writer gives all rows of a table the same order, so thousands of rows
/// share one shape and a row needs no more than the byte offset of each value.
/// </summary>
public sealed class RowShape
{
    private readonly byte[][] names;
    private short[]? slotOfOrdinal;
    private string[]? texts;

    /// <summary>Creates the shape.</summary>
    /// <param name="names">The attribute names in UTF-8, without repetition.</param>
    public RowShape(IEnumerable<byte[]> names)
    {
        this.names = [.. names];
        ReferenceSlot = SlotOf("ref"u8);
        UuidSlot = SlotOf("uuid"u8);
    }

    /// <summary>Number of attributes.</summary>
    public int Count => names.Length;

    /// <summary>The slot of the row's key (<c>ref</c>), or -1.</summary>
    internal int ReferenceSlot { get; }

    /// <summary>The slot of the object's uuid, or -1.</summary>
    internal int UuidSlot { get; }

    /// <summary>The attribute name at a slot, in UTF-8.</summary>
    public ReadOnlySpan<byte> NameUtf8(int slot) => names[slot];

    /// <summary>The attribute name at a slot.</summary>
    public string Name(int slot) => (texts ??= Array.ConvertAll(names, Encoding.UTF8.GetString))[slot];

    /// <summary>The slot of a name, or -1.</summary>
    public int SlotOf(ReadOnlySpan<byte> name)
    {
        for (var slot = 0; slot < names.Length; slot++)
        {
            if (name.SequenceEqual(names[slot]))
            {
                return slot;
            }
        }

        return -1;
    }

    /// <summary>The slot of a described column, or -1 when rows of this shape lack it.</summary>
    /// <param name="table">The description of the table that the rows belong to.</param>
    /// <param name="ordinal">The column's ordinal in it.</param>
    public int SlotOf(TableInfo table, int ordinal) => (slotOfOrdinal ??= MapOrdinals(table))[ordinal];

    private short[] MapOrdinals(TableInfo table)
    {
        var slots = new short[table.Columns.Count];
        for (var ordinal = 0; ordinal < slots.Length; ordinal++)
        {
            slots[ordinal] = (short)SlotOf(Encoding.UTF8.GetBytes(table.Columns[ordinal].Name));
        }

        return slots;
    }
}
