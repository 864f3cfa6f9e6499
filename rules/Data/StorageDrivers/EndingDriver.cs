using System.Collections.Immutable;
using System.Text.Json;
using XenLint.Rules.Data.Releases;

namespace XenLint.Rules.Data.StorageDrivers;

/// <summary>How far a release is with a driver.</summary>
public enum DriverStanding
{
    /// <summary>Nothing is known against it.</summary>
    Supported,

    /// <summary>It works, and its end is announced.</summary>
    Ending,

    /// <summary>The release does not have it.</summary>
    Removed,
}

/// <summary>Types of storage repositories that end, from <c>storage-drivers.json</c>.</summary>
/// <param name="Types">The types.</param>
/// <param name="What">What they are.</param>
/// <param name="Instead">What to use instead.</param>
/// <param name="EndingSince">The first release for which the end is announced; null when that is long ago for all.</param>
/// <param name="RemovedSince">The first release without them; null when none is known.</param>
public sealed record EndingDriver(ImmutableArray<string> Types, string What, string Instead, Release? EndingSince, Release? RemovedSince)
{
    private static readonly Lazy<ImmutableArray<EndingDriver>> Embedded = new(() => Read(EmbeddedData.Text("storage-drivers.json")));

    /// <summary>All that are known.</summary>
    public static ImmutableArray<EndingDriver> All => Embedded.Value;

    /// <summary>The entry of a type; null when nothing is known against it.</summary>
    public static EndingDriver? Find(string type) => All.FirstOrDefault(driver => driver.Types.Contains(type));

    /// <summary>How far a release is; null when that depends on the release and it is not known.</summary>
    /// <param name="release">The release; null when it is not known.</param>
    public DriverStanding? StandingIn(Release? release) =>
        EndingSince is null && RemovedSince is null ? DriverStanding.Ending
        : release is null ? null
        : RemovedSince is not null && IsAtLeast(release, RemovedSince) ? DriverStanding.Removed
        : EndingSince is null || IsAtLeast(release, EndingSince) ? DriverStanding.Ending
        : DriverStanding.Supported;

    /// <summary>XenServer and Citrix Hypervisor are one line; the table has them in the order of time. XCP-ng is another.</summary>
    private static bool IsAtLeast(Release release, Release since) =>
        !release.IsXcpNg && ReleaseTable.BuiltIn.All.IndexOf(release) >= ReleaseTable.BuiltIn.All.IndexOf(since);

    private static ImmutableArray<EndingDriver> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.GetProperty("drivers").EnumerateArray().Select(driver => new EndingDriver(
                [.. driver.GetProperty("types").EnumerateArray().Select(type => type.GetString()!)],
                driver.GetProperty("what").GetString()!,
                driver.GetProperty("instead").GetString()!,
                ReleaseOf(driver.GetProperty("ending")),
                driver.TryGetProperty("removed", out var removed) ? ReleaseOf(removed) : null)),
        ];
    }

    private static Release? ReleaseOf(JsonElement step) => !step.TryGetProperty("since", out var since)
        ? null
        : ReleaseTable.BuiltIn.Find(since.GetString()!) ?? throw new InvalidOperationException("storage-drivers.json names a release that does not exist.");
}
