using System.Globalization;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>The line that says which pool this is, so that nobody reads the report of another one.</summary>
internal static class PoolHeading
{
    public static string Of(CaptureSummary pool)
    {
        var facts = PoolFacts.Of(pool);
        var known = new[]
        {
            facts.Product is null ? facts.Version : $"{facts.Product} {facts.Version}".TrimEnd(),
            Count(facts.Hosts, "host"),
            Count(facts.VMs, "VM"),
            pool.ReferenceTime is { } time ? $"captured {time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC" : null,
            pool.Database.Path,
        };
        return $"Pool {pool.DisplayName} ({string.Join(", ", known.Where(fact => !string.IsNullOrEmpty(fact)))})";
    }

    private static string? Count(int? number, string what) => number switch
    {
        null => null,
        1 => $"1 {what}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{number} {what}s"),
    };
}
