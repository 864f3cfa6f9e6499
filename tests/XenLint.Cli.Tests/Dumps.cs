namespace XenLint.Cli.Tests;

/// <summary>Small dumps with a bit of everything.</summary>
internal static class Dumps
{
    public const string PoolUuid = "11111111-0000-4000-8000-000000000001";

    /// <summary>The secret that no output may show.</summary>
    public const string Secret = "hunter2";

    /// <summary>Two hosts; the first one's management interface is a bond with a fixed address, the second one's takes it by DHCP.</summary>
    public static string Pool(string uuid = PoolUuid, string hostName = "xs-01") => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <database>
          <manifest>
            <pair key="schema_major_vsn" value="5"/><pair key="schema_minor_vsn" value="66"/><pair key="generation_count" value="7"/>
          </manifest>
          <table name="pool">
            <row ref="OpaqueRef:pool" __ctime="1" __mtime="2" _ref="OpaqueRef:pool" uuid="{uuid}" name_label="Production" master="OpaqueRef:h1" ha_enabled="false" other_config="()"/>
          </table>
          <table name="host">
            <row ref="OpaqueRef:h1" _ref="OpaqueRef:h1" uuid="aaaa0000-0000-4000-8000-000000000001" name__label="{hostName}" hostname="xs-01" address="192.0.2.11" enabled="true" metrics="OpaqueRef:hm1" other_config="()" cpu_info="(('cpu_count' '16') ('modelname' 'Test CPU'))" software_version="(('product_brand' 'XenServer') ('product_version' '6.1.0') ('build_number' '59235p') ('xapi' '1.3') ('xen' '4.1.3') ('linux' '2.6.32'))" power_on_config="(('power_on_user' 'root') ('power_on_password' '{Secret}'))"/>
            <row ref="OpaqueRef:h2" _ref="OpaqueRef:h2" uuid="aaaa0000-0000-4000-8000-000000000002" name__label="xs-02" hostname="xs-02" address="192.0.2.12" enabled="false" metrics="OpaqueRef:lost" other_config="()" cpu_info="()" software_version="()"/>
          </table>
          <table name="host_metrics">
            <row ref="OpaqueRef:hm1" _ref="OpaqueRef:hm1" uuid="bbbb0000-0000-4000-8000-000000000001" live="true" memory__total="68719476736" memory__free="1024" last_updated="20260331T12:00:00Z"/>
          </table>
          <table name="host_cpu"/>
          <table name="network">
            <row ref="OpaqueRef:n1" _ref="OpaqueRef:n1" uuid="cccc0000-0000-4000-8000-000000000001" name__label="Management" MTU="1500" bridge="xapi1" other_config="()"/>
          </table>
          <table name="PIF">
            <row ref="OpaqueRef:p1" _ref="OpaqueRef:p1" uuid="dddd0000-0000-4000-8000-000000000001" device="bond0" host="OpaqueRef:h1" network="OpaqueRef:n1" management="true" physical="false" ip_configuration_mode="Static" IP="192.0.2.11" netmask="255.255.255.0" VLAN="-1" MTU="1500" metrics="OpaqueRef:pm1" bond_slave_of="OpaqueRef:NULL" other_config="()"/>
            <row ref="OpaqueRef:p2" _ref="OpaqueRef:p2" uuid="dddd0000-0000-4000-8000-000000000002" device="eth0" host="OpaqueRef:h1" network="OpaqueRef:n1" management="false" physical="true" ip_configuration_mode="None" IP="" VLAN="-1" MTU="1500" metrics="OpaqueRef:NULL" bond_slave_of="OpaqueRef:b1" other_config="()"/>
            <row ref="OpaqueRef:p3" _ref="OpaqueRef:p3" uuid="dddd0000-0000-4000-8000-000000000003" device="eth10" host="OpaqueRef:h1" network="OpaqueRef:n1" management="false" physical="true" ip_configuration_mode="None" IP="" VLAN="-1" MTU="-1" metrics="OpaqueRef:NULL" bond_slave_of="OpaqueRef:b1" other_config="()"/>
            <row ref="OpaqueRef:p4" _ref="OpaqueRef:p4" uuid="dddd0000-0000-4000-8000-000000000004" device="bond0" host="OpaqueRef:h1" network="OpaqueRef:n1" management="false" physical="false" ip_configuration_mode="None" IP="" VLAN="70" MTU="1500" metrics="OpaqueRef:NULL" bond_slave_of="OpaqueRef:NULL" other_config="()"/>
            <row ref="OpaqueRef:p5" _ref="OpaqueRef:p5" uuid="dddd0000-0000-4000-8000-000000000005" device="eth0" host="OpaqueRef:h2" network="OpaqueRef:n1" management="true" physical="true" ip_configuration_mode="DHCP" IP="192.0.2.12" VLAN="-1" MTU="1500" metrics="OpaqueRef:NULL" bond_slave_of="OpaqueRef:NULL" other_config="()"/>
          </table>
          <table name="PIF_metrics">
            <row ref="OpaqueRef:pm1" _ref="OpaqueRef:pm1" uuid="dddd1000-0000-4000-8000-000000000001" carrier="true" speed="10000" duplex="true"/>
          </table>
          <table name="Bond">
            <row ref="OpaqueRef:b1" _ref="OpaqueRef:b1" uuid="eeee0000-0000-4000-8000-000000000001" master="OpaqueRef:p1" mode="lacp" other_config="()"/>
          </table>
          <table name="VLAN">
            <row ref="OpaqueRef:v1" _ref="OpaqueRef:v1" uuid="eeee1000-0000-4000-8000-000000000001" tagged_PIF="OpaqueRef:p1" untagged_PIF="OpaqueRef:p4" tag="70" other_config="()"/>
          </table>
          <table name="tunnel"/>
          <table name="SR">
            <row ref="OpaqueRef:s1" _ref="OpaqueRef:s1" uuid="ffff0000-0000-4000-8000-000000000001" name__label="SAN" type="lvmoiscsi" content_type="user" shared="true" physical_size="1099511627776" physical_utilisation="0" sm_config="()" other_config="()"/>
          </table>
          <table name="PBD">
            <row ref="OpaqueRef:d1" _ref="OpaqueRef:d1" uuid="ffff1000-0000-4000-8000-000000000001" SR="OpaqueRef:s1" host="OpaqueRef:h1" currently_attached="true" device_config="(('target' '198.51.100.1') ('chappassword' '{Secret}'))" other_config="(('mpath-3600a0b80' '[2, 4]') ('multipathed' 'true'))"/>
          </table>
          <table name="VM">
            <row ref="OpaqueRef:vm1" _ref="OpaqueRef:vm1" uuid="99990000-0000-4000-8000-000000000001" name__label="web" power_state="Running" resident_on="OpaqueRef:h1" is_a_template="false" is_a_snapshot="false" is_control_domain="false" VCPUs__max="4" VCPUs__at_startup="2" memory__dynamic_max="2147483648" memory__dynamic_min="2147483648" memory__static_max="2147483648" ha_restart_priority="restart" ha_always_run="true" guest_metrics="OpaqueRef:NULL"/>
            <row ref="OpaqueRef:vm2" _ref="OpaqueRef:vm2" uuid="99990000-0000-4000-8000-000000000002" name__label="a template" power_state="Halted" is_a_template="true" is_a_snapshot="false" is_control_domain="false"/>
            <row ref="OpaqueRef:vm3" _ref="OpaqueRef:vm3" uuid="99990000-0000-4000-8000-000000000003" name__label="a snapshot" power_state="Halted" is_a_template="false" is_a_snapshot="true" is_control_domain="false"/>
            <row ref="OpaqueRef:vm4" _ref="OpaqueRef:vm4" uuid="99990000-0000-4000-8000-000000000004" name__label="a control domain" power_state="Running" is_a_template="false" is_a_snapshot="false" is_control_domain="true"/>
          </table>
          <table name="secret">
            <row ref="OpaqueRef:x1" _ref="OpaqueRef:x1" uuid="88880000-0000-4000-8000-000000000001" value="{Secret}" other_config="()"/>
          </table>
          <table name="Teleporter">
            <row ref="OpaqueRef:t1" _ref="OpaqueRef:t1" uuid="77770000-0000-4000-8000-000000000001" range="12%.parsecs"/>
          </table>
        </database>
        """;

    /// <summary>The same, cut off inside the table of virtual machines.</summary>
    public static string Cut()
    {
        var whole = Pool();
        return whole[..whole.IndexOf("a snapshot", StringComparison.Ordinal)];
    }
}
