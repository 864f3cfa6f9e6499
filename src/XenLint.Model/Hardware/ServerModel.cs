using System.Globalization;
using System.Text.RegularExpressions;

namespace XenLint.Model;

/// <summary>
/// A server model in the form that is compared: lists and firmware write the same model in different ways. One letter more or less is
/// another model (<c>R740</c>, <c>R740xd</c>).
/// </summary>
/// <param name="Vendor">The vendor, see <see cref="VendorNames.Canonical"/>.</param>
/// <param name="Name">The model without vendor, generation and machine type.</param>
/// <param name="Generation">The generation where the vendor counts them apart from the name: <c>GEN7</c>, <c>GEN10 PLUS</c>, <c>M5</c>; null where it tells none.</param>
/// <param name="MachineType">Lenovo's order number of the variant, which no list distinguishes; null for others.</param>
public sealed partial record ServerModel(string Vendor, string Name, string? Generation, string? MachineType)
{
    /// <summary>The model as one text.</summary>
    public string Text => Generation is null ? Name : $"{Name} {Generation}";

    /// <summary>Reads a model.</summary>
    /// <param name="manufacturer">The maker as firmware or a list writes it.</param>
    /// <param name="product">The product as firmware or a list writes it.</param>
    /// <param name="vendors">Which names mean the same vendor.</param>
    public static ServerModel Of(string manufacturer, string product, VendorNames vendors)
    {
        var vendor = vendors.Canonical(manufacturer);
        var (text, machineTypes) = Cut(HardwareText.Comparable(product), LenovoMachineType(), int.MaxValue);
        (text, var generations) = Cut(text, GenerationWord(), 1);
        text = WithoutVendor(text, [.. vendors.Spellings(manufacturer), "HPE", "HP"]);
        var generation = generations is [var word] ? GenerationOf(word) : null;
        if (generation is null && vendor.StartsWith("CISCO", StringComparison.Ordinal) && CiscoModel().Match(text) is { Success: true } cisco)
        {
            text = $"UCS {cisco.Groups["series"].Value}";
            generation = cisco.Groups["generation"].Value;
        }

        return new ServerModel(vendor, text, generation, machineTypes is [var last, ..] ? last.Groups["type"].Value : null);
    }

    /// <summary>True for the same model of the same vendor. A generation that is not told is not equal to any.</summary>
    public bool IsSameAs(ServerModel other) => IsOfSeries(other) && Generation == other.Generation;

    /// <summary>True for the same model of the same vendor, whatever its generation.</summary>
    public bool IsOfSeries(ServerModel other) => Vendor == other.Vendor && Name == other.Name;

    /// <summary>Takes parts out of a text, the last first, as long as something else is left.</summary>
    private static (string Remainder, List<Match> Parts) Cut(string text, Regex form, int most)
    {
        var parts = new List<Match>();
        while (parts.Count < most && form.Matches(text) is [.., var match]
            && HardwareText.Comparable($"{text[..match.Index]} {text[(match.Index + match.Length)..]}") is { Length: > 0 } rest)
        {
            text = rest;
            parts.Add(match);
        }

        return (text, parts);
    }

    /// <summary>One way for <c>G7</c>, <c>Gen7</c> and <c>Gen 7</c>, <c>Gen10Plus</c> and <c>Gen10 Plus</c>.</summary>
    private static string GenerationOf(Match word)
    {
        var number = int.Parse(word.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        var plus = word.Groups["plus"].Success ? " PLUS" : "";
        var revision = word.Groups["revision"] is { Success: true } group ? $" {group.Value}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"GEN{number}{plus}{revision}");
    }

    private static string WithoutVendor(string text, IReadOnlyList<string> names)
    {
        while (names.FirstOrDefault(name => text.StartsWith(name + " ", StringComparison.Ordinal)) is { Length: > 0 } name)
        {
            text = text[(name.Length + 1)..];
        }

        return text;
    }

    [GeneratedRegex(@"(?: ?:)? ?-\[(?<type>[0-9A-Z]+)\]-", RegexOptions.CultureInvariant)]
    private static partial Regex LenovoMachineType();

    [GeneratedRegex("(?<=^| )(?:GEN ?|G)(?<number>[0-9]{1,2})(?<plus> ?PLUS)?(?: (?<revision>V[0-9]{1,2}))?(?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex GenerationWord();

    [GeneratedRegex(@"^UCS(?:[A-Z]-| )(?<series>[A-Z]{0,2}[0-9]+[A-Z]*)[- ](?<generation>M[0-9]+)[0-9A-Z]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex CiscoModel();
}
