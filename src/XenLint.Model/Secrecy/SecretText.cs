using System.Text;

namespace XenLint.Model;

/// <summary>
/// Values as outputs may show them: every secret is replaced by <see cref="Hidden"/>, at any redaction level. What to hide is decided by
/// the data model where it knows the column, and by names and shapes where it does not.
/// </summary>
public static class SecretText
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Hidden = "***";

    private const int LongestValue = 64 * 1024;

    /// <summary>A decoded value without its secrets. A value that is secret as a whole becomes exactly <see cref="Hidden"/>.</summary>
    /// <param name="column">What the data model says of the column; null when it does not know it.</param>
    /// <param name="columnName">The column's name in the database.</param>
    /// <param name="decodedText">The decoded value.</param>
    public static string Mask(Column? column, string columnName, string decodedText) =>
        Replace(decodedText, SecretRanges.In(column, columnName, decodedText));

    /// <summary>A decoded attribute of a row without its secrets, whether the data model knows the table and the column or not.</summary>
    /// <param name="table">The table.</param>
    /// <param name="attribute">The attribute's name: a column, or bookkeeping such as <c>ref</c>.</param>
    /// <param name="decodedText">The decoded value.</param>
    public static string MaskAttribute(RawTable table, string attribute, string decodedText) =>
        Replace(decodedText, SecretRanges.InAttribute(table, attribute, decodedText));

    /// <summary>
    /// The decoded value, or value of a map's key, that a place points at, without its secrets; null when nothing is recorded there
    /// when the place is no value, and when the value is too long to be worth a line.
    /// </summary>
    public static string? At(Place place)
    {
        if (place is not { Record: { } record, Field: { } field } || place.Start == record.Row.Start || !ReferenceEquals(place.File, record.Place.File))
        {
            return null;
        }

        var table = record.Row.Table;
        var colon = field.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? field : field[..colon];
        if (place.Length > LongestValue || record.RawText(name) is not { } text)
        {
            return null;
        }

        if (colon < 0)
        {
            return MaskAttribute(table, name, text);
        }

        // Masking leaves the map's grammar alone unless the map is hidden whole.
        var shown = MaskAttribute(table, name, text);
        return SExpression.ParseMap(shown) is { } pairs
            ? pairs.Where(pair => pair.Key.Text == field[(colon + 1)..]).Select(pair => pair.Value.Text).FirstOrDefault()
            : Hidden;
    }

    private static string Replace(string decodedText, IReadOnlyList<TextRange> hidden)
    {
        if (hidden.Count == 0)
        {
            return decodedText;
        }

        var shown = new StringBuilder(decodedText.Length);
        var at = 0;
        foreach (var range in hidden)
        {
            shown.Append(decodedText, at, range.Start - at).Append(Hidden);
            at = range.End;
        }

        return shown.Append(decodedText, at, decodedText.Length - at).ToString();
    }
}
