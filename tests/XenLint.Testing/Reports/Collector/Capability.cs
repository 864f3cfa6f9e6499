namespace XenLint.Testing;

/// <summary>Which part of a report, by the collector's name for it, a member belongs to.</summary>
internal static class Capability
{
    private const string Other = "xenserver-config";

    /// <summary>The first beginning that fits decides.</summary>
    private static readonly (string Name, string[] Beginnings)[] Parts =
    [
        ("boot-loader", ["boot/", "ls-lR-%boot", "vmlinuz-initrd", "efibootmgr"]),
        ("network-config",
        [
            "etc/chrony.conf", "etc/ntp.conf", "etc/resolv.conf", "etc/hosts", "etc/nsswitch.conf", "etc/sysconfig/network",
            "etc/xensource/network.conf", "var/xapi/networkd.db", "var/log/interface-rename.log", "run/openvswitch/",
        ]),
        ("network-status",
        [
            "chronyc-", "ntpq-", "ethtool-", "ovs-", "ip-", "ifconfig-", "route-", "ss-", "netstat-", "iptables-", "nft-", "firewall-cmd",
            "brctl-", "tc-", "proc/net/", "var/lib/xcp/dhclient/",
        ]),
        ("multipath", ["multipath", "etc/multipath", "dmsetup-"]),
        ("block-scheduler", ["lsblk"]),
        ("disk-info",
        [
            "df-", "du-", "fdisk-", "iscsiadm-", "scsi-hosts", "pvs", "vgs", "lvs", "hdparm-", "sg_map", "ls-R-%sys", "proc/partitions", "proc/mounts",
            "etc/fstab", "etc/iscsi/", "etc/lvm/", "sys/class/fc_host/",
        ]),
        ("hardware-info", ["dmidecode", "lspci-", "xenpm-", "proc/cpuinfo", "proc/meminfo", "etc/xensource/boot_time_", "biosdevname", "driver-tool"]),
        ("kernel-info", ["proc/version", "proc/cmdline", "proc/xsversion", "sysctl-", "modinfo", "kpatch-", "ulimit-", "config.out"]),
        ("xen-info", ["xl-info", "xl-dmesg", "xen-livepatch", "xen-ucode", "xen-cpuid", "proc/xen/"]),
        ("xenserver-databases", ["xapi-db", "xapi-clusterd-db", "xenstore-ls", "etc/xensource/db.conf", "var/xapi/local.db"]),
        ("xapi", ["xapi_cert", "xapi_pool_cert", "host_data_source_list", "task_list"]),
        ("pam", ["etc/ssh/", "etc/pam.d/", "etc/krb5.conf", "etc/samba/"]),
        ("yum", ["rpm-qa", "etc/yum", "etc/pki/"]),
        ("system-services", ["systemctl-", "chkconfig-"]),
        ("xha-liveset", ["debug_ha_"]),
        ("high-availability", ["etc/xensource/xhad.conf", "var/log/xha"]),
        ("xenserver-install", ["var/log/installer/", "etc/xensource/installed-repos/"]),
        ("host-crashdump-logs", ["var/crash/"]),
        ("xenserver-logs", ["var/log/xensource.log", "var/log/SMlog", "var/log/audit.log", "var/log/squeezed.log", "var/log/xenstored"]),
        ("system-logs", ["var/log/"]),
        ("firstboot", ["etc/firstboot.d/"]),
        ("cron", ["etc/cron"]),
        ("process-list", ["process-tree", "fd_usage"]),
    ];

    /// <summary>The part that a member belongs to.</summary>
    /// <param name="path">The path inside the report.</param>
    public static string Of(string path) =>
        Parts.FirstOrDefault(part => part.Beginnings.Any(beginning => path.StartsWith(beginning, StringComparison.Ordinal))).Name ?? Other;
}
