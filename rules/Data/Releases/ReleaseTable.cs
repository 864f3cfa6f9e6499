using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using XenLint.Model;

namespace XenLint.Rules.Data.Releases;

/// <summary>The releases that are known, and how a host is told to run one of them.</summary>
public sealed class ReleaseTable
{
    private static readonly Lazy<ReleaseTable> Embedded = new(() => new(EmbeddedData.Text("releases.json")));

    /// <summary>Several rules ask about each host, and each once for each of its machines and cards.</summary>
    private readonly ConditionalWeakTable<HostEvidence, HostRelease> known = [];

    private readonly Dictionary<string, Release> byId;
    private readonly ILookup<BrandedVersion, Release> byVersion;

    private ReleaseTable(string json)
    {
        using var document = JsonDocument.Parse(json);
        All = [.. document.RootElement.GetProperty("releases").EnumerateArray().Select(Read)];
        byVersion = All.SelectMany(release => release.ProductVersions, (release, version) => new { Key = new BrandedVersion(HardwareText.Comparable(release.Brand), version), Release = release })
            .ToLookup(entry => entry.Key, entry => entry.Release);
        byId = All.ToDictionary(release => release.Id, StringComparer.Ordinal);
    }

    /// <summary>The table that travels with the rules.</summary>
    public static ReleaseTable BuiltIn => Embedded.Value;

    /// <summary>The releases, each product's in the order of time.</summary>
    public ImmutableArray<Release> All { get; }

    /// <summary>The release of this id; null when there is none.</summary>
    public Release? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>What a host runs, as its row or else its report says: by brand, then by the exact version.</summary>
    public HostRelease Of(HostEvidence evidence) => known.GetValue(evidence, Derive);

    private HostRelease Derive(HostEvidence evidence)
    {
        var (brand, version) = Told(evidence);
        if (brand is null || version is null)
        {
            return new HostRelease(null, "an unknown release");
        }

        var candidates = byVersion[new(HardwareText.Comparable(brand), version)];
        return (candidates.FirstOrDefault(release => release.Hotfix is { } hotfix && HasHotfix(evidence.Host, hotfix)) ?? candidates.FirstOrDefault(release => release.Hotfix is null)) is { } found
            ? new HostRelease(found, found.Name)
            : new HostRelease(null, $"{brand} {version}");
    }

    private static (string? Brand, string? Version) Told(HostEvidence evidence)
    {
        if (evidence.Host is { SoftwareVersion: { IsKnown: true } software }
            && software["product_brand"].TryGet(out var brand) && software["product_version"].TryGet(out var version))
        {
            return (brand, version);
        }

        return evidence.Inventory.TryGet(out var inventory) ? (inventory.ProductBrand, inventory.ProductVersion) : (null, null);
    }

    /// <summary>A hotfix that is only uploaded has no applied row of the host.</summary>
    private static bool HasHotfix(Host? host, string name) => host is not null && Known.IsTrue(() => host.Patches.Any(patch =>
        patch.Applied && patch.PoolPatch is { } hotfix && hotfix.NameLabel.Value.StartsWith(name, StringComparison.Ordinal)));

    private static Release Read(JsonElement release)
    {
        var id = release.GetProperty("id").GetString()!;
        return new Release(id, release.GetProperty("brand").GetString()!, release.GetProperty("version").GetString()!)
        {
            ProductVersions = [.. release.GetProperty("product_versions").EnumerateArray().Select(version => version.GetString()!)],
            Hotfix = release.TryGetProperty("hotfix", out var hotfix) ? hotfix.GetString() : null,
            HclRelease = release.TryGetProperty("hcl_release", out var column) ? column.GetString()! : id,
        };
    }

    /// <summary>A version as hosts tell it: numbers alone would mix up products.</summary>
    private sealed record BrandedVersion(string Brand, string Version);
}
