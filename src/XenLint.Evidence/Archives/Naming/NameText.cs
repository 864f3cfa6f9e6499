using System.Text;

namespace XenLint.Evidence;

/// <summary>Text in archives: nearly always UTF-8, and Latin-1 where it cannot be, so that no byte is lost.</summary>
internal static class NameText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
