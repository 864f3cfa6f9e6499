using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>What the configurations of both time services have in common.</summary>
internal static class TimeServiceLine
{
    /// <summary>True for a word that can be a directive; a line that begins otherwise is no line of a configuration.</summary>
    public static bool IsDirective(string word) =>
        char.IsAsciiLetter(word[0]) && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');

    /// <summary>True for an address by which a host reaches itself: asking oneself for the time tells nothing.</summary>
    public static bool IsThisHost(string address) =>
        address.StartsWith("127.", StringComparison.Ordinal) || address is "::1" || address.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    public static TimeSource Source(TimeSourceKind kind, TextLine line, TextLine name, IEnumerable<TextLine> options) =>
        new(kind, name.Value("source"), [.. options.Select(option => option.Text)], line.Trimmed.Place);

    /// <summary>The part of a line from the beginning of one word to the end of another.</summary>
    public static TextLine Through(TextLine first, TextLine last, TextLine line)
    {
        var (from, to) = (first.Start - line.Start, last.Start - line.Start + last.Encoding.GetByteCount(last.Text));
        var bytes = line.Encoding.GetBytes(line.Text);
        return first with { Text = line.Encoding.GetString(bytes, from, to - from) };
    }
}
