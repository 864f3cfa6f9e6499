using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>xapi_cert.out</c>: the text that openssl prints of a certificate, which is in front of the certificate itself. Of several
/// certificates the first is the host's own; the others are those of its issuers.
/// </summary>
internal static class HostCertificateParser
{
    private const string Names = "X509v3 Subject Alternative Name";

    public static HostCertificate? Parse(MemberText text)
    {
        var lines = text.Lines;
        var start = lines.ToList().FindIndex(line => line.Text.Trim() == "Certificate:");
        if (start < 0)
        {
            return null;
        }

        var values = new Dictionary<string, TextLine>(StringComparer.Ordinal);
        IReadOnlyList<Sourced<string>> names = [];
        for (var index = start + 1; index < lines.Count && !IsEnd(lines[index].Text); index++)
        {
            if (!lines[index].TryPair(':', out var key, out var value))
            {
                continue;
            }

            if (key == Names && index + 1 < lines.Count)
            {
                names = NamesOf(lines[index + 1]);
            }

            // "RSA Public-Key" is how some versions write "Public-Key".
            values.TryAdd(key.EndsWith("Public-Key", StringComparison.Ordinal) ? "Public-Key" : key, value);
        }

        return new HostCertificate(
            Plain("Subject"),
            Plain("Issuer"),
            Typed("Not Before", TimeOf),
            Typed("Not After", TimeOf),
            Plain("Public Key Algorithm"),
            Typed("Public-Key", BitsOf),
            Plain("Signature Algorithm"),
            names);

        Sourced<string> Plain(string key) => values.TryGetValue(key, out var value) ? value.Value(key) : text.Absent<string>(key);

        Sourced<T> Typed<T>(string key, Func<string, T?> parse)
            where T : struct => values.TryGetValue(key, out var value) ? value.Value(key, parse) : text.Absent<T>(key);
    }

    private static bool IsEnd(string line) => line.StartsWith("-----BEGIN", StringComparison.Ordinal) || line.Trim() == "Certificate:";

    /// <summary><c>DNS:xs-01, IP Address:10.0.0.1</c>.</summary>
    private static List<Sourced<string>> NamesOf(TextLine line)
    {
        var names = new List<Sourced<string>>();
        for (var start = 0; start <= line.Text.Length;)
        {
            var comma = line.Text.IndexOf(',', start);
            var end = comma < 0 ? line.Text.Length : comma;
            if (line.Part(start..end) is { Text.Length: > 0 } name)
            {
                names.Add(name.Value(Names));
            }

            start = end + 1;
        }

        return names;
    }

    /// <summary><c>(2048 bit)</c>.</summary>
    private static long? BitsOf(string text) =>
        text.Trim('(', ')').Split(' ') is [var bits, "bit"] && long.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary><c>Mar  1 00:00:00 2025 GMT</c>.</summary>
    private static DateTimeOffset? TimeOf(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            "MMM d HH:mm:ss yyyy 'GMT'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite,
            out var time)
            ? time
            : null;
}
