using System.Collections.Immutable;
using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Rules.Data.Hcl;

/// <summary>An entry of the hardware compatibility list. Its file may hold more, which other rules read.</summary>
/// <param name="Id">The id, by which a user's list replaces an entry.</param>
/// <param name="Category">The part of the list.</param>
/// <param name="Vendor">The maker.</param>
/// <param name="Model">The model.</param>
/// <param name="Status">What the entry says of it.</param>
public sealed record HclEntry(string Id, HclCategory Category, string Vendor, string Model, HclStatus Status)
{
    private readonly Lazy<Regex>? pattern;

    /// <summary>What names of further models look like that the entry is about, a regular expression; null when it is about one model.</summary>
    public string? ModelPattern
    {
        get;
        init
        {
            field = value;

            // Without backtracking no pattern of a user's can take longer than the text it looks at; making such a thing takes its time.
            const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;
            pattern = value is null ? null : new(() => new Regex(value, Options));
        }
    }

    /// <summary>The PCI devices that the entry is about, with the card's own numbers where it tells them.</summary>
    public ImmutableArray<PciDeviceId> PciIds { get; init; } = [];

    /// <summary>The ids of the releases that the entry holds for; empty when it is not known which.</summary>
    public ImmutableArray<string> Releases { get; init; } = [];

    /// <summary>The categories that a vendor's page is in; empty for other entries.</summary>
    public ImmutableArray<HclCategory> AppliesTo { get; init; } = [];

    /// <summary>True when the entry says that its hardware is supported.</summary>
    public bool IsListing => Status is HclStatus.Listed or HclStatus.SupportedByCitrix;

    /// <summary>True for a name that <see cref="ModelPattern"/> describes.</summary>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It is one that would need backtracking.</exception>
    public bool Describes(string model) => pattern?.Value.IsMatch(model) == true;

    /// <summary>Maker and model for messages.</summary>
    public string Name => $"{Vendor} {Model}";
}
