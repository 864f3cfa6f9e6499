using System.Globalization;

namespace XenLint.Rules.Wording;

/// <summary>Sizes in messages, in the largest unit of which there is at least one.</summary>
internal static class ByteText
{
    public const long BytesPerGiB = 1L << 30;

    private static readonly string[] Units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

    public static string Of(long bytes)
    {
        var unit = 0;
        var size = (double)bytes;
        while (size >= 1024 && unit < Units.Length - 1)
        {
            size /= 1024;
            unit++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{size:0.##} {Units[unit]}");
    }
}
