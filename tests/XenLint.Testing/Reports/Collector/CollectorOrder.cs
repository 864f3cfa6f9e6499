using System.Security.Cryptography;
using System.Text;

namespace XenLint.Testing;

/// <summary>The order in which a collector writes the members of a report.</summary>
internal static class CollectorOrder
{
    /// <summary>What looks like the output of a command but is made by the collector itself, and so comes with the files.</summary>
    private static readonly HashSet<string> Functions =
    [
        "multipathd_topology.out", "scsi-hosts.out", "modinfo.out", "fd_usage.out", "xapi_subprocesses.out", "xapi-clusterd-db.out",
        "snmp_xs_conf.out", "snmpd_xs_conf.out", "snmpd_conf.out", "xapi-db.xml",
    ];

    /// <summary>What is collected folder by folder, behind all single files.</summary>
    private static readonly string[] Trees =
    [
        "etc/firstboot.d/", "etc/sysconfig/network-scripts/", "var/lib/xcp/dhclient/", "etc/pam.d/", "var/log/installer/",
        "etc/xensource/installed-repos/", "etc/cron.d/", "etc/yum.repos.d/", "etc/pki/", "sys/class/",
    ];

    /// <summary>Puts members in order.</summary>
    public static IEnumerable<BuiltMember> Apply(CollectorAge age, IEnumerable<BuiltMember> members) => age switch
    {
        CollectorAge.Since2007 => members.OrderBy(Anywhere, StringComparer.Ordinal),
        CollectorAge.Since2013 => members.OrderBy(member => member.Path == CollectorFiles.List ? 2 : IsOutput(member.Path) ? 1 : 0)
            .ThenBy(Anywhere, StringComparer.Ordinal),
        _ => members.OrderBy(Phase).ThenBy(member => Capability.Of(member.Path), StringComparer.Ordinal),
    };

    private static int Phase(BuiltMember member) => member.Path switch
    {
        CollectorFiles.Log => 4,
        CollectorFiles.List => 5,
        CollectorFiles.SystemdArchive => 6,
        var path when IsOutput(path) => member.Content.Length > 0 ? 0 : 1,
        var path => Trees.Any(tree => path.StartsWith(tree, StringComparison.Ordinal)) ? 3 : 2,
    };

    private static bool IsOutput(string path) =>
        !path.Contains('/', StringComparison.Ordinal) && !Functions.Contains(path) && path is not (CollectorFiles.List or CollectorFiles.Log);

    /// <summary>As good as the hash table of an old Python, and the same in each run.</summary>
    private static string Anywhere(BuiltMember member) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(member.Path)));
}
