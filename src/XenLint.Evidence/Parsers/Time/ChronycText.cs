using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>How <c>chronyc</c> prints what all its answers have in common.</summary>
internal static class ChronycText
{
    private const int FirstErrorCode = 500;

    /// <summary>The line that says why there is no answer, such as <c>506 Cannot talk to daemon</c>; null when there is none.</summary>
    public static ChronycRefusal? Refusal(MemberText text)
    {
        foreach (var line in text.Lines)
        {
            if (line.Text is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', ' ', not ' ', ..]
                && int.Parse(line.Text.AsSpan(0, 3), CultureInfo.InvariantCulture) is >= FirstErrorCode and var code)
            {
                return new ChronycRefusal(code, line.Text[4..].TrimEnd(), line.Trimmed.Place);
            }
        }

        return null;
    }

    /// <summary>The position of the heading that stands above a list and begins with these words; -1 when there is none.</summary>
    public static int HeadingOf(MemberText text, params string[] columns)
    {
        for (var index = 0; index < text.Lines.Count; index++)
        {
            var line = text.Lines[index].Text;
            if (line.StartsWith(columns[0], StringComparison.Ordinal) && columns.All(column => line.Contains(column, StringComparison.Ordinal)))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The lines of a list: what stands below its heading, without the rule under it, blank lines and the collector's mark.</summary>
    public static IEnumerable<TextLine> Rows(MemberText text, int heading) =>
        text.Lines.Skip(heading + 1).Where(line => line.Text.Trim() is { Length: > 0 } row && row != "** timeout **" && !row.StartsWith("===", StringComparison.Ordinal));

    /// <summary>
    /// A span of time with its unit, in seconds: <c>-312us</c>, <c>+1.5s</c>, <c>86m</c>. A number without a unit counts seconds; a year has
    /// 365 days. Null for any other text.
    /// </summary>
    public static double? Seconds(string text)
    {
        var unit = text.AsSpan().TrimStart("+-.0123456789");
        double? factor = unit switch
        {
            "ns" => 1e-9,
            "us" => 1e-6,
            "ms" => 1e-3,
            "s" or "" => 1,
            "m" => 60,
            "h" => 3600,
            "d" => 86400,
            "y" => 365 * 86400.0,
            _ => null,
        };
        return factor is { } seconds && Number(text[..^unit.Length]) is { } number ? number * seconds : null;
    }

    /// <summary>A decimal number with or without a sign; null for any other text.</summary>
    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    /// <summary>A whole number; null for any other text.</summary>
    public static long? Integer(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A whole number in octal digits, as <c>chronyc</c> and <c>ntpq</c> print the last eight questions; null for any other text.</summary>
    public static long? Octal(string text) =>
        text is { Length: > 0 and <= 8 } && text.All(digit => digit is >= '0' and <= '7') ? Convert.ToInt64(text, 8) : null;
}
