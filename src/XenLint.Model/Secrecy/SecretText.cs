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

    /// <summary>A decoded value without its secrets. A value that is secret as a whole becomes exactly <see cref="Hidden"/>.</summary>
    /// <param name="column">What the data model says of the column; null when it does not know it.</param>
    /// <param name="columnName">The column's name in the database.</param>
    /// <param name="decodedText">The decoded value.</param>
    public static string Mask(Column? column, string columnName, string decodedText)
    {
        var hidden = SecretRanges.In(column, columnName, decodedText);
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

    /// <summary>
    /// The decoded value, or value of a map's key, that a place points at, without its secrets; null when nothing is recorded there
    /// and when the place is no value.
    /// </summary>
    public static string? At(Place place)
    {
        if (place is not { Record: { } record, Field: { } field } || place.Start == record.Row.Start || !ReferenceEquals(place.File, record.Place.File))
        {
            return null;
        }

        var colon = field.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? field : field[..colon];
        var column = record.Row.Table.Info?.Find(name);
        if (record.RawText(name) is not { } text)
        {
            return null;
        }

        if (colon < 0 || SExpression.ParseMap(text) is not { } pairs)
        {
            return Mask(column, name, text);
        }

        foreach (var pair in pairs)
        {
            if (pair.Key.Text == field[(colon + 1)..])
            {
                return SecretRanges.IsHidden(column, name, pair) ? Hidden : pair.Value.Text;
            }
        }

        return null;
    }
}
