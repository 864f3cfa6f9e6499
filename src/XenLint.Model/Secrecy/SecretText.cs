namespace XenLint.Model;

/// <summary>Values as outputs may show them. A stand-in until the real one is merged.</summary>
public static class SecretText
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Hidden = "***";

    /// <summary>A decoded value without its secrets.</summary>
    /// <param name="column">What the data model says of the column; null when it does not know it.</param>
    /// <param name="columnName">The column's name in the database.</param>
    /// <param name="decodedText">The decoded value.</param>
    public static string Mask(Column? column, string columnName, string decodedText)
    {
        var isSecret = column is null ? SecretKeys.IsSecret(columnName) || SecretKeys.Mentions(decodedText) : column.Secrecy == Secrecy.Always;
        if (decodedText.Length > 0 && isSecret)
        {
            return Hidden;
        }

        return column?.Kind == ColumnKind.Map && SExpression.ParseMap(decodedText) is { } pairs && pairs.Any(pair => SecretKeys.IsSecret(pair.Key.Text))
            ? SExpression.WriteMap(pairs.Select(pair => KeyValuePair.Create(pair.Key.Text, SecretKeys.IsSecret(pair.Key.Text) ? Hidden : pair.Value.Text)))
            : decodedText;
    }
}
