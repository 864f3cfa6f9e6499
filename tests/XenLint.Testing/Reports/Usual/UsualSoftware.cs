using System.Globalization;

namespace XenLint.Testing;

/// <summary>Packages, services and settings of the control domain.</summary>
internal static class UsualSoftware
{
    public static IEnumerable<BuiltMember> Of(ReportedHost host)
    {
        yield return host.Output("rpm-qa.out", $"""
            xapi-core-{host.Software("xapi", "26.1")}.0-1.1.xs8.x86_64
            xen-hypervisor-{host.Software("xen", "4.17.5-24")}.xs8.x86_64
            kernel-4.19.19-8.0.44.xs8.x86_64
            sm-3.2.12-1.1.xs8.x86_64
            openvswitch-2.17.7-4.1.xs8.x86_64
            device-mapper-multipath-0.4.9-136.xs8.x86_64
            chrony-3.2-2.xs8.x86_64
            xenserver-status-report-2.0.16-1.xs8.x86_64
            microcode_ctl-2.1-26.xs52.xs8.x86_64
            openssh-server-9.8p1-1.2.3.xs8.x86_64
            xs-clipboardd-1.0.4-1.xs8.x86_64
            bash-4.2.46-33.el7.x86_64
            systemd-219-67.1.xs8.x86_64
            glibc-2.17-317.el7.x86_64

            """);
        yield return host.Output("systemctl-status.out", string.Create(CultureInfo.InvariantCulture, $"""
            ● {host.ShortName}
                State: running
                 Jobs: 0 queued
               Failed: 0 units
                Since: {host.TakenAt - host.Uptime:ddd yyyy-MM-dd HH:mm:ss} UTC; {host.Uptime.Days} days ago
               CGroup: /
                       ├─1 /usr/lib/systemd/systemd --switched-root --system --deserialize 22
                       └─system.slice
                         ├─chronyd.service
                         │ └─1388 /usr/sbin/chronyd
                         └─xapi.service
                           └─2194 /opt/xensource/bin/xapi -nowatchdog

            """));
        yield return host.Output("sysctl-A.out", """
            fs.aio-max-nr = 1048576
            net.ipv4.conf.all.arp_filter = 0
            net.ipv4.conf.all.rp_filter = 0
            net.ipv4.ip_forward = 0
            net.ipv4.tcp_syncookies = 1
            vm.swappiness = 1

            """);
        yield return host.Output("kpatch-list.out", "Loaded patch modules:\n\nInstalled patch modules:\n");
        yield return host.File("etc/xapi.conf", "# Settings of the toolstack\nlog = syslog:xapi\npidfile = /var/run/xapi.pid\n");
        yield return host.File("etc/systemd/system.conf", "[Manager]\nDefaultTimeoutStopSec=90s\n");
        yield return host.File("etc/systemd/journald.conf", "[Journal]\nStorage=volatile\n");
        yield return host.File("etc/yum.repos.d/CentOS-Base.repo", "[base]\nname=CentOS-$releasever - Base\nenabled=0\ngpgcheck=1\n");
        yield return host.File(
            "etc/xensource/installed-repos/xs:main/repository.xml",
            $"<repository originator=\"xs\" name=\"main\" product=\"XenServer\" version=\"{host.Software("product_version", "8.4.0")}\" build=\"cloud\"><description>XenServer Pack</description></repository>\n");
    }
}
