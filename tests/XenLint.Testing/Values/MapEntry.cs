namespace XenLint.Testing;

/// <summary>One entry of a map column, perhaps flagged as the place of a finding.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="IsFlagged">True when a finding is expected exactly at this entry, brackets included.</param>
public readonly record struct MapEntry(string Key, string Value, bool IsFlagged = false)
{
    /// <summary>An entry; it is flagged when its value is.</summary>
    public static MapEntry Of(string key, FieldText value) => new(key, value.Text, value.IsFlagged);
}
