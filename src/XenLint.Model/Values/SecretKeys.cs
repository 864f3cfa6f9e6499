using System.Text.RegularExpressions;

namespace XenLint.Model;

/// <summary>Which keys of maps hide secrets. Their values appear in no output, whatever the redaction level.</summary>
public static partial class SecretKeys
{
    /// <summary>True when values under this key must never be printed.</summary>
    public static bool IsSecret(string key) => Pattern().IsMatch(key);

    /// <summary>True when a text names a secret anywhere, as documents inside values do.</summary>
    public static bool Mentions(string text) => Pattern().IsMatch(text);

    [GeneratedRegex("pass|secret|token|chap|cred|private.?key|api.?key", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
