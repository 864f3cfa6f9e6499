using System.Globalization;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>What reports say about a pool before they come to findings. Everything may be unknown.</summary>
/// <param name="Product">The product's name.</param>
/// <param name="Version">The product's version.</param>
/// <param name="Schema">The version of the database schema.</param>
/// <param name="CapturedAt">When the evidence was taken: ISO 8601, in UTC.</param>
/// <param name="Hosts">Number of hosts.</param>
/// <param name="VMs">Number of virtual machines, without templates, snapshots and control domains.</param>
internal sealed record PoolFacts(string? Product, string? Version, string? Schema, string? CapturedAt, int? Hosts, int? VMs)
{
    public static PoolFacts Of(Capture capture)
    {
        var identity = ProductIdentity.Of(capture);
        return new(
            identity.Brand,
            identity.Version,
            capture.Database.Schema,
            capture.ReferenceTime?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            CountOf(capture.Hosts, static _ => true),
            CountOf(capture.VMs, static vm => vm.IsGuest));
    }

    private static int? CountOf<T>(Table<T> table, Func<T, bool> counts)
        where T : PoolObject
    {
        try
        {
            return table.Count(counts);
        }
        catch (NotKnownException)
        {
            return null;
        }
    }
}
