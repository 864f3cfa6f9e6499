using System.Text;

namespace XenLint.Model;

/// <summary>Names as firmware and lists write them: the same name comes with other blanks, other case, other forms of the same letter.</summary>
public static class HardwareText
{
    private const char TradeMark = '\u2122';

    private static readonly HashSet<string> Placeholders = new(StringComparer.Ordinal)
    {
        "", "TO BE FILLED BY O.E.M.", "SYSTEM PRODUCT NAME", "SYSTEM MANUFACTURER", "DEFAULT STRING", "NOT SPECIFIED", "0123456789", "NONE",
    };

    /// <summary>The form for comparing: upper case, single blanks, none around, plain letters. Messages show the original.</summary>
    public static string Comparable(string text)
    {
        var plain = new StringBuilder(text.Length);
        var isBlank = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                isBlank = plain.Length > 0;
                continue;
            }

            if (isBlank)
            {
                plain.Append(' ');
                isBlank = false;
            }

            if (letter == TradeMark)
            {
                plain.Append("TM");
            }
            else
            {
                plain.Append(Plain(letter));
            }
        }

        return plain.ToString().ToUpperInvariant();
    }

    /// <summary>True for what makers leave in a field that they did not fill.</summary>
    public static bool IsPlaceholder(string text) => Placeholders.Contains(Comparable(text));

    /// <summary>
    /// The compatibility forms (NFKC) that occur in names of hardware. The framework's own normalisation does nothing without the
    /// culture data of the machine, which this program does without so that every machine gives the same result.
    /// </summary>
    private static char Plain(char letter) => letter switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - '\uFF01' + '!'),
        '\u2010' or '\u2011' => '-',
        _ => letter,
    };
}
