using System.Text;
using System.Text.RegularExpressions;

namespace XenLint.Model;

/// <summary>Configuration files, outputs and log lines without the secrets in them. Without a data model, names of settings tell what is secret.</summary>
public static partial class SecretLines
{
    private static readonly Regex[] Secrets = [PrivateKey(), Assigned(), Setting(), Switch(), NtpPassword(), SessionReference(), CredentialsInUrl()];

    /// <summary>The text with each secret replaced by <see cref="StoredSecrets.Removed"/>; the same bytes when there is none.</summary>
    /// <param name="text">Whole lines.</param>
    public static ReadOnlyMemory<byte> Remove(ReadOnlyMemory<byte> text)
    {
        // In Latin-1 every byte is a character, so that nothing else changes, whatever the encoding is.
        var before = Encoding.Latin1.GetString(text.Span);
        var after = Secrets.Aggregate(before, (shown, secret) => secret.Replace(shown, Replace));
        return ReferenceEquals(after, before) || after == before ? text : Encoding.Latin1.GetBytes(after);
    }

    private static string Replace(Match match)
    {
        var secret = match.Groups["secret"];
        return secret.Value is "REMOVED" || secret.Value.AsSpan().Trim("\"'").IsEmpty || secret.Value.AsSpan().TrimStart('*').IsEmpty || secret.Value is "<empty>"
            ? match.Value
            : string.Concat(match.Value.AsSpan(0, secret.Index - match.Index), StoredSecrets.Removed, match.Value.AsSpan(secret.Index - match.Index + secret.Length));
    }

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----(?<secret>.*?)(?:-----END|\z)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex PrivateKey();

    /// <summary><c>password=x</c>, <c>"chapPassword": "x"</c>, <c>(secret 'x')</c> of maps in logs.</summary>
    [GeneratedRegex(@"[\w.-]{0,64}(?:pass|secret|token|chap|cred|private.?key|api.?key)[\w.-]{0,64}[""']?(?:[ \t]*[:=][ \t]*|(?<=')(?:%\.|[ \t])+(?='))(?:""(?<secret>[^""\r\n]*)""|'(?<secret>[^'\r\n]*)'|(?<secret>[^\s,;""'()\]}<>]+|<empty>))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Assigned();

    /// <summary>A line of a configuration file: <c>discovery_password x</c>.</summary>
    [GeneratedRegex(@"^[ \t]*[\w.-]{0,64}(?:pass|secret|token|chap|cred|private.?key|api.?key)[\w.-]{0,64}[ \t]+(?<secret>[^\s:=][^\r\n]*?)[ \t]*\r?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Setting();

    /// <summary>On a command line: <c>--password x</c>.</summary>
    [GeneratedRegex(@"(?<=\s)--?[\w-]{0,64}(?:pass|secret|token|chap|cred|private.?key|api.?key)[\w-]{0,64}[ \t]+(?<secret>[^\s-]\S*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Switch();

    /// <summary>The old time service keeps the password of its keys in its configuration.</summary>
    [GeneratedRegex(@"^[ \t]*crypto[ \t](?:[^\r\n]*[ \t])?pw[ \t]+(?<secret>\S+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex NtpPassword();

    /// <summary>Whoever knows a session's reference is logged in.</summary>
    [GeneratedRegex(@"session(?:_id|_ref)?[ \t]*[:= ][ \t]*(?<secret>OpaqueRef:[0-9A-Za-z-]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SessionReference();

    [GeneratedRegex(@"//(?<secret>[^/@\s:]+:[^/@\s]+)@", RegexOptions.CultureInvariant)]
    private static partial Regex CredentialsInUrl();
}
