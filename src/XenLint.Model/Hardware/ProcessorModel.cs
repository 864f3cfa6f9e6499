using System.Text.RegularExpressions;

namespace XenLint.Model;

/// <summary>A processor in the form that is compared.</summary>
/// <param name="Vendor">The maker as the processor itself says, such as <c>GENUINEINTEL</c>.</param>
/// <param name="Name">The brand text without marks, clock, number of cores and words that every processor has: <c>INTEL XEON GOLD 6130</c>.</param>
/// <param name="Family">The family in the processor's own numbering; null when it is not told.</param>
/// <param name="Model">The model in the processor's own numbering; null when it is not told.</param>
public sealed partial record ProcessorModel(string Vendor, string Name, long? Family, long? Model)
{
    /// <summary>
    /// The series that lists certify as a whole: <c>XEON GOLD 61xx</c>, <c>XEON 56xx</c>, <c>XEON E5-26xx v3</c>, <c>EPYC 7xx2</c>,
    /// whose last digit is the generation; null when the name tells none.
    /// </summary>
    public string? Series => SeriesName().Match(Name) switch
    {
        { Success: false } => null,
        { Groups: var part } when part["tier"].Success => $"XEON {part["tier"].Value} {part["scalable"].Value}xx",
        { Groups: var part } when part["line"].Success => $"XEON {part["line"].Value}-{part["number"].Value}xx{part["version"].Value.ToLowerInvariant()}",
        { Groups: var part } when part["old"].Success => $"XEON {part["old"].Value}xx",
        { Groups: var part } => $"EPYC {part["epyc"].Value}xx{part["generation"].Value}",
    };

    /// <summary>True for samples and early processors, whose brand text names no model: only family and model tell them apart.</summary>
    public bool IsGeneric => !Name.Any(char.IsAsciiDigit);

    /// <summary>Reads a processor.</summary>
    /// <param name="vendor">What the processor says of its maker.</param>
    /// <param name="brand">The brand text.</param>
    /// <param name="family">Its family; null when it is not told.</param>
    /// <param name="model">Its model; null when it is not told.</param>
    public static ProcessorModel Of(string vendor, string brand, long? family = null, long? model = null) => new(
        HardwareText.Comparable(vendor),
        HardwareText.Comparable(Noise().Replace(HardwareText.Comparable(Marks().Replace(brand, " ")), " ")),
        family,
        model);

    /// <summary>True for processors of one series; where a name tells none, for those with the same vendor, family and model.</summary>
    public bool IsOfSeries(ProcessorModel other) => Series is { } series && other.Series is { } another
        ? series == another
        : Vendor == other.Vendor && Family is not null && Model is not null && Family == other.Family && Model == other.Model;

    [GeneratedRegex(@"\(R\)|\(TM\)|[®™]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Marks();

    [GeneratedRegex(
        @"(?<=^| )(?:CPU|PROCESSOR|@|[0-9]+(?:\.[0-9]+)? ?[GM]HZ|(?:[0-9]+|DUAL|QUAD|SIX|EIGHT|TWELVE|SIXTEEN)-CORE)(?= |$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Noise();

    [GeneratedRegex(
        """
        \b(?:
            XEON\ (?<tier>PLATINUM|GOLD|SILVER|BRONZE)\ (?<scalable>[0-9]{2})[0-9]{2}
          | XEON\ (?<line>E[357])-(?<number>[0-9]{2})[0-9]{2}[A-Z]?(?<version>\ V[0-9])?
          | XEON\ [A-Z](?<old>[0-9]{2})[0-9]{2}
          | EPYC\ (?<epyc>[0-9])[0-9]{2}(?<generation>[0-9])
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex SeriesName();
}

/// <content>The host's processors.</content>
public sealed partial class Host
{
    /// <summary>The model of the processors, which are all the same; null when the database does not name it.</summary>
    public ProcessorModel? Processor =>
        CpuInfo.IsKnown && CpuInfo["modelname"].TryGet(out var brand) && CpuInfo["vendor"].TryGet(out var vendor)
            ? ProcessorModel.Of(vendor, brand, Number("family"), Number("model"))
            : null;

    private long? Number(string key) => CpuInfo[key].TryGet(out var text) && ScalarText.TryInteger(text, out var number) ? number : null;
}
