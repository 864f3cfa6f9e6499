using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace XenLint.Analysis;

/// <summary>
/// PowerShell: single quotes, in which nothing is special but single quotes themselves, typographic ones included; each is doubled.
/// Characters that are not seen are made from their numbers.
/// </summary>
/// <param name="asciiOnly">True to make everything beyond ASCII from its number.</param>
internal sealed partial class PowerShellQuoting(bool asciiOnly) : ShellQuoting
{
    /// <inheritdoc/>
    public override bool TellsOptionsApart => true;

    /// <inheritdoc/>
    public override string Quote(string value)
    {
        if (PlainWord().IsMatch(value))
        {
            return value;
        }

        var pieces = new List<string>();
        var text = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            if (IsUnseen(rune) || (asciiOnly && !rune.IsAscii))
            {
                EndText(text, pieces);
                pieces.Add(string.Create(CultureInfo.InvariantCulture, $"[char]::ConvertFromUtf32(0x{rune.Value:X})"));
            }
            else
            {
                text.Append(rune.Value is '\'' or 0x2018 or 0x2019 or 0x201A or 0x201B ? $"{rune}{rune}" : rune.ToString());
            }
        }

        EndText(text, pieces);
        return pieces is [var only] && only[0] == '\'' ? only : pieces.Count == 0 ? "''" : $"({string.Join(" + ", pieces)})";
    }

    private static void EndText(StringBuilder text, List<string> pieces)
    {
        if (text.Length > 0)
        {
            pieces.Add($"'{text}'");
            text.Clear();
        }
    }

    /// <summary>A comma would make a list, a hyphen in front the name of a parameter.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9_.:/][A-Za-z0-9_.:/\-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainWord();
}
