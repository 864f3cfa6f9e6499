using System.Globalization;
using System.Net;
using System.Text;

namespace XenLint.Testing;

/// <summary>File systems, disks, and the paths to LUNs as the pool's own counts of paths tell them.</summary>
internal static class UsualStorage
{
    private const string Configuration = """
        defaults {
        	user_friendly_names	no
        	replace_wwid_whitespace	yes
        	dev_loss_tmo	30
        	flush_on_last_del	yes
        	polling_interval	5
        }
        blacklist {
        	devnode "^(ram|raw|loop|fd|md|dm-|sr|scd|st|nbd|rbd|td|xvd)[0-9]*"
        }
        devices {
        	device {
        		vendor	"NETAPP"
        		product	"LUN.*"
        		path_grouping_policy	group_by_prio
        		prio	alua
        		hardware_handler	"1 alua"
        		no_path_retry	queue
        	}
        }

        """;

    public static IEnumerable<BuiltMember> Of(ReportedHost host)
    {
        var paths = PathsOf(host);
        yield return host.Output("df-alT.out", """
            Filesystem                Type     1K-blocks     Used Available Use% Mounted on
            /dev/sda1                 ext3      18402132  3120448  14323844  18% /
            sysfs                     sysfs            0        0         0    - /sys
            proc                      proc             0        0         0    - /proc
            devtmpfs                  devtmpfs   4108820        8   4108812   1% /dev
            tmpfs                     tmpfs      4120040     3184   4116856   1% /run
            /dev/sda5                 ext3       4056064  1101420   2714032  29% /var/log

            """);
        yield return host.Output("df-alTi.out", """
            Filesystem                Type       Inodes IUsed   IFree IUse% Mounted on
            /dev/sda1                 ext3      1179648 73115 1106533    7% /
            devtmpfs                  devtmpfs  1027205   609 1026596    1% /dev
            tmpfs                     tmpfs     1030010   802 1029208    1% /run
            /dev/sda5                 ext3       262144   347  261797    1% /var/log

            """);
        yield return host.File("proc/mounts", """
            /dev/sda1 / ext3 rw,relatime 0 0
            proc /proc proc rw,nosuid,nodev,noexec,relatime 0 0
            sysfs /sys sysfs rw,nosuid,nodev,noexec,relatime 0 0
            tmpfs /run tmpfs rw,nosuid,nodev,mode=755 0 0
            /dev/sda5 /var/log ext3 rw,relatime 0 0

            """);
        yield return host.Output("fdisk-l.out", """

            Disk /dev/sda: 480.1 GB, 480103981056 bytes, 937703088 sectors
            Units = sectors of 1 * 512 = 512 bytes
            Sector size (logical/physical): 512 bytes / 4096 bytes
            Disk label type: gpt

            #         Start          End    Size  Type            Name
             1     46139392     83888127     18G  Microsoft basic
             2      8390656     46139391     18G  Microsoft basic
             3     87033856    937703054  405.6G  Linux LVM
             4     83888128     84936703    512M  BIOS boot parti
             5         2048      8390655      4G  Microsoft basic
             6     84936704     87033855      1G  Linux swap

            """);
        yield return host.File("proc/partitions", Partitions(paths));
        yield return host.Output("lsblk.out", "TYPE NAME SCHED    TRAN  ROTA LOG-SEC RQ-SIZE VENDOR   MODEL\ndisk sda  deadline sas      0     512     128 DELL     PERC H730P\n"
            + string.Concat(paths.Select(path => $"disk {path.Device}  deadline iscsi    1     512     128 NETAPP   LUN C-Mode\n")));
        yield return host.File("etc/multipath.conf", Configuration);
        yield return host.File("etc/multipath/conf.d/custom.conf", "# Settings of this site belong here.\n");
        yield return host.Output("multipathd_topology.out", Topology(paths));
        yield return host.File("etc/iscsi/initiatorname.iscsi", $"InitiatorName={ReportedHost.Or(host.Row.IscsiIqn, "iqn.2025-03.example.lab:host")}\n");
        yield return host.Output("iscsiadm-m-session-P-3.out", Sessions(host, paths));
        yield return host.Output("iscsiadm-m-node.out", string.Concat(paths.Select(path => $"{path.Portal},1 {path.Target}\n").Distinct()));
        yield return host.Output("scsi-hosts.out", "host0:\n    megaraid_sas\n" + string.Concat(paths.Select(path => path.Adapter).Distinct().Order()
            .Select(adapter => string.Create(CultureInfo.InvariantCulture, $"host{adapter}:\n    iscsi_tcp\n"))));
    }

    private static List<Path> PathsOf(ReportedHost host)
    {
        var paths = new List<Path>();
        foreach (var pbd in host.BlockPlugs)
        {
            var target = ReportedHost.Or(pbd.DeviceConfig["targetIQN"], "");
            var portals = ReportedHost.Or(pbd.DeviceConfig["multihomelist"], $"{ReportedHost.Or(pbd.DeviceConfig["target"], "192.0.2.2")}:3260").Split(',');
            var luns = pbd.PathCounts.Select(count => (count.ScsiId, count.Up, count.Most)).DefaultIfEmpty((ReportedHost.Or(pbd.DeviceConfig["SCSIid"], ""), 1, 1)).ToList();
            var firstAdapter = 7 + paths.Select(path => path.Adapter).Distinct().Count();
            for (var lun = 0; lun < luns.Count; lun++)
            {
                var (scsiId, up, most) = luns[lun];
                for (var index = 0; index < most; index++)
                {
                    paths.Add(new Path(scsiId, pbd.PathCounts.Any(), paths.Count, firstAdapter + index, lun, index < up, portals[index % portals.Length], target));
                }
            }
        }

        return paths;
    }

    /// <summary>The state of each LUN with several paths, in two groups as arrays with two controllers have them.</summary>
    private static string Topology(IEnumerable<Path> paths)
    {
        var text = new StringBuilder("multipathd> show topology\n");
        var number = 0;
        foreach (var lun in paths.Where(path => path.IsMapped).GroupBy(path => path.ScsiId))
        {
            text.Append(CultureInfo.InvariantCulture, $"{lun.Key} dm-{number++} NETAPP,LUN C-Mode\n");
            text.Append("size=8.0T features='4 queue_if_no_path retain_attached_hw_handler pg_init_retries 50' hwhandler='1 alua' wp=rw\n");
            var all = lun.ToList();
            var groups = all.Chunk(Math.Max(1, (all.Count + 1) / 2)).ToList();
            for (var group = 0; group < groups.Count; group++)
            {
                var isLast = group == groups.Count - 1;
                text.Append(CultureInfo.InvariantCulture, $"{(isLast ? '`' : '|')}-+- policy='service-time 0' prio={(group == 0 ? 50 : 10)} status={(group == 0 ? "active" : "enabled")}\n");
                foreach (var path in groups[group])
                {
                    var bend = ReferenceEquals(path, groups[group][^1]) ? '`' : '|';
                    text.Append(CultureInfo.InvariantCulture, $"{(isLast ? ' ' : '|')} {bend}- {path.Adapter}:0:0:{path.Lun} {path.Device} {path.Major}:{path.Minor} ");
                    text.Append(path.IsUp ? " active ready running\n" : " failed faulty running\n");
                }
            }
        }

        return text.Append("multipathd> ").ToString();
    }

    private static string Sessions(ReportedHost host, IReadOnlyList<Path> paths)
    {
        if (paths.All(path => path.Target.Length == 0))
        {
            return "";
        }

        var text = new StringBuilder("iSCSI Transport Class version 2.0-870\nversion 6.2.0.874-10\n");
        var number = 1;
        foreach (var target in paths.Where(path => path.Target.Length > 0).GroupBy(path => path.Target))
        {
            text.Append(CultureInfo.InvariantCulture, $"Target: {target.Key} (non-flash)\n");
            foreach (var session in target.GroupBy(path => path.Adapter))
            {
                var path = session.First();
                text.Append(CultureInfo.InvariantCulture, $"\tCurrent Portal: {path.Portal},1\n\tPersistent Portal: {path.Portal},1\n");
                text.Append("\t\t**********\n\t\tInterface:\n\t\t**********\n\t\tIface Name: default\n\t\tIface Transport: tcp\n");
                text.Append(CultureInfo.InvariantCulture, $"\t\tIface Initiatorname: {ReportedHost.Or(host.Row.IscsiIqn, "")}\n\t\tIface IPaddress: {LocalAddress(host, path.Portal)}\n");
                text.Append("\t\tIface HWaddress: <empty>\n\t\tIface Netdev: <empty>\n");
                text.Append(CultureInfo.InvariantCulture, $"\t\tSID: {number++}\n");
                text.Append("\t\tiSCSI Connection State: LOGGED IN\n\t\tiSCSI Session State: LOGGED_IN\n\t\tInternal iscsid Session State: NO CHANGE\n");
                text.Append("\t\t*********\n\t\tTimeouts:\n\t\t*********\n\t\tRecovery Timeout: 15\n\t\tTarget Reset Timeout: 30\n\t\tLUN Reset Timeout: 30\n\t\tAbort Timeout: 15\n");
                text.Append("\t\t************************\n\t\tAttached SCSI devices:\n\t\t************************\n");
                text.Append(CultureInfo.InvariantCulture, $"\t\tHost Number: {path.Adapter}\tState: running\n");
                foreach (var disk in session)
                {
                    text.Append(CultureInfo.InvariantCulture, $"\t\tscsi{disk.Adapter} Channel 00 Id 0 Lun: {disk.Lun}\n\t\t\tAttached scsi disk {disk.Device}\t\tState: running\n");
                }
            }
        }

        return text.ToString();
    }

    /// <summary>Sessions leave by the interface in whose subnet the portal lies, else by some other one than management's.</summary>
    private static string LocalAddress(ReportedHost host, string portal)
    {
        var addressed = host.Bridged.Where(pif => ReportedHost.Or(pif.IP, "").Length > 0).ToList();
        var near = IPEndPoint.TryParse(portal, out var target) ? addressed.Find(pif => pif.Subnets.Any(subnet => subnet.Contains(target.Address))) : null;
        var chosen = near ?? addressed.Find(pif => !ReferenceEquals(pif, host.Row.ManagementBase));
        return chosen is null ? host.Address : ReportedHost.Or(chosen.IP, "");
    }

    private static string Partitions(IEnumerable<Path> paths)
    {
        var text = new StringBuilder("""
            major minor  #blocks  name

               8        0  468851544 sda
               8        1   18874368 sda1
               8        2   18874368 sda2
               8        3  425334599 sda3
               8        4     524288 sda4
               8        5    4194304 sda5
               8        6    1048576 sda6

            """);
        foreach (var path in paths)
        {
            text.Append(CultureInfo.InvariantCulture, $"{path.Major,4} {path.Minor,8} 8589934592 {path.Device}\n");
        }

        return text.ToString();
    }

    /// <summary>One path: one disk of the control domain behind one session.</summary>
    private sealed record Path(string ScsiId, bool IsMapped, int Number, int Adapter, int Lun, bool IsUp, string Portal, string Target)
    {
        /// <summary>The first disk is the host's own.</summary>
        public string Device => Number < 25 ? $"sd{(char)('b' + Number)}" : $"sda{(char)('a' + Number - 25)}";

        /// <summary>Sixteen disks share a major number.</summary>
        public int Major => Number < 15 ? 8 : 65;

        public int Minor => (Number + 1) % 16 * 16;
    }
}
