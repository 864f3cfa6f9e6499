using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class TwoPathsToEachLunTests : RuleTest<TwoPathsToEachLun>
{
    private const string Lun = "3600a0b8000291d1a";

    private const string Member = "multipathd_topology.out";

    [Fact]
    public void A_lun_that_never_had_a_second_path_is_reported_at_its_entry() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr
                .PBD("xs-01", pbd => pbd.OtherConfig("multipathed", "true").OtherConfig(FlagEntry($"mpath-{Lun}", "[1, 1]"))))
            .Reports($"Storage 'SAN' on 'xs-01': LUN '{Lun}' has 1 path(s); at least 2 are required.")
            .AsWarning()
            .About("pool/host[xs-01]/PBD[SAN]")
            .RelatedTo("pool/host[xs-01]", "pool/SR[SAN]");

    [Fact]
    public void Two_paths_pass() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, "[2, 2]"))).Passes(objects: 1);

    [Fact]
    public void A_path_that_is_down_now_belongs_to_another_rule() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, "[1, 2]"))).Passes(objects: 1);

    [Fact]
    public void Old_spellings_of_the_count_are_understood() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, Flag("[1L, 1L]"))))
            .Reports($"Storage 'SAN' on 'xs-01': LUN '{Lun}' has 1 path(s); at least 2 are required.");

    [Fact]
    public void A_scsi_id_need_not_be_hexadecimal() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01", pbd => pbd.Paths("S161b6ac7VIRTUAL-DISK", Flag("[1, 1]"))))
            .Reports("Storage 'SAN' on 'xs-01': LUN 'S161b6ac7VIRTUAL-DISK' has 1 path(s); at least 2 are required.");

    [Fact]
    public void Each_lun_of_a_repository_is_a_finding_of_its_own() =>
        Pool().Host("xs-01").SR("SAN", type: "gfs2", sr => sr
                .PBD("xs-01", pbd => pbd.Paths("lun-a", Flag("[1, 1]")).Paths("lun-b", Flag("[0, 1]")).Paths("lun-c", "[4, 4]")))
            .Reports(
                "Storage 'SAN' on 'xs-01': LUN 'lun-a' has 1 path(s); at least 2 are required.",
                "Storage 'SAN' on 'xs-01': LUN 'lun-b' has 1 path(s); at least 2 are required.");

    [Fact]
    public void The_default_repository_makes_it_an_error() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, Flag("[1, 1]")))).DefaultSR("SAN")
            .Reports($"Storage 'SAN' on 'xs-01': LUN '{Lun}' has 1 path(s); at least 2 are required.")
            .AsError();

    [Fact]
    public void The_heartbeat_of_high_availability_makes_it_an_error()
    {
        var pool = Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr
            .PBD("xs-01", pbd => pbd.Paths(Lun, Flag("[1, 1]")))
            .VDI("Statefile", disk => disk.Set("type", "ha_statefile")));

        pool.PoolRow(row => row.Set("ha_enabled", true).Items("ha_statefiles", pool.ReferenceOf("VDI", "Statefile")))
            .Reports($"Storage 'SAN' on 'xs-01': LUN '{Lun}' has 1 path(s); at least 2 are required.")
            .AsError();
    }

    [Fact]
    public void The_disk_that_a_host_boots_from_makes_it_an_error() =>
        Pool().Host("xs-01", host => host.OtherConfig("mpath-boot", Flag("[1, 1]")))
            .Reports("Storage 'boot disk' on 'xs-01': LUN 'boot' has 1 path(s); at least 2 are required.")
            .AsError()
            .About("pool/host[xs-01]");

    [Fact]
    public void More_paths_can_be_demanded() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, Flag("[2, 2]"))))
            .With("min_paths", "4")
            .Reports($"Storage 'SAN' on 'xs-01': LUN '{Lun}' has 2 path(s); at least 4 are required.");

    [Fact]
    public void A_multipathed_repository_without_a_count_cannot_be_judged() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.OtherConfig("multipathed", "true")))
            .IsNotEvaluated(NotEvaluatedReason.FieldAbsent);

    [Fact]
    public void A_count_that_is_no_count_cannot_be_judged() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, "several")))
            .IsNotEvaluated(NotEvaluatedReason.Unparsable);

    [Fact]
    public void The_counts_of_a_host_that_is_down_are_old() =>
        Pool().Host("xs-01", host => host.Live(false)).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, "[1, 1]")))
            .IsNotEvaluated(NotEvaluatedReason.HostDown);

    [Fact]
    public void A_repository_that_is_not_attached_is_not_concerned() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Attached(false).Paths(Lun, "[1, 1]"))).IsNotApplicable();

    [Fact]
    public void Storage_without_multipathing_is_not_concerned() =>
        Pool().Host("xs-01").SR("Filer", type: "nfs", sr => sr.PBD("xs-01")).IsNotApplicable();

    [Fact]
    public void A_path_that_has_gone_from_the_host_leaves_a_single_one_although_the_database_remembers_two() =>
        Attached(Flag("[1, 2]")).Report("xs-01", report => report.With(Member, Topology(Lun, paths: 1)))
            .Reports($"Storage 'SAN' on 'xs-01': LUN '{Lun}' has 1 path(s); at least 2 are required; the host lists 1 and the database remembers 2.")
            .AsWarning()
            .About("pool/host[xs-01]/PBD[SAN]")
            .RelatedTo("pool/host[xs-01]", "pool/SR[SAN]", "pool/host[xs-01]/multipathd_topology.out");

    [Fact]
    public void A_listing_that_agrees_with_the_database_adds_no_words() =>
        Attached(Flag("[1, 1]")).Report("xs-01", report => report.With(Member, Topology(Lun, paths: 1)))
            .Reports($"Storage 'SAN' on 'xs-01': LUN '{Lun}' has 1 path(s); at least 2 are required.");

    [Fact]
    public void Two_listed_paths_pass_whatever_the_database_counts() =>
        Attached("[1, 1]").Report("xs-01", report => report.With(Member, Topology(Lun, paths: 2))).Passes(objects: 1);

    [Fact]
    public void Paths_in_two_groups_count_together() =>
        Attached("[4, 4]").Report("xs-01", report => report.With(Member, $"""
            multipathd> {Lun} dm-0 NETAPP,LUN C-Mode
            size=1024G features='3 queue_if_no_path pg_init_retries 50' hwhandler='1 alua' wp=rw
            |-+- policy='round-robin 0' prio=50 status=active
            | `- 7:0:0:1 sdb 8:16   active ready running
            `-+- policy='round-robin 0' prio=10 status=enabled
              `- 9:0:0:1 sdd 8:48   active ready running
            multipathd> 
            """)).Passes(objects: 1);

    [Fact]
    public void A_path_that_is_listed_as_failed_is_still_a_path() =>
        Attached("[1, 2]").Report("xs-01", report => report.With(Member, Topology(Lun, paths: 2).Replace("sdc 8:32 active ready", "sdc 8:32 failed faulty", StringComparison.Ordinal)))
            .Passes(objects: 1);

    [Fact]
    public void A_lun_that_has_lost_all_of_its_paths_is_judged_by_what_the_database_remembers() =>
        Attached("[0, 2]").Report("xs-01", report => report.With(Member, Topology(Lun, paths: 0))).Passes(objects: 1);

    [Fact]
    public void Where_nothing_is_remembered_it_cannot_be_judged() =>
        Pool().Host("xs-01").WithoutDatabase().Report("xs-01", report => report.With(Member, Topology(Lun, paths: 0))).IsNotEvaluated(NotEvaluatedReason.Ambiguous);

    [Fact]
    public void A_disk_of_the_machine_that_no_repository_names_is_left_alone() =>
        Pool().Host("xs-01").SR("Local", type: "lvm", sr => sr.PBD("xs-01")).Report("xs-01", report => report.With(Member, Topology("3600508b1001c", paths: 1))).IsNotApplicable();

    [Fact]
    public void Without_a_database_the_finding_belongs_to_the_reports_host() =>
        Pool().Host("xs-01").WithoutDatabase().Report("xs-01", report => report.With(Member, Topology(Lun, paths: 1).Replace($"{Lun} dm-0 QNAP,iSCSI Storage", $"⟦{Lun} dm-0 QNAP,iSCSI Storage⟧", StringComparison.Ordinal)))
            .Reports($"Storage 'QNAP,iSCSI Storage' on 'xs-01': LUN '{Lun}' has 1 path(s); at least 2 are required.")
            .AsWarning()
            .About("pool/host[xs-01]");

    [Fact]
    public void A_database_that_has_lost_its_hosts_does_not_count_as_none() =>
        Attached("[1, 1]").WithoutTable("host").Report("xs-01", report => report.With(Member, Topology(Lun, paths: 1))).IsNotEvaluated(NotEvaluatedReason.TableAbsent);

    [Theory]
    [InlineData("ATA,WDC WD2502ABYS", "3600508b1001c")]
    [InlineData("HP,LOGICAL VOLUME", "3600508b1001cdisk")]
    public void Without_a_database_disks_of_the_machine_are_left_alone_as_far_as_they_can_be_told(string product, string id) =>
        Pool().Host("xs-01").WithoutDatabase().Report("xs-01", report => report
                .With("etc/xensource-inventory", "INSTALLATION_UUID='3f043fec-d6ce-4bd0-b030-e7e6f17d5539'\nPRIMARY_DISK='/dev/disk/by-id/scsi-3600508b1001cdisk'\n")
                .With(Member, Topology(id, paths: 1).Replace("QNAP,iSCSI Storage", product, StringComparison.Ordinal)))
            .IsNotApplicable();

    private static RuleCase Attached(FieldText count) =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, count).DeviceConfig("SCSIid", Lun)));

    private static string Topology(string id, int paths) =>
        $"multipathd> show topology\n{id} dm-0 QNAP,iSCSI Storage\nsize=500G features='1 queue_if_no_path' hwhandler='0' wp=rw\n"
        + string.Concat(Enumerable.Range(0, paths).Select(path => $"`-+- policy='round-robin 0' prio=1 status=active\n  `- {7 + path}:0:0:0 sd{(char)('b' + path)} 8:{16 * (path + 1)} active ready running\n"))
        + "multipathd> ";
}
