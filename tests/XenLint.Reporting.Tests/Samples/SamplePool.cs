using System.Text;
using XenLint.Evidence;
using XenLint.Model;

namespace XenLint.Reporting.Tests;

/// <summary>A small pool as a one-line dump, written by hand: invented data, with a secret in every corner that can hold one.</summary>
internal static class SamplePool
{
    public const string Uuid = "11111111-0000-4000-8000-000000000001";

    /// <summary>Nothing of this may appear in any output.</summary>
    public const string Secret = "hunter2";

    public static string Xml { get; } =
        """<?xml version="1.0" ?><database><manifest><pair key="schema_major_vsn" value="5"/><pair key="schema_minor_vsn" value="793"/><pair key="generation_count" value="1234"/><pair key="pool_token" value="hunter2-pool"/></manifest>"""
        + """<table name="pool"><row ref="OpaqueRef:pool" _ref="OpaqueRef:pool" uuid="11111111-0000-4000-8000-000000000001" name_label="lab-pool" name__label="lab-pool" master="OpaqueRef:host-1" ha_enabled="false" wlb_password="hunter2-wlb" other_config="(('ssmtp-AuthPass'%.'hunter2-mail') ('auto_poweron'%.'true'))"/></table>"""
        + Host("1", "xs-01", "(('product_brand'%.'XenServer') ('product_version'%.'8.4.0'))")
        + Host("2", "xs-02", "(('product_brand'%.'XenServer') ('product_version'%.'8.4.0'))")["<table name=\"host\">".Length..]
        + """</table><table name="host_metrics"><row ref="OpaqueRef:hm-1" uuid="23232323-0000-4000-8000-000000000001" live="true" last_updated="20260105T09:30:00Z"/></table>"""
        + """<table name="network"><row ref="OpaqueRef:net" uuid="33333333-0000-4000-8000-000000000001" name__label="Management &amp; más 管理" bridge="xenbr0" MTU="1500"/></table>"""
        + """<table name="PIF">"""
        + """<row ref="OpaqueRef:pif-1" uuid="44444444-0000-4000-8000-000000000001" device="eth0" host="OpaqueRef:host-1" network="OpaqueRef:net" management="true" ip_configuration_mode="DHCP" IP="192.0.2.11"/>"""
        + """<row ref="OpaqueRef:pif-2" uuid="44444444-0000-4000-8000-000000000002" device="eth0" host="OpaqueRef:host-2" network="OpaqueRef:net" management="true" ip_configuration_mode="DHCP" IP="192.0.2.12"/>"""
        + """<row ref="OpaqueRef:pif-3" uuid="44444444-0000-4000-8000-000000000003" device="eth1" host="OpaqueRef:host-2" network="OpaqueRef:net" management="maybe" ip_configuration_mode="Static" IP="198.51.100.12"/>"""
        + """</table><table name="SR"><row ref="OpaqueRef:sr" uuid="66666666-0000-4000-8000-000000000001" name__label="san-lun-0" type="lvmoiscsi" other_config="()"/></table>"""
        + """<table name="PBD"><row ref="OpaqueRef:pbd" uuid="77777777-0000-4000-8000-000000000001" host="OpaqueRef:host-1" SR="OpaqueRef:sr" device_config="(('target'%.'198.51.100.7') ('chapuser'%.'hunter2-user') ('chappassword'%.'hunter2 &lt;&amp;%n') ('SCSIid'%.'36001405'))" currently_attached="true"/></table>"""
        + """<table name="VM">"""
        + """<row ref="OpaqueRef:vm-1" uuid="55555555-0000-4000-8000-000000000001" name__label="web [click](http://attacker.example) &#x9b;31m%nred&#x202e;txt" name__description="login: root, password: hunter2-note" is_a_template="false" is_a_snapshot="false" is_control_domain="false" PV__args="ks=http://x/?pw=hunter2-ks" other_config="()"/>"""
        + """<row ref="OpaqueRef:vm-2" uuid="55555555-0000-4000-8000-000000000002" name__label="Template" is_a_template="true" is_a_snapshot="false" is_control_domain="false"/>"""
        + """<row ref="OpaqueRef:vm-3" uuid="55555555-0000-4000-8000-000000000003" name__label="Control domain" is_a_template="false" is_a_snapshot="false" is_control_domain="true"/>"""
        + """</table><table name="secret"><row ref="OpaqueRef:s" uuid="88888888-0000-4000-8000-000000000001" value="hunter2-secret" other_config="()"/></table>"""
        + """<table name="session"><row ref="OpaqueRef:hunter2-session" uuid="99999999-0000-4000-8000-000000000001" pool="hunter2-bad-boolean" this_host="OpaqueRef:host-1"/></table>"""
        + """<table name="Cluster"><row ref="OpaqueRef:c" uuid="aaaaaaaa-0000-4000-8000-000000000001" cluster_token="hunter2-token" some_new_column="hunter2-unknown token"/></table></database>""";

    public static Capture Capture(string path = "pools/lab/xapi-db.xml") => new(Database(Xml, path));

    public static DatabaseFile Database(string xml, string path = "pool.xml") =>
        DatabaseReader.Read(new SourceFile(path, Encoding.UTF8.GetBytes(xml)), DatabaseLimits.Default).Database
            ?? throw new InvalidOperationException("The sample is no database.");

    /// <summary>One input, read whole.</summary>
    public static Fleet Fleet(string path = "pools/lab/xapi-db.xml") =>
        new([new InputStatus(path, InputKind.Dump, ReadStatus.Read) { Capture = Capture(path) }]);

    /// <summary>One pool read whole, one cut off, and two files that gave no pool.</summary>
    public static Fleet TroubledFleet()
    {
        var cut = Database(
            Xml[..Xml.IndexOf("<table name=\"SR\">", StringComparison.Ordinal)].Replace(Uuid, "22222222-aaaa-4000-8000-000000000002", StringComparison.Ordinal)
                .Replace("lab-pool", "branch-office", StringComparison.Ordinal),
            "pools/branch/cut off.xml");
        return new(
        [
            new InputStatus("pools/lab/xapi-db.xml", InputKind.Dump, ReadStatus.Read) { Capture = Capture() },
            new InputStatus("pools/branch/cut off.xml", InputKind.Dump, ReadStatus.Partial, "the file ends before the closing tag of the database. Take it again.")
            {
                Capture = new Capture(cut),
                Damage = new Place(cut.Source, cut.Damage!.Offset, 0),
            },
            new InputStatus("pools/old/notes.txt", InputKind.Dump, ReadStatus.Failed, "it is no database: it does not begin with an element. Take it again."),
            new InputStatus("pools/old/readme.md", InputKind.Folder, ReadStatus.Ignored, "it holds nothing to analyse."),
        ]);
    }

    private static string Host(string number, string name, string version) =>
        $"""<table name="host"><row ref="OpaqueRef:host-{number}" uuid="22222222-0000-4000-8000-00000000000{number}" name__label="{name}" hostname="{name}" metrics="OpaqueRef:hm-{number}" software_version="{version}" power_on_config="(('power_on_password'%.'hunter2-bmc'))" other_config="(('iscsi_iqn'%.'iqn.2026-01.example:{name}') ('multipathing'%.'true'))"/>""";
}
