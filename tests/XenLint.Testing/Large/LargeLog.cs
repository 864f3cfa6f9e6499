using System.Globalization;
using System.Text;

namespace XenLint.Testing;

/// <summary>
/// Logs of a busy host, as large as wanted: the templates of real lines with numbers, identifiers and times that change as they do there, so that they
/// compress about as real ones do. The same seed gives the same bytes.
/// </summary>
internal sealed class LargeLog
{
    private const int RememberedRequests = 12;

    /// <summary>In templates <c>#</c> stands for a digit, <c>%</c> for a hexadecimal digit, <c>@</c> for one of a request that several lines tell of.</summary>
    private static readonly string[] Toolstack =
    [
        "xapi: [debug||#### HTTPS 10.20.0.80->:::80|Event.from D:@@@@@@@@@@@@|dummytaskhelper] task Event.from D:%%%%%%%%%%%% created by task D:@@@@@@@@@@@@",
        "xapi: [ info||#### UNIX /var/lib/xcp/xapi|session.login_with_password D:@@@@@@@@@@@@|audit] Session.login_with_password: uname = 'root'",
        "xapi: [debug||#### heartbeat|Heartbeat D:@@@@@@@@@@@@|mscgen] xapi=>slave [label=\"host.tickle_heartbeat\"];",
        "xapi: [debug||#### INET :::80|Get By UUID D:@@@@@@@@@@@@|xapi] PBD.get_all_records_where where = field \"host\" = \"OpaqueRef:@@@@@@@@-@@@@\"",
        "xapi: [debug||#### UNIX /var/lib/xcp/xapi|dispatch:VM.add_to_other_config D:@@@@@@@@@@@@|api_effect] VM.add_to_other_config",
        "xenopsd-xc: [debug||#|Async.VM.start R:@@@@@@@@@@@@|xenops_server] TASK.signal #### (object deleted)",
        "xenopsd-xc: [debug||# |events|xenops_server] Received an event on managed VM @@@@@@@@-@@@@-@@@@-%%%%-%%%%%%%%%%%%",
        "xcp-rrdd: [ warn||# ||rrdd_main] Failed to process plugin: xcp-rrdd-xenpm (Invalid_argument(\"index out of bounds\"))",
        "xcp-networkd: [debug||### |PIF.scan R:@@@@@@@@@@@@|network_utils] /usr/bin/ovs-vsctl --timeout=20 -- --if-exists get bridge xapi# other_config",
    ];

    private static readonly string[] StorageManager =
    [
        "SM: [#####] lock: opening lock file /var/lock/sm/@@@@@@@@-@@@@-@@@@-@@@@@@@@@@@@/sr",
        "SM: [#####] LVMCache created for VG_XenStorage-@@@@@@@@-@@@@-@@@@-@@@@@@@@@@@@",
        "SM: [#####] ['/sbin/vgs', '--readonly', 'VG_XenStorage-@@@@@@@@-@@@@-@@@@-@@@@@@@@@@@@']",
        "SM: [#####]   pread SUCCESS",
        "SM: [#####] sr_update {'sr_uuid': '@@@@@@@@-@@@@-@@@@-@@@@@@@@@@@@', 'subtask_of': 'DummyRef:|%%%%%%%%-%%%%-%%%%|SR.stat', 'args': [], 'host_ref': 'OpaqueRef:@@@@@@@@'}",
        "SM: [#####] vdi_attach {'device_config': {'SCSIid': '3600a0980@@@@@@@@', 'SRmaster': 'true'}, 'vdi_uuid': '%%%%%%%%-%%%%-%%%%-%%%%-%%%%%%%%%%%%'}",
    ];

    private static readonly string[] Kernel =
    [
        "kernel: [#######.######] vif vif-##-0 vif##.0: Guest Rx ready",
        "kernel: [#######.######] block tdb#: sector-size: 512/512 capacity: ########",
        "kernel: [#######.######] device vif##.0 entered promiscuous mode",
        "kernel: [#######.######] sd 7:0:0:##: [sdb#] Attached SCSI disk",
    ];

    private static readonly string[] Daemons =
    [
        "systemd[1]: Started Session c#### of user root.",
        "xcp-rrdd: [ info||7 ||rrdd_main] ping",
        "ovs-vswitchd: ovs|#####|bridge|INFO|bridge xapi#: added interface vif##.0 on port ##",
        "multipathd: 3600a0980@@@@@@@@: sdb# - tur checker reports path is up",
        "snmpd[####]: Connection from UDP: [10.20.0.9]:#####->[10.20.0.11]:161",
    ];

    private static readonly string[] Audit =
    [
        "xapi: [ info||#### UNIX /var/lib/xcp/xapi||audit] ('trackid=@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@' 'LOCAL_SUPERUSER' '' 'ALLOWED' 'OK' 'API' 'VM.get_record' (('self' 'vm-####' '@@@@@@@@-%%%%' 'OpaqueRef:@@@@@@@@-%%%%')))",
        "xapi: [ info||#### INET :::80||audit] ('trackid=@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@' 'LOCAL_SUPERUSER' '' 'ALLOWED' 'OK' 'HTTP' 'get_rrd_updates' (('cf' 'AVERAGE') ('start' '17########')))",
    ];

    /// <summary>Lines that rules look for: seldom, as on a host that limps.</summary>
    private static readonly string[] Trouble =
    [
        "multipathd: checker failed path 8:### in map 3600a0980@@@@@@@@",
        "kernel: [#######.######] sd 7:0:0:##: rejecting I/O to offline device",
        "xapi: [error||#### |Async.SR.scan R:@@@@@@@@@@@@|backtrace] SR_BACKEND_FAILURE_##",
    ];

    private const int LinesBetweenTrouble = 20_000;

    private readonly string[] templates;
    private readonly byte[] host;
    private readonly char[][] requests = new char[RememberedRequests][];
    private ulong state;

    private LargeLog(string[] templates, string host, int seed)
    {
        this.templates = templates;
        this.host = Encoding.ASCII.GetBytes($" {host} ");
        state = ((ulong)seed << 32) | 0x9E3779B9;
        for (var request = 0; request < requests.Length; request++)
        {
            requests[request] = NewRequest();
        }
    }

    /// <summary>The names below <c>/var/log</c>, each with its part of all logs in a hundred and what stands in it.</summary>
    public static IReadOnlyList<(string Name, int Share, string[] Templates)> Kinds { get; } =
    [
        ("xensource.log", 42, Toolstack),
        ("audit.log", 16, Audit),
        ("SMlog", 18, StorageManager),
        ("daemon.log", 12, Daemons),
        ("kern.log", 6, Kernel),
        ("messages", 4, Daemons),
        ("user.log", 2, Toolstack),
    ];

    /// <summary>One file of a log.</summary>
    /// <param name="templates">What stands in it.</param>
    /// <param name="host">The host's short name.</param>
    /// <param name="seed">Decides everything that changes.</param>
    /// <param name="size">Number of bytes, to the end of a line.</param>
    /// <param name="from">The time of the first line.</param>
    /// <param name="until">The time of the last line.</param>
    public static byte[] Write(string[] templates, string host, int seed, int size, DateTimeOffset from, DateTimeOffset until) => new LargeLog(templates, host, seed).Write(size, from, until);

    private byte[] Write(int size, DateTimeOffset from, DateTimeOffset until)
    {
        var bytes = new byte[size + 1024];
        var at = 0;
        var lines = 0;
        var stamp = new byte[15];
        var second = -1L;
        while (at < size)
        {
            var now = from.AddSeconds((until - from).TotalSeconds * at / size);
            if (now.ToUnixTimeSeconds() != second)
            {
                second = now.ToUnixTimeSeconds();
                Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{now:MMM} {now.Day,2} {now:HH:mm:ss}"), stamp);
            }

            stamp.CopyTo(bytes, at);
            host.CopyTo(bytes, at + stamp.Length);
            at += stamp.Length + host.Length;
            var random = Next();
            if (random % 5 == 0)
            {
                requests[(random >> 8) % RememberedRequests] = NewRequest();
            }

            var kinds = ++lines % LinesBetweenTrouble == 0 ? Trouble : templates;
            at += Line(bytes.AsSpan(at), kinds[(random >> 16) % (ulong)kinds.Length], requests[(random >> 32) % RememberedRequests]);
        }

        return bytes[..at];
    }

    private int Line(Span<byte> target, string template, char[] request)
    {
        var ofRequest = 0;
        for (var at = 0; at < template.Length; at++)
        {
            target[at] = (byte)(template[at] switch
            {
                '#' => '0' + (Next() % 10),
                '%' => "0123456789abcdef"[(int)(Next() & 15)],
                '@' => request[ofRequest++ % request.Length],
                var letter => letter,
            });
        }

        target[template.Length] = (byte)'\n';
        return template.Length + 1;
    }

    private char[] NewRequest()
    {
        var request = new char[32];
        for (var at = 0; at < request.Length; at++)
        {
            request[at] = "0123456789abcdef"[(int)(Next() & 15)];
        }

        return request;
    }

    private ulong Next()
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return state >> 11;
    }
}
