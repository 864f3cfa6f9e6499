using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace XenLint.Model;

/// <summary>
/// Reads stored values in a form in which two values are equal when they mean the same: references as the pair that they lead to, numbers and times as what
/// they are, sets without an order.
/// </summary>
internal sealed partial class StoredReading(RowMatching matching)
{
    /// <summary>A reference that leads to nothing on purpose.</summary>
    public const string NullReference = "";

    /// <summary>A reference to a row that does not exist.</summary>
    private const string Dangling = "?";

    /// <summary>A reference to a row that may have been lost with a part of the file.</summary>
    private const string Lost = "lost";

    /// <summary>What a reference leads to.</summary>
    /// <param name="isOld">The capture.</param>
    /// <param name="target">The table.</param>
    /// <param name="reference">The stored bytes.</param>
    /// <param name="isPaired">True when it leads to an object that both captures have.</param>
    public string ReferenceOf(bool isOld, string target, ReadOnlySpan<byte> reference, out bool isPaired)
    {
        isPaired = false;
        if (reference.IsEmpty || reference.SequenceEqual("OpaqueRef:NULL"u8))
        {
            return NullReference;
        }

        var table = matching.Of(target);
        var raw = isOld ? table?.Old : table?.New;
        return raw?.IndexOf(reference) is { } index and >= 0 ? table!.IdOf(isOld, index, out isPaired)
            : raw is { IsComplete: true } ? Dangling
            : Lost;
    }

    /// <summary>True when a reading tells of a reference of which nobody knows where it leads.</summary>
    public static bool IsLost(string reading) => reading == Lost;

    /// <summary>A value, or a part of one, in a form that can be compared.</summary>
    /// <param name="isOld">The capture.</param>
    /// <param name="column">The column; null when the data model does not know it.</param>
    /// <param name="kind">The kind of the value, or of the part.</param>
    /// <param name="text">The decoded text.</param>
    public string Of(bool isOld, Column? column, ColumnKind kind, string text) => kind switch
    {
        ColumnKind.Reference when column?.Target is { } target && ScalarText.TryReference(text, out _) =>
            ReferenceOf(isOld, target, StoredText.Encode(text, isColumn: false), out _),
        ColumnKind.Real when ScalarText.TryReal(text, out var real) => real.ToString("R", CultureInfo.InvariantCulture),
        ColumnKind.Time when ScalarText.TryTime(text, out var time) => time.UtcTicks.ToString(CultureInfo.InvariantCulture),
        ColumnKind.Enumeration => text.ToLowerInvariant(),
        _ => WithoutReferences(isOld, text),
    };

    /// <summary>Everything that a row says and that is compared, as one text.</summary>
    public string ContentOf(bool isOld, RawRow row)
    {
        var content = new StringBuilder();
        foreach (var slot in Enumerable.Range(0, row.Shape.Count).OrderBy(row.Shape.Name, StringComparer.Ordinal))
        {
            if (ComparedColumns.IsCompared(row.Table.Name, row.Table.Info, row.Shape.Name(slot)))
            {
                var column = row.Table.Info?.Find(row.Shape.Name(slot));
                var text = StoredText.Decode(row.ValueBytes(slot));
                var items = column?.Kind is ColumnKind.Set or ColumnKind.Option && SExpression.ParseSet(text) is { } set
                    ? string.Join('\n', set.Select(item => Of(isOld, column, column.Element, item.Text)).Order(StringComparer.Ordinal))
                    : column?.Kind is ColumnKind.Map && SExpression.ParseMap(text) is { } map
                    ? string.Join('\n', map.Select(pair => $"{WithoutReferences(isOld, pair.Key.Text)}\t{Of(isOld, column, column.Element, pair.Value.Text)}").Order(StringComparer.Ordinal))
                    : Of(isOld, column, column?.Kind ?? ColumnKind.Text, text);
                content.Append(row.Shape.Name(slot)).Append('\n').Append(items).Append('\n');
            }
        }

        return content.ToString();
    }

    /// <summary>Texts can have references in them: records of snapshots, settings that other programs keep.</summary>
    public string WithoutReferences(bool isOld, string text) => text.Contains("OpaqueRef:", StringComparison.Ordinal)
        ? AnyReference().Replace(text, match => Anywhere(isOld, match.Value))
        : text;

    private string Anywhere(bool isOld, string reference)
    {
        if (reference == "OpaqueRef:NULL")
        {
            return reference;
        }

        var bytes = Encoding.UTF8.GetBytes(reference);
        foreach (var table in matching.Tables)
        {
            if ((isOld ? table.Old : table.New)?.IndexOf(bytes) is { } index and >= 0)
            {
                return $"OpaqueRef:{table.IdOf(isOld, index, out _)}";
            }
        }

        return $"OpaqueRef:{Dangling}";
    }

    [GeneratedRegex(@"OpaqueRef:[0-9A-Za-z-]+", RegexOptions.CultureInvariant)]
    private static partial Regex AnyReference();
}
