using System.Globalization;

namespace XenLint.Testing;

/// <summary>The decoded text of a value, perhaps flagged as the place of a finding. Texts, numbers and switches convert to it.</summary>
/// <param name="Text">The text that a reader sees after decoding.</param>
/// <param name="IsFlagged">True when a finding is expected exactly here.</param>
public readonly record struct FieldText(string Text, bool IsFlagged = false)
{
    /// <summary>A text that is not flagged.</summary>
    public static implicit operator FieldText(string text) => new(text);

    /// <summary>A number that is not flagged.</summary>
    public static implicit operator FieldText(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A switch that is not flagged.</summary>
    public static implicit operator FieldText(bool value) => new(value ? "true" : "false");

    /// <inheritdoc/>
    public override string ToString() => Text;
}
