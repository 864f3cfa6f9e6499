using System.Globalization;

namespace XenLint.Model;

/// <summary>The firmware.</summary>
/// <param name="Structure">The structure that tells.</param>
public sealed record DmiBios(DmiStructure Structure)
{
    /// <summary>The firmware's maker, which need not be the machine's.</summary>
    public Sourced<string> Vendor => Structure["Vendor"];

    /// <summary>The version as the maker writes it: <c>2.19.1</c>, <c>U30</c>, <c>P70 05/21/2018</c>.</summary>
    public Sourced<string> Version => Structure["Version"];

    /// <summary>The day of the release, which the firmware writes month first; years of two digits are those from 1980 to 2079.</summary>
    public Sourced<DateOnly> ReleaseDate => Structure.Value("Release Date", Day);

    private static DateOnly? Day(string text)
    {
        var parts = text.Split('/');
        return parts is [_, _, { Length: 2 or 4 } year]
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && DateOnly.TryParseExact(
                $"{parts[0]}/{parts[1]}/{(year.Length == 4 ? number : number < 80 ? 2000 + number : 1900 + number):D4}",
                "M/d/yyyy",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day)
            ? day
            : null;
    }
}
