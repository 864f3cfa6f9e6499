using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads <c>xl info</c>: lines <c>key : value</c>.</summary>
internal static class XenInfoParser
{
    /// <summary>One of these stands in every answer; a text without them is something else.</summary>
    private static readonly string[] Usual = ["nr_cpus", "total_memory", "xen_major", "xen_version"];

    public static XenInfo? Parse(MemberText text)
    {
        var values = new Dictionary<string, TextLine>(StringComparer.Ordinal);
        foreach (var line in text.Lines)
        {
            if (line.TryPair(':', out var key, out var value) && IsKey(key))
            {
                values.TryAdd(key, value);
            }
        }

        return !Usual.Any(values.ContainsKey) ? null : new XenInfo(
            values.ToDictionary(pair => pair.Key, pair => pair.Value.Value(pair.Key), StringComparer.Ordinal),
            Typed("nr_cpus", Integer),
            Typed("nr_nodes", Integer),
            Typed("cores_per_socket", Integer),
            Typed("threads_per_core", Integer),
            Typed("cpu_mhz", Real),
            Typed("total_memory", Integer),
            Typed("free_memory", Integer),
            Plain("xen_version"),
            Plain("xen_commandline"));

        Sourced<T> Typed<T>(string key, Func<string, T?> parse)
            where T : struct => values.TryGetValue(key, out var value) ? value.Value(key, parse) : text.Absent<T>(key);

        Sourced<string> Plain(string key) => values.TryGetValue(key, out var value) ? value.Value(key) : text.Absent<string>(key);
    }

    /// <summary>Rows of tables, such as the processors' topology, begin with a number and are no keys.</summary>
    private static bool IsKey(string key) => key.Length > 0 && char.IsAsciiLetter(key[0]) && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    private static long? Integer(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double? Real(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
