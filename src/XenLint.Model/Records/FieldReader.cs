using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace XenLint.Model;

/// <summary>From a row's bytes to typed values: the one place that decides between the four states of a value.</summary>
internal static class FieldReader
{
    /// <summary>What the collector writes in place of a secret.</summary>
    private const string Removed = "REMOVED";

    public delegate bool Parser<T>(string text, out T value);

    public static Sourced<string> Text(PoolObject record, Column column)
    {
        if (!TryRead(record, column, out var text, out var place))
        {
            return Sourced<string>.NotKnown(ValueState.Absent, place);
        }

        return text == Removed && column.Secrecy == Secrecy.Always
            ? Sourced<string>.NotKnown(ValueState.Redacted, place)
            : Sourced<string>.Known(text, place);
    }

    /// <summary>Most values of a pool are these two words; they need no text of their own.</summary>
    public static Sourced<bool> Boolean(PoolObject record, Column column) =>
        TryWord(record, column, out var word, out var place)
            ? Sourced<bool>.Known(word == 0, place)
            : Scalar<bool>(record, column, ScalarText.TryBoolean);

    /// <summary>Numbers as the toolstack writes them; what is written in another way is read as text.</summary>
    public static Sourced<long> Integer(PoolObject record, Column column) =>
        TryFind(record, column, out var raw, out var place) && Utf8Parser.TryParse(raw, out long value, out var read) && read == raw.Length && raw[0] != '+'
            ? Sourced<long>.Known(value, place)
            : Scalar<long>(record, column, ScalarText.TryInteger);

    public static Sourced<T> Scalar<T>(PoolObject record, Column column, Parser<T> parse)
    {
        if (!TryRead(record, column, out var text, out var place))
        {
            return Sourced<T>.NotKnown(ValueState.Absent, place);
        }

        return parse(text, out var value) ? Sourced<T>.Known(value, place) : Sourced<T>.NotKnown(StateOf(text), place);
    }

    /// <summary>A literal that the data model does not know is unreadable, not a member called <c>Unknown</c>: nothing can be decided on it.</summary>
    public static Sourced<TEnum> Enumeration<TEnum>(PoolObject record, Column column)
        where TEnum : struct, Enum
    {
        if (TryWord(record, column, out var word, out var known))
        {
            var member = word + 1;
            return Sourced<TEnum>.Known(Unsafe.As<int, TEnum>(ref member), known);
        }

        return TryRead(record, column, out var text, out var place)
            ? Sourced<TEnum>.NotKnown(StateOf(text), place)
            : Sourced<TEnum>.NotKnown(ValueState.Absent, place);
    }

    public static SourcedSet Set(PoolObject record, Column column) =>
        !TryRead(record, column, out var text, out var place) ? new SourcedSet(null, ValueState.Absent, place)
        : SExpression.ParseSet(text) is { } items ? new SourcedSet(items, ValueState.Explicit, place)
        : new SourcedSet(null, StateOf(text), place);

    public static SourcedMap Map(PoolObject record, Column column) =>
        !TryRead(record, column, out var text, out var place) ? new SourcedMap(null, ValueState.Absent, place)
        : SExpression.ParseMap(text) is { } pairs ? new SourcedMap(new MapContent(pairs, place), ValueState.Explicit, place)
        : new SourcedMap(null, StateOf(text), place);

    public static Sourced<string?> Reference(PoolObject record, Column column)
    {
        if (!TryRead(record, column, out var text, out var place))
        {
            return Sourced<string?>.NotKnown(ValueState.Absent, place);
        }

        return ScalarText.TryReference(text, out var reference)
            ? Sourced<string?>.Known(reference, place)
            : Sourced<string?>.NotKnown(StateOf(text), place);
    }

    internal static bool IsRemoved(string text) => text == Removed;

    private static ValueState StateOf(string text) => IsRemoved(text) ? ValueState.Redacted : ValueState.Unreadable;

    /// <summary>Reads a value that is one of a few words; the whole column once many of its rows have been asked for.</summary>
    private static bool TryWord(PoolObject record, Column column, out int word, out Place place)
    {
        var row = record.Row;
        if (row.Table.WordsOf(column) is { } read)
        {
            word = read.WordOf(row.Index, out var start);
            place = word < 0 ? default : new Place(row.Table.File.Source, start, StoredWords.Of(column)[word].Length, record, column.Name);
            return word >= 0;
        }

        word = TryFind(record, column, out var raw, out place) ? StoredWords.IndexOf(column, raw) : -1;
        return word >= 0;
    }

    private static bool TryRead(PoolObject record, Column column, out string text, out Place place)
    {
        var isThere = TryFind(record, column, out var raw, out place);
        text = isThere ? StoredText.Decode(raw) : "";
        return isThere;
    }

    private static bool TryFind(PoolObject record, Column column, out ReadOnlySpan<byte> raw, out Place place)
    {
        var row = record.Row;
        var slot = row.SlotOf(column);
        if (slot < 0)
        {
            raw = default;
            place = record.Place with { Field = column.Name };
            return false;
        }

        var source = row.Table.File.Source;
        var (start, length) = row.Value(slot);
        raw = source.Bytes.Span.Slice(start, length);
        place = new Place(source, start, length, record, column.Name);
        return true;
    }
}
