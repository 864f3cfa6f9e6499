using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class BlockStorageIsMultipathedTests : RuleTest<BlockStorageIsMultipathed>
{
    private const string Lun = "3600a0b8000291d1a";

    private const string NotMultipathed = "it was plugged before multipathing was switched on, or its LUN cannot be multipathed";

    [Fact]
    public void A_repository_that_its_driver_has_not_noted_as_multipathed_is_reported() =>
        Pool().Host("xs-01", host => host.Multipathing(true))
            .SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.DeviceConfig("SCSIid", Lun).Set("other_config", Flag("()"))))
            .Reports($"Storage 'SAN' on 'xs-01': {NotMultipathed}.")
            .AsWarning()
            .About("pool/host[xs-01]/PBD[SAN]")
            .RelatedTo("pool/host[xs-01]", "pool/SR[SAN]");

    [Fact]
    public void A_note_that_says_false_counts_as_none() =>
        Pool().Host("xs-01", host => host.Multipathing(true))
            .SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01", pbd => pbd.OtherConfig(FlagEntry("multipathed", "false"))))
            .Reports($"Storage 'SAN' on 'xs-01': {NotMultipathed}.");

    [Fact]
    public void A_multipathed_repository_passes() =>
        Pool().Host("xs-01", host => host.Multipathing(true))
            .SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, "[2, 2]").OtherConfig("iscsi_sessions", "2").DeviceConfig("multihomelist", "192.0.2.1:3260,198.51.100.1:3260")))
            .Passes(objects: 1);

    [Fact]
    public void Fewer_sessions_than_portals_are_reported_at_the_number_of_sessions() =>
        Pool().Host("xs-01", host => host.Multipathing(true))
            .SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01", pbd => pbd
                .Paths(Lun, "[2, 2]").OtherConfig(FlagEntry("iscsi_sessions", "1")).DeviceConfig("multihomelist", "192.0.2.1:3260,198.51.100.1:3260")))
            .Reports("Storage 'SAN' on 'xs-01': 2 iSCSI portals are configured and 1 session(s) were made.");

    [Fact]
    public void A_portal_that_is_written_twice_is_one() =>
        Pool().Host("xs-01", host => host.Multipathing(true))
            .SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, "[2, 2]").OtherConfig("iscsi_sessions", "1").DeviceConfig("multihomelist", "192.0.2.1:3260,192.0.2.1:3260,")))
            .Passes(objects: 1);

    [Fact]
    public void Fewer_paths_than_sessions_are_reported_at_the_count() =>
        Pool().Host("xs-01", host => host.Multipathing(true))
            .SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, Flag("[2, 2]")).OtherConfig("iscsi_sessions", "4")))
            .Reports($"Storage 'SAN' on 'xs-01': LUN '{Lun}' has 2 path(s) over 4 iSCSI sessions.");

    [Fact]
    public void A_path_that_is_down_still_counts() =>
        Pool().Host("xs-01", host => host.Multipathing(true))
            .SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, "[1, 2]").OtherConfig("iscsi_sessions", "2")))
            .Passes(objects: 1);

    [Theory]
    [InlineData("netapp")]
    [InlineData("cslg")]
    [InlineData("equal")]
    public void Drivers_of_old_arrays_do_not_note_it_and_are_asked_for_their_sessions_only(string type) =>
        Pool().Host("xs-01", host => host.Multipathing(true))
            .SR("Filer", type, sr => sr.SmConfig("multipathable", "true").PBD("xs-01", pbd => pbd
                .OtherConfig(FlagEntry("iscsi_sessions", "1")).DeviceConfig("multihomelist", "192.0.2.1:3260,198.51.100.1:3260")))
            .Reports("Storage 'Filer' on 'xs-01': 2 iSCSI portals are configured and 1 session(s) were made.");

    [Fact]
    public void A_driver_with_a_lun_for_each_disk_is_judged_only_when_its_luns_are_named() =>
        Pool().Host("xs-01", host => host.Multipathing(true))
            .SR("Raw", type: "rawhba", sr => sr.PBD("xs-01"))
            .SR("Named", type: "rawhba", sr => sr.SmConfig($"scsi-{Lun}", "").PBD("xs-01", pbd => pbd.Set("other_config", Flag("()"))))
            .Reports($"Storage 'Named' on 'xs-01': {NotMultipathed}.");

    [Fact]
    public void A_host_without_multipathing_is_another_rules_finding() =>
        Pool().Host("xs-01", host => host.Multipathing(false)).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01")).IsNotApplicable();

    [Fact]
    public void A_repository_that_is_not_attached_or_no_block_storage_is_not_concerned() =>
        Pool().Host("xs-01", host => host.Multipathing(true))
            .SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Attached(false)))
            .SR("Filer", type: "nfs", sr => sr.PBD("xs-01"))
            .IsNotApplicable();

    [Fact]
    public void What_is_plugged_on_a_host_that_is_down_is_old() =>
        Pool().Host("xs-01", host => host.Multipathing(true).Live(false)).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01"))
            .IsNotEvaluated(NotEvaluatedReason.HostDown);

    [Fact]
    public void A_number_of_sessions_that_is_none_cannot_be_judged() =>
        Pool().Host("xs-01", host => host.Multipathing(true))
            .SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, "[2, 2]").OtherConfig("iscsi_sessions", "some")))
            .IsNotEvaluated(NotEvaluatedReason.Unparsable);

    [Fact]
    public void The_hosts_own_listing_confirms_that_a_repository_is_not_multipathed() =>
        Pool().Host("xs-01", host => host.Multipathing(true))
            .SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.DeviceConfig("SCSIid", Lun).Set("other_config", Flag("()"))))
            .Report("xs-01", report => report.With("multipathd_topology.out", "multipathd> show topology\nmultipathd> "))
            .Reports($"Storage 'SAN' on 'xs-01': {NotMultipathed}, and the host's multipath daemon does not have its LUN.");
}
