using System.Text.RegularExpressions;

namespace XenLint.Model;

/// <summary>Spellings of one vendor.</summary>
/// <param name="Canonical">The name to use.</param>
/// <param name="Aliases">Other spellings, and names of what the vendor has bought or has become.</param>
public sealed record VendorGroup(string Canonical, IReadOnlyList<string> Aliases);

/// <summary>Which names mean the same vendor.</summary>
public sealed partial class VendorNames
{
    private readonly Dictionary<string, string> canonicalOf = new(StringComparer.Ordinal);

    /// <summary>Creates the table. Groups that share a name are one vendor, who is called as the first of them says.</summary>
    public VendorNames(IEnumerable<VendorGroup> groups)
    {
        foreach (var group in groups)
        {
            var names = group.Aliases.Prepend(group.Canonical).Select(HardwareText.Comparable).Where(name => name.Length > 0).ToList();
            var known = names.Select(name => canonicalOf.GetValueOrDefault(name)).OfType<string>().Distinct().ToList();
            var canonical = known.FirstOrDefault() ?? names.FirstOrDefault();
            foreach (var name in canonicalOf.Where(pair => known.Contains(pair.Value)).Select(pair => pair.Key).Concat(names).ToList())
            {
                canonicalOf[name] = canonical!;
            }
        }
    }

    /// <summary>No aliases: only case, blanks and legal forms are told apart from the name.</summary>
    public static VendorNames None { get; } = new([]);

    /// <summary>The name to compare vendors by, without the company's legal form.</summary>
    public string Canonical(string vendor)
    {
        var name = HardwareText.Comparable(vendor);
        return canonicalOf.TryGetValue(name, out var known) ? known
            : WithoutLegalForm(name) is var core && canonicalOf.TryGetValue(core, out known) ? known
            : core;
    }

    /// <summary>Every spelling of a vendor, ready to compare, the longest first.</summary>
    public IEnumerable<string> Spellings(string vendor)
    {
        var canonical = Canonical(vendor);
        var own = HardwareText.Comparable(vendor);
        return canonicalOf.Where(pair => pair.Value == canonical).Select(pair => pair.Key)
            .Concat([own, WithoutLegalForm(own), canonical])
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Length)
            .ThenBy(name => name, StringComparer.Ordinal);
    }

    private static string WithoutLegalForm(string name) => LegalForm().Match(name) is { Success: true } match ? match.Groups["core"].Value : name;

    [GeneratedRegex(@"^(?<core>.*?[^ ,])(?:[ ,]+(?:INC|CORP|CORPORATION|CO|LTD|GMBH|LLC|AND SUBSIDIARIES)\.?)+,?\z", RegexOptions.CultureInvariant)]
    private static partial Regex LegalForm();
}
