using System.Globalization;

namespace XenLint.Model;

/// <summary>The grammars of single values.</summary>
internal static class ScalarText
{
    private static readonly string[] TimeFormats =
    [
        "yyyyMMdd'T'HH:mm:ss'Z'", "yyyyMMdd'T'HH:mm:sszzz", "yyyyMMdd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyyMMdd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    public static bool TryBoolean(string text, out bool value)
    {
        value = text == "true";
        return value || text == "false";
    }

    public static bool TryInteger(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && text[0] != '+';

    /// <summary>OCaml writes <c>0.</c>, <c>1e+20</c>, <c>nan</c> and <c>inf</c>.</summary>
    public static bool TryReal(string text, out double value)
    {
        switch (text)
        {
            case "nan" or "-nan": value = double.NaN; return true;
            case "inf": value = double.PositiveInfinity; return true;
            case "-inf": value = double.NegativeInfinity; return true;
            default:
                return double.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                    CultureInfo.InvariantCulture,
                    out value);
        }
    }

    /// <summary>A time without a zone is taken as UTC.</summary>
    public static bool TryTime(string text, out DateTimeOffset value) => DateTimeOffset.TryParseExact(
        text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value);

    /// <summary>
    /// Null is written as an empty text or as a reference to <c>NULL</c>; null here stands for both. Releases up to 6.0 also wrote
    /// references that begin with <c>Ref:</c>, to rows that do not exist.
    /// </summary>
    public static bool TryReference(string text, out string? reference)
    {
        reference = text is "" or "OpaqueRef:NULL" ? null : text;
        return reference is null || text.StartsWith("OpaqueRef:", StringComparison.Ordinal) || text.StartsWith("Ref:", StringComparison.Ordinal);
    }
}
