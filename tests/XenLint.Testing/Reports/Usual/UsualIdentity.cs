using System.Text;

namespace XenLint.Testing;

/// <summary>Who the host is, and its place in the pool.</summary>
internal static class UsualIdentity
{
    private const string Path = "etc/xensource-inventory";

    /// <summary>The smallest inventory that names the host.</summary>
    public static BuiltMember Inventory(string uuid, DateTimeOffset takenAt) =>
        new(Path, Encoding.UTF8.GetBytes($"PRODUCT_BRAND='XenServer'\nPRODUCT_VERSION='8.4.0'\nINSTALLATION_UUID='{uuid}'\n"), takenAt);

    public static IEnumerable<BuiltMember> Of(ReportedHost host)
    {
        var coordinator = host.Row.Capture.Pool?.Coordinator;
        yield return host.File(Path, Inventory(host));
        yield return host.File("etc/xensource/pool.conf", coordinator is null || ReferenceEquals(coordinator, host.Row)
            ? "master" : $"slave:{ReportedHost.Or(coordinator.Address, "192.0.2.1")}");
        yield return host.File("etc/xensource/db.conf", "[/var/xapi/state.db]\nmode:no_limit\nformat:xml\navailable_this_boot:true\n");
        yield return host.File("etc/xensource/network.conf", $"{host.Software("network_backend", "openvswitch")}\n");
        yield return host.File("var/xapi/local.db", "<local><map key=\"ha.armed\" value=\"false\"/><map key=\"host_disabled_until_reboot\" value=\"false\"/></local>");
        yield return host.File("etc/firstboot.d/data/host.conf", $"UUID='{Uuid(host)}'\n");
        yield return host.File("etc/hosts", "127.0.0.1   localhost localhost.localdomain localhost4 localhost4.localdomain4\n"
            + "::1         localhost localhost.localdomain localhost6 localhost6.localdomain6\n");
    }

    private static string Inventory(ReportedHost host)
    {
        var management = host.Row.ManagementPIFs.Select(ReportedHost.BridgeOf).FirstOrDefault("xenbr0");
        var current = host.Bridged.Where(pif => pif.IP.TryGet(out var address) && address.Length > 0).Select(ReportedHost.BridgeOf);
        return $"""
            PRIMARY_DISK='/dev/disk/by-id/scsi-3644a842042d7ff002c9d1f8a0b1c2d3e'
            PRODUCT_VERSION='{host.Software("product_version", "8.4.0")}'
            DOM0_VCPUS='16'
            CONTROL_DOMAIN_UUID='{(host.Row.ControlDomain is { } vm ? ReportedHost.Or(vm.Uuid, "") : "")}'
            DOM0_MEM='{host.ControlDomainMemory}'
            COMPANY_NAME_SHORT='Cloud Software Group'
            MANAGEMENT_ADDRESS_TYPE='IPv4'
            PARTITION_LAYOUT='ROOT,BACKUP,LOG,BOOT,SWAP,SR'
            PRODUCT_VERSION_TEXT='{host.Software("product_version_text", "8")}'
            PRODUCT_BRAND='{host.Software("product_brand", "XenServer")}'
            INSTALLATION_UUID='{Uuid(host)}'
            PRODUCT_VERSION_TEXT_SHORT='{host.Software("product_version_text_short", "8")}'
            PRODUCT_NAME='xenenterprise'
            MANAGEMENT_INTERFACE='{management}'
            PLATFORM_VERSION='{host.Software("platform_version", "3.4.0")}'
            BUILD_NUMBER='{host.Software("build_number", "cloud")}'
            PLATFORM_NAME='{host.Software("platform_name", "XCP")}'
            BACKUP_PARTITION='/dev/disk/by-id/scsi-3644a842042d7ff002c9d1f8a0b1c2d3e-part2'
            INSTALLATION_DATE='{PoolClock.Installed:yyyy-MM-dd HH:mm:ss}.204117'
            CURRENT_INTERFACES='{string.Join(' ', current)}'

            """;
    }

    private static string Uuid(ReportedHost host) => host.Row.Uuid.TryGet(out var uuid) ? uuid : "";
}
