using System.Collections.Immutable;

namespace XenLint.Rules.Data.Releases;

/// <summary>A release of the product.</summary>
/// <param name="Id">The id that other data files use, such as <c>ch-8.2cu1</c>.</param>
/// <param name="Brand">The product's name in <c>software_version:product_brand</c>.</param>
/// <param name="Version">The version as people say it: <c>8.2 CU1</c>.</param>
public sealed record Release(string Id, string Brand, string Version)
{
    /// <summary>The values of <c>software_version:product_version</c>; none where no host has been seen.</summary>
    public ImmutableArray<string> ProductVersions { get; init; } = [];

    /// <summary>
    /// What the names of hotfixes begin with that make a service pack of the release with the same product version; null for other releases.
    /// </summary>
    public string? Hotfix { get; init; }

    /// <summary>The release whose column of the hardware compatibility list counts; the release itself unless something else is known.</summary>
    public required string HclRelease { get; init; }

    /// <summary>What people call the release.</summary>
    public string Name => $"{Brand} {Version}";

    /// <summary>True for the community's own product, which supports more hardware than is listed.</summary>
    public bool IsXcpNg => Brand == "XCP-ng";
}

/// <summary>What a host runs.</summary>
/// <param name="Release">The release; null when the data do not know it, as of pre-release builds.</param>
/// <param name="Name">What to call it in messages.</param>
public sealed record HostRelease(Release? Release, string Name);
