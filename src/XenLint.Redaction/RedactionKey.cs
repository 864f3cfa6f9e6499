using System.Security.Cryptography;
using System.Text;

namespace XenLint.Redaction;

/// <summary>
/// The key of keyed hashes. Who does not have it can neither undo a hash nor confirm a guess; with the same key the same id always becomes
/// the same one, so that findings are recognised in later reports.
/// </summary>
public sealed class RedactionKey
{
    /// <summary>Number of bytes of a key.</summary>
    public const int Length = 32;

    private readonly byte[] key;

    private RedactionKey(byte[] key) => this.key = key;

    /// <summary>A key that nobody else has.</summary>
    public static RedactionKey Create() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>The key that a text stands for, or null when it is none.</summary>
    public static RedactionKey? Parse(string text)
    {
        var digits = text.Trim();
        return digits.Length == 2 * Length && digits.All(char.IsAsciiHexDigit) ? new(Convert.FromHexString(digits)) : null;
    }

    /// <summary>The text that stands for the key.</summary>
    public string ToText() => Convert.ToHexStringLower(key);

    /// <summary>Hexadecimal digits in place of others: as many, and the same ones for the same ones, whatever their case.</summary>
    /// <param name="digits">The digits of an id, at most 64.</param>
    internal string HashOf(string digits)
    {
        var hash = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"xenlint-id/1\n{digits.ToLowerInvariant()}")));
        return hash[..Math.Min(hash.Length, digits.Length)];
    }
}
