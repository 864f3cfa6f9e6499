using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class SameStorageBehindEachPlugTests : RuleTest<SameStorageBehindEachPlug>
{
    [Fact]
    public void Another_lun_than_the_coordinators_is_an_error() =>
        Two("lvmohba", pbd => pbd.DeviceConfig("SCSIid", "3600a"), pbd => pbd.DeviceConfig("SCSIid", Flag("3600b")))
            .Reports("Storage 'SR': SCSIid on 'xs-02' is '3600b', on 'xs-01' it is '3600a'.")
            .AsError()
            .About("pool/host[xs-02]/PBD[SR]")
            .RelatedTo("pool/SR[SR]", "pool/host[xs-01]/PBD[SR]", "pool/host[xs-02]");

    [Fact]
    public void The_coordinator_is_what_the_others_are_compared_with() =>
        Two("lvmohba", pbd => pbd.DeviceConfig("SCSIid", Flag("3600a")), pbd => pbd.DeviceConfig("SCSIid", "3600b")).Coordinator("xs-02")
            .Reports("Storage 'SR': SCSIid on 'xs-01' is '3600a', on 'xs-02' it is '3600b'.");

    [Theory]
    [InlineData("nfs", "serverpath", "/vol/a", "/vol/b")]
    [InlineData("gfs2", "ScsiId", "3600a", "3600b")]
    [InlineData("iso", "location", "10.0.0.1:/vol/a", "10.0.0.1:/vol/b")]
    [InlineData("smb", "server", @"\\10.0.0.1\a", @"\\10.0.0.1\b")]
    public void Other_exports_and_luns_are_errors(string type, string key, string one, string other) =>
        Two(type, pbd => pbd.DeviceConfig(key, one), pbd => pbd.DeviceConfig(key, Flag(other)))
            .Reports($"Storage 'SR': {key} on 'xs-02' is '{other}', on 'xs-01' it is '{one}'.")
            .AsError();

    [Theory]
    [InlineData("nfs", "nfsversion", "3", "4.1")]
    [InlineData("gfs2", "provider", "hba", "iscsi")]
    [InlineData("nfs", "server", "10.0.0.1", "10.0.0.2")]
    [InlineData("iso", "location", "10.0.0.1:/vol", "10.0.0.2:/vol")]
    [InlineData("lvmoiscsi", "targetIQN", "iqn.a", "iqn.b")]
    public void Other_drivers_targets_and_machines_are_warnings(string type, string key, string one, string other) =>
        Two(type, pbd => pbd.DeviceConfig(key, one), pbd => pbd.DeviceConfig(key, Flag(other)))
            .Reports($"Storage 'SR': {key} on 'xs-02' is '{other}', on 'xs-01' it is '{one}'.")
            .AsWarning();

    [Theory]
    [InlineData("nfs", "serverpath", "/vol/a", "/vol/a/")]
    [InlineData("iso", "location", "//filer/ISO", @"\\filer\ISO")]
    [InlineData("smb", "server", @"\\filer\vms", @"\\FILER\VMS")]
    [InlineData("lvmohba", "SCSIid", "3600ab", "3600AB")]
    [InlineData("lvmoiscsi", "targetIQN", "*", "iqn.b")]
    [InlineData("lvmoiscsi", "target", "10.0.0.1,10.0.1.1", "10.0.1.1,10.0.2.1")]
    [InlineData("lvmohba", "chappassword", "a", "b")]
    [InlineData("netapp", "target", "devfiler", "DevFiler")]
    [InlineData("iso", "location", "/mnt/images", "/mnt/images/")]
    public void What_may_be_written_in_several_ways_passes(string type, string key, string one, string other) =>
        Two(type, pbd => pbd.DeviceConfig(key, one), pbd => pbd.DeviceConfig(key, other)).Passes(objects: 1);

    [Fact]
    public void No_version_of_nfs_means_the_usual_one() =>
        Two("nfs", pbd => pbd.DeviceConfig("server", "10.0.0.1"), pbd => pbd.DeviceConfig("server", "10.0.0.1").DeviceConfig("nfsversion", "3")).Passes(objects: 1);

    [Fact]
    public void Portals_that_the_driver_found_on_one_host_only_pass() =>
        Two("lvmoiscsi", pbd => pbd.DeviceConfig("target", "10.0.0.1"), pbd => pbd.DeviceConfig("target", "10.0.0.1").DeviceConfig("multihomelist", "10.0.0.1:3260,10.0.1.1:3260")).Passes(objects: 1);

    [Fact]
    public void Portals_of_which_none_is_common_are_a_warning() =>
        Two("lvmoiscsi", pbd => pbd.DeviceConfig("target", "10.0.0.1"), pbd => pbd.DeviceConfig("target", Flag("10.0.9.1")))
            .Reports("Storage 'SR': target on 'xs-02' is '10.0.9.1:3260', on 'xs-01' it is '10.0.0.1:3260'.")
            .AsWarning();

    [Theory]
    [InlineData("nfs", "server", "filer", "10.0.0.1")]
    [InlineData("lvmoiscsi", "target", "san-a", "san-b")]
    [InlineData("iso", "location", "//filer/iso", "//filer.example.com/iso")]
    public void Names_that_may_stand_for_one_machine_are_not_evaluated(string type, string key, string one, string other) =>
        Two(type, pbd => pbd.DeviceConfig(key, one), pbd => pbd.DeviceConfig(key, other)).IsNotEvaluated(NotEvaluatedReason.UnresolvedName);

    [Fact]
    public void What_only_one_of_two_plugs_names_is_not_evaluated() =>
        Two("lvmohba", pbd => pbd.DeviceConfig("SCSIid", "3600a"), _ => { }).IsNotEvaluated(NotEvaluatedReason.FieldAbsent);

    [Fact]
    public void Nothing_is_compared_where_nobody_knows_the_coordinator()
    {
        RuleCase Different() => Two("lvmohba", pbd => pbd.DeviceConfig("SCSIid", "3600a"), pbd => pbd.DeviceConfig("SCSIid", "3600b"));

        Different().WithoutColumn("pool", "master").IsNotEvaluated(NotEvaluatedReason.FieldAbsent);
        Different().WithoutTable("pool").IsNotEvaluated(NotEvaluatedReason.TableAbsent);
    }

    [Fact]
    public void Directories_of_the_hosts_themselves_that_are_called_alike_pass() =>
        Two("iso", pbd => pbd.DeviceConfig("location", "/opt/isos"), pbd => pbd.DeviceConfig("location", "/opt/isos/")).Passes(objects: 1);

    [Theory]
    [InlineData("10.0.0.1:/opt/isos")]
    [InlineData("filer:/opt/isos")]
    public void A_directory_of_the_host_is_no_export_of_the_same_name(string export) =>
        Two("iso", pbd => pbd.DeviceConfig("location", "/opt/isos"), pbd => pbd.DeviceConfig("location", Flag(export)))
            .Reports($"Storage 'SR': location on 'xs-02' is '{export}', on 'xs-01' it is '/opt/isos'.")
            .AsError();

    [Fact]
    public void Keys_can_be_left_out() =>
        Two("nfs", pbd => pbd.DeviceConfig("nfsversion", "3"), pbd => pbd.DeviceConfig("nfsversion", "4.1")).With("ignore_keys", "nfsversion,location").Passes(objects: 1);

    [Fact]
    public void Local_storage_single_plugs_and_the_guest_tools_are_not_concerned() =>
        Pool().Host("xs-01").Host("xs-02")
            .SR("Local", type: "lvm", sr => sr.PBD("xs-01", pbd => pbd.DeviceConfig("device", "/dev/sda3")))
            .SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.DeviceConfig("SCSIid", "3600a")))
            .SR("Tools", type: "iso", sr => sr.Set("is_tools_sr", true).PBD("xs-01", pbd => pbd.DeviceConfig("location", "/opt/a")).PBD("xs-02", pbd => pbd.DeviceConfig("location", "/opt/b")))
            .IsNotApplicable();

    private static RuleCase Two(string type, Action<PBDBuilder> first, Action<PBDBuilder> second) =>
        Pool().Host("xs-01").Host("xs-02").SR("SR", type, sr => sr.PBD("xs-01", first).PBD("xs-02", second));
}
