using System.Collections.Immutable;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Data.Hcl.Reading;
using XenLint.Rules.Data.Releases;

namespace XenLint.Rules.Data.Hcl;

/// <summary>The hardware compatibility list: what travels with the rules, and the user's lists over it.</summary>
public sealed class HardwareCompatibilityList
{
    private readonly ImmutableArray<HclFile> files;
    private readonly Lazy<ImmutableArray<ListedServer>> servers;

    private HardwareCompatibilityList(ImmutableArray<HclFile> files)
    {
        this.files = files;
        Vendors = new VendorNames(files.SelectMany(file => file.Vendors));
        Entries = [.. files.SelectMany(file => file.Entries).GroupBy(entry => entry.Id, StringComparer.Ordinal).Select(same => same.Last())];
        servers = new(() => [.. Listings(HclCategory.Server).Select(entry => new ListedServer(entry, ServerModel.Of(entry.Vendor, entry.Model, Vendors)))]);
    }

    /// <summary>The data set that rules ask for.</summary>
    public static DataSet<HardwareCompatibilityList> Set { get; } = new(
        "hcl",
        "hardware compatibility list",
        () => new([HclReader.ReadBuiltIn(EmbeddedData.Text("hcl.json"))]),
        (list, file, problems) => HclReader.Read(file, problems) is { } read ? new(list.files.Add(read)) : list);

    /// <summary>Which names mean the same vendor.</summary>
    public VendorNames Vendors { get; }

    /// <summary>The entries, of those with the same id the last.</summary>
    public ImmutableArray<HclEntry> Entries { get; }

    /// <summary>
    /// How far the list can be relied on for a category and a release. Only a user's list is believed to be complete: what travels with
    /// the rules never is.
    /// </summary>
    /// <param name="category">The category.</param>
    /// <param name="release">The release; null when it is not known, for which no list is complete.</param>
    /// <param name="claims">What to take for the claims of the user's lists; null for their own.</param>
    public HclStanding StandingFor(HclCategory category, Release? release, HclCompleteness? claims = null)
    {
        var given = files.Skip(1).Reverse().ToList();
        return release is not null && given.Find(file => file.IsCompleteFor(category, release, claims ?? file.Completeness)) is { } complete
            ? new HclStanding(true, complete.Edition)
            : new HclStanding(false, (given.Find(file => file.Has(category)) ?? files[0]).Edition);
    }

    /// <summary>The entry that comes nearest to a server.</summary>
    public HclMatch Find(ServerIdentity server, Release? release)
    {
        var model = ServerModel.Of(server.Manufacturer, server.Product, Vendors);
        return Nearest(servers.Value.Select(listed => Match(listed.Entry, Confidence(listed, model), release)))
            ?? (HasPageOf(model.Vendor, HclCategory.Server) ? new(HclConfidence.VendorOnly, ReleaseTick.NotTold, null) : NotFound);
    }

    /// <summary>The entry that comes nearest to a network adapter.</summary>
    public HclMatch Find(PciDeviceId adapter, Release? release) =>
        Nearest(Listings(HclCategory.NetworkAdapter).Select(entry => Match(entry, Confidence(entry, adapter), release))) ?? NotFound;

    private static HclMatch NotFound { get; } = new(HclConfidence.None, ReleaseTick.NotTold, null);

    /// <summary>An entry that holds for the release says more than a nearer one that is about the same hardware and does not.</summary>
    private static HclMatch? Nearest(IEnumerable<HclMatch> matches) => matches
        .Where(match => match.Confidence != HclConfidence.None)
        .OrderBy(match => (int)(match.IsFound ? HclConfidence.Exact : match.Confidence))
        .ThenBy(match => (int)match.Tick)
        .ThenBy(match => (int)match.Confidence)
        .ThenBy(match => match.Entry!.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    private static HclMatch Match(HclEntry entry, HclConfidence confidence, Release? release) => new(confidence, ReleaseColumns.Tick(entry, release), entry);

    private static HclConfidence Confidence(ListedServer listed, ServerModel model) =>
        listed.Model.Vendor != model.Vendor ? HclConfidence.None
        : listed.Model.IsSameAs(model) || listed.Entry.Describes(model.Text) ? HclConfidence.Exact
        : listed.Model.IsOfSeries(model) ? HclConfidence.Family
        : HclConfidence.VendorOnly;

    private static HclConfidence Confidence(HclEntry entry, PciDeviceId adapter) =>
        adapter.HasSubsystem && entry.PciIds.Contains(adapter) ? HclConfidence.Exact
        : entry.PciIds.Any(id => id.Chip == adapter.Chip) ? HclConfidence.Model
        : entry.PciIds.Any(id => id.Vendor == adapter.Vendor) ? HclConfidence.VendorOnly
        : HclConfidence.None;

    private IEnumerable<HclEntry> Listings(HclCategory category) => Entries.Where(entry => entry.IsListing && entry.Category == category);

    private bool HasPageOf(string vendor, HclCategory category) =>
        Entries.Any(entry => entry.Status == HclStatus.VendorListed && entry.AppliesTo.Contains(category) && Vendors.Canonical(entry.Vendor) == vendor);

    private sealed record ListedServer(HclEntry Entry, ServerModel Model);
}

/// <summary>How far the list can be relied on.</summary>
/// <param name="IsComplete">True when hardware that is not in the list is not certified.</param>
/// <param name="Edition">The day or the month that the list is of.</param>
public sealed record HclStanding(bool IsComplete, string Edition)
{
    /// <summary>The word for messages.</summary>
    public string Completeness => IsComplete ? "complete" : "partial";
}
