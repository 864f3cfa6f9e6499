using System.Globalization;

namespace XenLint.Model;

/// <summary>Sizes for people: three digits and a binary unit.</summary>
public static class ByteSize
{
    /// <summary>A GiB.</summary>
    public const long BytesPerGiB = 1L << 30;

    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

    /// <summary>A number of bytes, such as <c>1.5 TiB</c>.</summary>
    public static string Text(long bytes)
    {
        var size = Math.Abs((double)bytes);
        var unit = 0;
        while (size >= 999.5 && unit < Units.Length - 1)
        {
            size /= 1024;
            unit++;
        }

        var digits = unit == 0 || size >= 100 ? "F0" : "F1";
        return $"{(bytes < 0 ? "-" : "")}{size.ToString(digits, CultureInfo.InvariantCulture)} {Units[unit]}";
    }
}
