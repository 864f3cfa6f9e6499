using System.Globalization;

namespace XenLint.Analysis;

/// <summary>The values that are filled into messages.</summary>
public static class MessageValue
{
    /// <summary>The text that a message shows of a value.</summary>
    public static string TextOf(object value) =>
        value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString() ?? "";

    /// <summary>The value without the evidence that it was taken from.</summary>
    internal static object Keep(object value) => value is string or int or long or double or decimal or bool ? value : TextOf(value);
}
