using System.Globalization;

namespace XenLint.Model;

/// <summary>Speeds of links for people.</summary>
public static class LinkSpeed
{
    /// <summary>A speed, such as <c>10 Gbit/s</c> or <c>2500 Mbit/s</c>.</summary>
    public static string Text(long mbps) => mbps >= 1000 && mbps % 1000 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{mbps / 1000} Gbit/s")
        : string.Create(CultureInfo.InvariantCulture, $"{mbps} Mbit/s");
}
