using System.Text;

namespace XenLint.Model;

/// <summary>
/// A column whose values are a few words (truth values, the literals of an enumeration), read for all rows at once. Values that rules ask for one by one
/// lie wide apart in a large file, and each costs the wait for memory; over a whole column the processor waits for many at the same time.
/// </summary>
internal sealed class StoredWords
{
    private static readonly string[] TruthValues = ["true", "false"];

    private readonly int[] starts;
    private readonly byte[] oneMoreThanWord;

    /// <param name="table">The table.</param>
    /// <param name="column">One of its columns.</param>
    public StoredWords(RawTable table, Column column)
    {
        starts = new int[table.WrittenRows];
        oneMoreThanWord = new byte[table.WrittenRows];
        for (var index = 0; index < starts.Length; index++)
        {
            var row = table[index];
            if (row.SlotOf(column) is var slot and >= 0)
            {
                (starts[index], var length) = row.Value(slot);
                oneMoreThanWord[index] = (byte)(IndexOf(column, table.File.Source.Bytes.Span.Slice(starts[index], length)) + 1);
            }
        }
    }

    /// <summary>The word of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="start">Where the word begins in the file.</param>
    /// <returns>Its index among the words, or -1 when the row has no value or another one.</returns>
    public int WordOf(int row, out int start)
    {
        start = starts[row];
        return oneMoreThanWord[row] - 1;
    }

    /// <summary>The words of a column: its literals; of truth values first the one that is true.</summary>
    public static IReadOnlyList<string> Of(Column column) => column.Kind == ColumnKind.Boolean ? TruthValues : column.Literals;

    /// <summary>The index of a stored word among those of its column, or -1. Literals may be written in any case, truth values may not.</summary>
    public static int IndexOf(Column column, ReadOnlySpan<byte> stored)
    {
        if (column.Kind == ColumnKind.Boolean)
        {
            return stored.SequenceEqual("true"u8) ? 0 : stored.SequenceEqual("false"u8) ? 1 : -1;
        }

        for (var index = 0; index < column.Literals.Count; index++)
        {
            if (Ascii.EqualsIgnoreCase(stored, column.Literals[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
