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
    /// <summary>What names of further models look like that the entry is about; null when it is about one model.</summary>
    public Regex? ModelPattern { get; init; }

    /// <summary>The PCI devices that the entry is about, with the card's own numbers where it tells them.</summary>
    public ImmutableArray<PciDeviceId> PciIds { get; init; } = [];

    /// <summary>The ids of the releases that the entry holds for; empty when it is not known which.</summary>
    public ImmutableArray<string> Releases { get; init; } = [];

    /// <summary>The categories that a vendor's page is in; empty for other entries.</summary>
    public ImmutableArray<HclCategory> AppliesTo { get; init; } = [];

    /// <summary>True when the entry says that its hardware is supported.</summary>
    public bool IsListing => Status is HclStatus.Listed or HclStatus.SupportedByCitrix;

    /// <summary>Maker and model for messages.</summary>
    public string Name => $"{Vendor} {Model}";
}
