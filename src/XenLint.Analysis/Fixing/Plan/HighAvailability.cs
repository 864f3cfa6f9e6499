using System.Collections.Immutable;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>High availability as the capture has it, and the commands that switch it off and back to that.</summary>
/// <param name="Off">Commands that switch it off.</param>
/// <param name="On">Commands that switch it on as it was.</param>
public sealed record HighAvailability(ImmutableArray<string> Off, ImmutableArray<string> On)
{
    /// <summary>What the pool's database says; null when it does not say all that is needed to switch it on again.</summary>
    internal static HighAvailability? Of(Pool pool, Shell shell) => Known.OrNull(() =>
    {
        var repositories = HeartbeatRepositories(pool);
        return repositories.Count == 0 || !pool.Uuid.TryGet(out var uuid) ? null
            : shell == Shell.Xe ? ForXe(pool, uuid, repositories)
            : ForPowerShell(pool, uuid, repositories);
    });

    /// <summary>The uuids of the repositories that hold the state files; none when one of them cannot be found.</summary>
    private static List<string> HeartbeatRepositories(Pool pool)
    {
        var files = pool.HaStatefiles.ToList();
        var disks = pool.Capture.VDIs.Where(disk => files.Contains(disk.Reference)).ToList();
        var uuids = disks.Select(disk => disk.SR?.Uuid.Value ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return disks.Count < files.Count || uuids.Contains("") ? [] : uuids;
    }

    private static HighAvailability ForXe(Pool pool, string uuid, List<string> repositories)
    {
        var quoting = ShellQuoting.OfFile(Shell.Xe);
        var timeout = Timeout(pool) is { } seconds ? $" ha-config:timeout={quoting.Quote(seconds)}" : "";
        return new(
            ["xe pool-ha-disable"],
            [
                $"xe pool-ha-enable heartbeat-sr-uuids={string.Join(',', repositories.Select(quoting.Quote))}{timeout}",
                FormattableString.Invariant($"xe pool-param-set uuid={quoting.Quote(uuid)} ha-host-failures-to-tolerate={pool.HaHostFailuresToTolerate.Value}"),
            ]);
    }

    private static HighAvailability ForPowerShell(Pool pool, string uuid, List<string> repositories)
    {
        var quoting = ShellQuoting.OfFile(Shell.PowerShell);
        var timeout = Timeout(pool) is { } seconds ? $" timeout = '{seconds}' " : "";
        return new(
            ["Invoke-XenPool -XenAction DisableHa"],
            [
                $"Invoke-XenPool -XenAction EnableHa -HeartbeatSrs @({string.Join(", ", repositories.Select(sr => $"(Get-XenSR -Uuid {quoting.Quote(sr)})"))}) -Configuration @{{{timeout}}}",
                FormattableString.Invariant($"Set-XenPool -Uuid {quoting.Quote(uuid)} -HaHostFailuresToTolerate {pool.HaHostFailuresToTolerate.Value}"),
            ]);
    }

    /// <summary>A number of seconds; anything else is not taken over.</summary>
    private static string? Timeout(Pool pool) =>
        pool.HaConfiguration["timeout"].TryGet(out var timeout) && timeout.Length is > 0 and < 6 && timeout.All(char.IsAsciiDigit) ? timeout : null;
}
