namespace XenLint.Reporting;

/// <summary>Texts that hold names from untrusted input: short enough to read, and plain, whatever a name contains.</summary>
internal static class SarifText
{
    /// <summary>Enough for any name that a person gave.</summary>
    public const int LongestName = 200;

    /// <summary>Enough for the names of an object, its host and its field.</summary>
    public const int LongestPath = 600;

    private const int LongestMessage = 1000;
    private const string Ellipsis = "\u2026";

    /// <summary>A text of at most this many units; the last is an ellipsis when the text was longer.</summary>
    public static string Limit(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..end] + Ellipsis;
    }

    /// <summary>A message cut behind a sentence, or anywhere when its sentences are long.</summary>
    public static string Cut(string message)
    {
        if (message.Length <= LongestMessage)
        {
            return message;
        }

        var sentence = message.LastIndexOf(". ", LongestMessage - 1, StringComparison.Ordinal);
        return sentence > LongestMessage / 2 ? message[..(sentence + 1)] : $"{Limit(message, LongestMessage)}.";
    }

    /// <summary>SARIF makes a link of <c>[words](target)</c> in any message; a name must not be able to make one.</summary>
    public static string WithoutLinks(string text) => text.Contains("](", StringComparison.Ordinal) ? EscapeBrackets(text) : text;

    /// <summary>The words of a link.</summary>
    public static string EscapeBrackets(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("]", "\\]", StringComparison.Ordinal);
}
