using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>A host that no pool has would leave a report without findings, which looks like good news.</summary>
internal static class HostCheck
{
    /// <summary>Makes sure that a pool has the host that the user asked for.</summary>
    /// <param name="wanted">The host; null for all.</param>
    /// <param name="fleet">What was read.</param>
    /// <param name="show">A message as it may be shown.</param>
    /// <exception cref="UsageException">None has it; the message lists the hosts that there are.</exception>
    public static void Require(HostSelector? wanted, Fleet fleet, Func<string, string> show)
    {
        if (wanted is null || fleet.Pools.SelectMany(pool => pool.Hosts).Any(wanted.Matches))
        {
            return;
        }

        var names = fleet.Pools
            .SelectMany(pool => pool.Hosts)
            .Select(host => host.DisplayName)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        throw new UsageException(names.Length == 0
            ? $"--host: there is no host '{show(wanted.Text)}': no host could be read at all."
            : show($"--host: there is no host '{wanted.Text}'{Suggestion.For(wanted.Text, names)}. The hosts are: {string.Join(", ", names)}."));
    }
}
