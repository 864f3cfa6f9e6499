using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Tells whether a log was searched for what a rule looks for today: an extract has no other lines.</summary>
internal static class SignatureHash
{
    /// <summary>A hash over everything that decides which lines match. What a user ignores in addition can be ignored later, too.</summary>
    public static string Of(LogSignature signature)
    {
        var text = new StringBuilder();
        foreach (var log in signature.Logs)
        {
            text.Append(log.Name).Append('\n');
        }

        foreach (var pattern in signature.Patterns)
        {
            text.Append(CultureInfo.InvariantCulture, $"{pattern.Text}\n{pattern.NotFollowedBy}\n{pattern.Number?.Group}\n{pattern.Number?.AtLeast}\n{pattern.IgnoresCase}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Append(signature.KeyGroup).ToString())))[..12];
    }
}
