using System.Globalization;
using System.Text;
using XenLint.Model;

namespace XenLint.Testing;

/// <summary>Two days of logs in which nothing is wrong, the newest part in the file itself, older ones rotated and compressed.</summary>
internal static class UsualLogs
{
    private static readonly string[] Toolstack =
    [
        "xapi: [debug||{0} HTTPS 10.20.0.80->:::80|Event.from D:{1}|dummytaskhelper] task Event.from created by task D:{1}",
        "xapi: [ info||{0} UNIX /var/lib/xcp/xapi|session.login_with_password D:{1}|audit] Session.login_with_password: uname = 'root'",
        "xapi: [debug||{0} heartbeat|Heartbeat D:{1}|mscgen] xapi=>slave [label=\"host.tickle_heartbeat\"];",
        "xapi: [debug||{0} INET :::80|Get By UUID D:{1}|xapi] PBD.get_all_records_where",
    ];

    private static readonly string[] StorageManager =
    [
        "SM: [{0}] lock: opening lock file /var/lock/sm/{2}/sr",
        "SM: [{0}] LVMCache created for VG_XenStorage-{2}",
        "SM: [{0}] ['/sbin/vgs', '--readonly', 'VG_XenStorage-{2}']",
        "SM: [{0}]   pread SUCCESS",
    ];

    private static readonly string[] Daemons =
    [
        "systemd[1]: Started Session c{0} of user root.",
        "xcp-rrdd: [ info||7 ||rrdd_main] ping",
        "ovs-vswitchd: ovs|{0}|bridge|INFO|bridge xapi0: added interface vif4.0 on port 7",
    ];

    private static readonly string[] Kernel =
    [
        "kernel: [{0}.441555] vif vif-3-0 vif3.0: Guest Rx ready",
        "kernel: [{0}.643325] block tda: sector-size: 512/512 capacity: 50331648",
        "kernel: [{0}.857841] device vif3.0 entered promiscuous mode",
    ];

    private static readonly string[] Logins = ["sshd[{0}]: Accepted password for root from 10.20.0.80 port 51204 ssh2"];

    public static IEnumerable<BuiltMember> Of(ReportedHost host) =>
    [
        .. Log(host, "xensource.log", Toolstack, TimeSpan.FromMinutes(9)),
        .. Log(host, "SMlog", StorageManager, TimeSpan.FromMinutes(14)),
        .. Log(host, "daemon.log", Daemons, TimeSpan.FromMinutes(41)),
        .. Log(host, "kern.log", Kernel, TimeSpan.FromMinutes(53)),
        .. Log(host, "secure", Logins, TimeSpan.FromMinutes(97)),
        new BuiltMember("var/log/crit.log", [], host.TakenAt),
    ];

    /// <summary>The log and its two rotations.</summary>
    private static IEnumerable<BuiltMember> Log(ReportedHost host, string name, string[] texts, TimeSpan step)
    {
        var rotated = host.TakenAt.AddHours(-9);
        yield return new($"var/log/{name}", Lines(host, texts, step, rotated, host.TakenAt), host.TakenAt);
        yield return new($"var/log/{name}.1", Lines(host, texts, step, rotated.AddHours(-24), rotated), rotated);
        yield return new($"var/log/{name}.2.gz", Pack.Gzip(Lines(host, texts, step, rotated.AddHours(-48), rotated.AddHours(-24))), rotated.AddHours(-24));
    }

    private static byte[] Lines(ReportedHost host, string[] texts, TimeSpan step, DateTimeOffset from, DateTimeOffset until)
    {
        var repository = host.BlockPlugs.Select(pbd => pbd.SR).OfType<SR>().Select(sr => ReportedHost.Or(sr.Uuid, "")).FirstOrDefault("0f2f4a6e-7c1d-4d5b-9a52-6a0f5e1c8b11");
        var text = new StringBuilder();
        var number = 0;
        for (var at = from.AddSeconds(37); at < until; at += step)
        {
            number++;
            var seed = (uint)(at.ToUnixTimeSeconds() * 2654435761L);
            text.Append(CultureInfo.InvariantCulture, $"{at:MMM} {at.Day,2} {at:HH:mm:ss} {host.ShortName} ");
            text.Append(string.Format(CultureInfo.InvariantCulture, texts[number % texts.Length], 1000 + (seed % 60000), $"{seed:x8}", repository)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
