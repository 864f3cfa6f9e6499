namespace XenLint.Model;

/// <summary>How the configuration of a plug names machines: each storage driver has its own keys and its own spelling.</summary>
internal static class StorageTargetText
{
    /// <summary>The keys of <c>device_config</c> that can name a machine.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["target", "multihomelist", "multiSession", "ips", "server", "serverpath", "location"];

    /// <summary>The machines that the value of a key names: addresses and names without port and path.</summary>
    public static IEnumerable<string> HostsOf(string key, string value) => Parts(key, value).Select(HostOf).Where(host => host.Length > 0);

    private static IEnumerable<string> Parts(string key, string value) => key switch
    {
        "multiSession" => Split(value, '|').Select(session => session.Split(',')[0]),
        "target" or "multihomelist" or "ips" => Split(value, ',', ';', ' '),
        "server" => Split(value, ','),
        _ => IsRemote(value) ? [value] : [],
    };

    private static string[] Split(string value, params char[] separators) =>
        value.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A share of Windows, or a path on another machine; other values are paths and devices of the host itself.</summary>
    private static bool IsRemote(string value) =>
        value.StartsWith(@"\\", StringComparison.Ordinal)
        || value.StartsWith("//", StringComparison.Ordinal)
        || (value.IndexOf(":/", StringComparison.Ordinal) is var colon and > 0
            && value.IndexOf('/', StringComparison.Ordinal) == colon + 1
            && !value.Contains("://", StringComparison.Ordinal));

    private static string HostOf(string part)
    {
        var text = part.Trim().Replace('\\', '/').TrimStart('/');
        if (AddressText.TryAddress(text, out _))
        {
            return text;
        }

        if (text.StartsWith('['))
        {
            return text.IndexOf(']', StringComparison.Ordinal) is var end and > 0 ? text[1..end] : "";
        }

        text = Before(Before(text, ":/"), "/");
        return AddressText.TryAddress(text, out _) || text.Count(letter => letter == ':') != 1 ? text.Trim('*') : Before(text, ":");
    }

    private static string Before(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0 ? text[..at] : text;
}
