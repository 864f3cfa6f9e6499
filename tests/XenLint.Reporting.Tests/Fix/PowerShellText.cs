using System.Globalization;
using System.Text;

namespace XenLint.Reporting.Tests;

/// <summary>
/// Reads an argument as PowerShell's language specification has it: a bare word; a text in single quotes, in which two quotes of any of the
/// five kinds stand for the second of them; or a sum of texts and characters made from numbers, in parentheses.
/// </summary>
internal static class PowerShellText
{
    private const string Call = "[char]::ConvertFromUtf32(0x";
    private const string Quotes = "'\u2018\u2019\u201A\u201B";

    public static string ValueOf(string argument)
    {
        if (argument[0] != '(' && !Quotes.Contains(argument[0], StringComparison.Ordinal))
        {
            Assert.Matches(@"^[A-Za-z0-9_.:/][A-Za-z0-9_.:/\-]*\z", argument);
            return argument;
        }

        var isSum = argument[0] == '(';
        var text = new StringBuilder();
        var at = isSum ? 1 : 0;
        while (true)
        {
            at = Quotes.Contains(argument[at], StringComparison.Ordinal) ? ReadText(argument, at, text) : ReadCharacter(argument, at, text);
            if (!isSum || argument[at] == ')')
            {
                Assert.Equal(argument.Length, isSum ? at + 1 : at);
                return text.ToString();
            }

            Assert.Equal(" + ", argument.Substring(at, 3));
            at += 3;
        }
    }

    private static int ReadText(string argument, int at, StringBuilder text)
    {
        for (at++; ; at++)
        {
            if (!Quotes.Contains(argument[at], StringComparison.Ordinal))
            {
                text.Append(argument[at]);
            }
            else if (at + 1 < argument.Length && Quotes.Contains(argument[at + 1], StringComparison.Ordinal))
            {
                text.Append(argument[++at]);
            }
            else
            {
                return at + 1;
            }
        }
    }

    private static int ReadCharacter(string argument, int at, StringBuilder text)
    {
        Assert.StartsWith(Call, argument[at..], StringComparison.Ordinal);
        var end = argument.IndexOf(')', at);
        text.Append(char.ConvertFromUtf32(int.Parse(argument[(at + Call.Length)..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        return end + 1;
    }
}
