using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads <c>etc/xensource-inventory</c>: lines <c>KEY='value'</c>; values may stand without quotes or be empty.</summary>
internal static class HostInventoryParser
{
    public static HostInventory? Parse(MemberText text)
    {
        var values = new Dictionary<string, Sourced<string>>(StringComparer.Ordinal);
        foreach (var line in text.Lines)
        {
            if (line.TryPair('=', out var key, out var value) && IsKey(key))
            {
                values[key] = Unquote(value).Value(key);
            }
        }

        return values.Count > 0 ? new HostInventory(values) : null;
    }

    private static bool IsKey(string key) => key.Length > 0 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    private static TextLine Unquote(TextLine value) =>
        value.Text is ['\'', .., '\''] or ['"', .., '"'] ? value with { Start = value.Start + 1, Text = value.Text[1..^1] } : value;
}
