using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace XenLint.Analysis;

/// <summary>
/// bash: single quotes, in which nothing is special; with characters that are not seen, ANSI-C quotes (<c>$'…'</c>) that spell these byte by
/// byte, which gives the same whatever the locale.
/// </summary>
internal sealed partial class BashQuoting : ShellQuoting
{
    /// <inheritdoc/>
    public override bool TellsOptionsApart => false;

    /// <inheritdoc/>
    public override string Quote(string value) =>
        PlainWord().IsMatch(value) ? value
        : value.EnumerateRunes().Any(IsUnseen) ? Spell(value)
        : $"'{value.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static string Spell(string value)
    {
        var text = new StringBuilder("$'");
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in value.EnumerateRunes())
        {
            if (IsUnseen(rune))
            {
                foreach (var unit in bytes[..rune.EncodeToUtf8(bytes)])
                {
                    text.Append(CultureInfo.InvariantCulture, $@"\x{unit:x2}");
                }
            }
            else if (rune.Value is '\'' or '\\')
            {
                text.Append('\\').Append((char)rune.Value);
            }
            else
            {
                text.Append(rune.ToString());
            }
        }

        return text.Append('\'').ToString();
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.:/,\-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainWord();
}
