namespace XenLint.Testing;

/// <summary>Strings of S-expressions. Written here a second time, on purpose: a judge does not borrow the pen of the accused.</summary>
internal static class Quoted
{
    public static string Text(string text, char quote)
    {
        var escaped = string.Concat(text.Select(letter => letter == '\\' || letter == quote ? $"\\{letter}" : $"{letter}"));
        return $"{quote}{escaped}{quote}";
    }
}
