using System.Globalization;

namespace XenLint.Cli;

/// <summary>A size of memory as people write it: <c>16</c> and <c>16G</c> are 16 GiB, <c>512M</c> is half of one.</summary>
internal static class MemorySize
{
    private const decimal Most = 1L << 60;

    /// <summary>The bytes that a text stands for.</summary>
    public static bool TryParse(string written, out long bytes)
    {
        var shift = written.Length == 0 ? 0 : char.ToUpperInvariant(written[^1]) switch { 'K' => 10, 'M' => 20, 'G' => 30, 'T' => 40, _ => 0 };
        bytes = 0;
        if (!decimal.TryParse(shift == 0 ? written : written[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number * (1L << 30) > Most)
        {
            return false;
        }

        var exact = number * (1L << (shift == 0 ? 30 : shift));
        bytes = exact <= Most ? (long)exact : 0;
        return exact <= Most;
    }
}
