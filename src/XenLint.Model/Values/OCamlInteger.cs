using System.Globalization;

namespace XenLint.Model;

/// <summary>Whole numbers as OCaml reads them, which xapi lets decide whether a setting counts: <c>0x2328</c> and <c>9_000</c> are numbers too.</summary>
public static class OCamlInteger
{
    /// <summary>Reads a number; false for a text that OCaml would refuse.</summary>
    public static bool TryParse(string text, out long value)
    {
        value = 0;
        var isNegative = text.StartsWith('-');
        var digits = isNegative || text.StartsWith('+') ? text.AsSpan(1) : text.AsSpan();
        var radix = digits is ['0', var mark, ..] ? char.ToLowerInvariant(mark) switch { 'x' => 16, 'o' => 8, 'b' => 2, 'u' => 10, _ => 0 } : 0;
        digits = radix == 0 ? digits : digits[2..];
        if (digits.IsEmpty || digits[0] == '_')
        {
            return false;
        }

        foreach (var letter in digits)
        {
            var digit = letter == '_' ? 0 : char.IsAsciiHexDigit(letter) ? int.Parse([letter], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : int.MaxValue;
            if (digit >= (radix == 0 ? 10 : radix) || value > (long.MaxValue >> 5))
            {
                return false;
            }

            value = letter == '_' ? value : (value * (radix == 0 ? 10 : radix)) + digit;
        }

        value = isNegative ? -value : value;
        return true;
    }
}
