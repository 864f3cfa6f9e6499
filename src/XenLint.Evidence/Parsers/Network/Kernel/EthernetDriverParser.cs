using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads <c>ethtool -i</c>: lines <c>key: value</c>, of which values may be empty.</summary>
internal static class EthernetDriverParser
{
    public static EthernetDriver? Parse(MemberText text)
    {
        var values = new Dictionary<string, Sourced<string>>(StringComparer.Ordinal);
        foreach (var line in text.Lines)
        {
            if (line.TryPair(':', out var key, out var value) && value.Text.Length > 0)
            {
                values.TryAdd(key, value.Value(key));
            }
        }

        return values.ContainsKey("driver") ? new EthernetDriver(Value("driver"), Value("version"), Value("firmware-version"), Value("bus-info")) : null;

        Sourced<string> Value(string key) => values.TryGetValue(key, out var value) ? value : text.Absent<string>(key);
    }
}
