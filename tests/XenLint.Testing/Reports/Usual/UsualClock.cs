using System.Globalization;
using System.Text;
using XenLint.Model;

namespace XenLint.Testing;

/// <summary>A clock that follows its sources.</summary>
internal static class UsualClock
{
    public static IEnumerable<BuiltMember> Of(ReportedHost host)
    {
        var servers = Servers(host);
        yield return host.File("etc/chrony.conf", Configuration(host, servers));
        yield return host.Output("chronyc-activity.out", $"""
            200 OK
            {servers.Count} sources online
            0 sources offline
            0 sources doing burst (return to online)
            0 sources doing burst (return to offline)
            0 sources with unknown address

            """);
        yield return host.Output("chronyc-tracking.out", Tracking(host, servers[0]));
        yield return host.Output("chronyc-sources-v.out", Sources(servers));
        yield return host.Output("chronyc-sourcestats-v.out", Statistics(servers));
        yield return host.Output("chronyc-ntpdata.out", "");
    }

    /// <summary>What the pool's own setting says, else the network's usual place for time servers.</summary>
    private static IReadOnlyList<string> Servers(ReportedHost host)
    {
        var custom = host.Row.NtpCustomServers.IsKnown ? host.Row.NtpCustomServers.ToList() : [];
        var network = host.Address[..(host.Address.LastIndexOf('.') + 1)];
        return custom.Count > 0 ? custom : [$"{network}2", $"{network}3"];
    }

    private static string Configuration(ReportedHost host, IReadOnlyList<string> servers)
    {
        var text = new StringBuilder();
        if (host.Row.NtpMode.TryGet(out var mode) && mode == HostNtpMode.DHCP)
        {
            text.Append("sourcedir /run/chrony-dhcp\n");
        }
        else
        {
            text.AppendJoin("", servers.Select(server => $"server {server} iburst\n"));
        }

        return text.Append("driftfile /var/lib/chrony/drift\nmakestep 1.0 3\nrtcsync\nlogdir /var/log/chrony\n").ToString();
    }

    private static string Tracking(ReportedHost host, string server)
    {
        var reference = string.Concat(server.Split('.').Select(part => byte.TryParse(part, CultureInfo.InvariantCulture, out var value) ? value.ToString("X2", CultureInfo.InvariantCulture) : "5F"));
        return $"""
            Reference ID    : {reference[..Math.Min(8, reference.Length)].PadRight(8, '0')} ({server})
            Stratum         : 3
            Ref time (UTC)  : {CollectorFiles.LocaleDate(host.TakenAt.AddMinutes(-8))}
            System time     : 0.000018204 seconds slow of NTP time
            Last offset     : -0.000011873 seconds
            RMS offset      : 0.000037410 seconds
            Frequency       : 9.417 ppm slow
            Residual freq   : -0.001 ppm
            Skew            : 0.022 ppm
            Root delay      : 0.000861033 seconds
            Root dispersion : 0.000742190 seconds
            Update interval : 1031.4 seconds
            Leap status     : Normal

            """;
    }

    private static string Sources(IReadOnlyList<string> servers)
    {
        var rows = servers.Select((server, index) => string.Create(
            CultureInfo.InvariantCulture, $"^{(index == 0 ? '*' : '+')} {server,-25}   2  10   377   {412 + index * 31}    -18us[  -30us] +/-  1204us\n"));
        return $"""
            210 Number of sources = {servers.Count}

              .-- Source mode  '^' = server, '=' = peer, '#' = local clock.
             / .- Source state '*' = current synced, '+' = combined , '-' = not combined,
            | /   '?' = unreachable, 'x' = time may be in error, '~' = time too variable.
            ||                                                 .- xxxx [ yyyy ] +/- zzzz
            ||      Reachability register (octal) -.           |  xxxx = adjusted offset,
            ||      Log2(Polling interval) --.      |          |  yyyy = measured offset,
            ||                                \     |          |  zzzz = estimated error.
            ||                                 |    |           \
            MS Name/IP address         Stratum Poll Reach LastRx Last sample
            ===============================================================================

            """ + string.Concat(rows);
    }

    private static string Statistics(IReadOnlyList<string> servers)
    {
        var rows = servers.Select((server, index) => string.Create(
            CultureInfo.InvariantCulture, $"{server,-27} {18 + index,3}   9  242m     -0.001      0.022    -14us    41us\n"));
        return $"""
            210 Number of sources = {servers.Count}
                                         .- Number of sample points in measurement set.
                                        /    .- Number of residual runs with same sign.
                                       |    /    .- Length of measurement set (time).
                                       |   |    /      .- Est. clock freq error (ppm).
                                       |   |   |      /           .- Est. error in freq.
                                       |   |   |     |           /         .- Est. offset.
                                       |   |   |     |          |          |   On the -.
                                       |   |   |     |          |          |   samples. \
                                       |   |   |     |          |          |             |
            Name/IP Address            NP  NR  Span  Frequency  Freq Skew  Offset  Std Dev
            ==============================================================================

            """ + string.Concat(rows);
    }
}
