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
    public static PoolFacts Of(CaptureSummary pool) => new(
        pool.Product.Brand,
        pool.Product.Version,
        pool.Schema,
        pool.ReferenceTime?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        pool.HostCount,
        pool.MachineCount);
}
