using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class PathsToLunsAreUpTests : RuleTest<PathsToLunsAreUp>
{
    private const string Lun = "3600a0b8000291d1a";

    private const string Member = "multipathd_topology.out";

    [Fact]
    public void One_path_left_of_two_is_an_error_at_the_count() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, Flag("[1, 2]")).DeviceConfig("SCSIid", Lun)))
            .Reports($"Storage 'SAN' on 'xs-01': 1 of 2 paths to LUN '{Lun}' are up.")
            .AsError()
            .About("pool/host[xs-01]/PBD[SAN]")
            .RelatedTo("pool/host[xs-01]", "pool/SR[SAN]")
            .FixedBy($"multipath -ll {Lun}");

    [Fact]
    public void Several_paths_left_make_it_a_warning() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, Flag("[2, 4]"))))
            .Reports($"Storage 'SAN' on 'xs-01': 2 of 4 paths to LUN '{Lun}' are up.")
            .AsWarning();

    [Fact]
    public void No_path_at_all_is_an_error() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, Flag("[0, 4]"))))
            .Reports($"Storage 'SAN' on 'xs-01': 0 of 4 paths to LUN '{Lun}' are up.")
            .AsError();

    [Theory]
    [InlineData("[2, 2]")]
    [InlineData("[4L, 4L]")]
    [InlineData("[1, 1]")]
    public void All_paths_up_pass_however_few_they_are(string count) =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, count))).Passes(objects: 1);

    [Fact]
    public void Each_lun_is_a_finding_of_its_own() =>
        Pool().Host("xs-01").SR("SAN", type: "gfs2", sr => sr
                .PBD("xs-01", pbd => pbd.Paths("lun-a", Flag("[1, 2]")).Paths("lun-b", Flag("[3, 4]")).Paths("lun-c", "[4, 4]")))
            .Reports(
                "Storage 'SAN' on 'xs-01': 1 of 2 paths to LUN 'lun-a' are up.",
                "Storage 'SAN' on 'xs-01': 3 of 4 paths to LUN 'lun-b' are up.");

    [Fact]
    public void The_disk_that_a_host_boots_from_counts() =>
        Pool().Host("xs-01", host => host.OtherConfig("mpath-boot", Flag("[1, 2]")))
            .Reports("Storage 'boot disk' on 'xs-01': 1 of 2 paths to LUN 'boot' are up.")
            .AsError()
            .About("pool/host[xs-01]");

    [Fact]
    public void On_a_host_in_maintenance_it_is_one_level_less() =>
        Pool().Host("xs-01", host => host.Enabled(false)).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, Flag("[1, 2]"))))
            .Reports($"Storage 'SAN' on 'xs-01': 1 of 2 paths to LUN '{Lun}' are up.")
            .AsWarning();

    [Fact]
    public void The_counts_of_a_host_that_is_down_are_old() =>
        Pool().Host("xs-01", host => host.Live(false).OtherConfig("mpath-boot", "[1, 2]"))
            .SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, "[1, 2]")))
            .IsNotEvaluated(NotEvaluatedReason.HostDown);

    [Fact]
    public void The_count_of_a_lun_that_the_repository_does_not_name_any_more_says_nothing() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths("old-lun", "[1, 2]").DeviceConfig("SCSIid", Lun)))
            .IsNotEvaluated(NotEvaluatedReason.Ambiguous);

    [Fact]
    public void Such_a_left_over_hides_no_fault_of_the_lun_in_use() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr
                .PBD("xs-01", pbd => pbd.Paths("1-old-lun", "[1, 2]").Paths(Lun, Flag("[1, 2]")).DeviceConfig("SCSIid", Lun)))
            .Reports($"Storage 'SAN' on 'xs-01': 1 of 2 paths to LUN '{Lun}' are up.");

    [Theory]
    [InlineData("SCSIid", Lun)]
    [InlineData("devserial", $"scsi-{Lun}")]
    [InlineData($"scsi-{Lun}", "")]
    public void The_repository_may_name_its_lun_in_several_ways(string key, string value) =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.SmConfig(key, value).PBD("xs-01", pbd => pbd.Paths(Lun, Flag("[1, 2]"))))
            .Reports($"Storage 'SAN' on 'xs-01': 1 of 2 paths to LUN '{Lun}' are up.");

    [Fact]
    public void A_count_that_is_no_count_cannot_be_judged() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, "several")))
            .IsNotEvaluated(NotEvaluatedReason.Unparsable);

    [Fact]
    public void A_repository_that_is_not_attached_is_not_concerned() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Attached(false).Paths(Lun, "[1, 2]"))).IsNotApplicable();

    [Fact]
    public void Storage_without_multipathing_is_not_concerned() =>
        Pool().Host("xs-01").SR("Filer", type: "nfs", sr => sr.PBD("xs-01")).IsNotApplicable();

    [Fact]
    public void The_hosts_own_listing_names_the_path_that_is_down() =>
        Attached(Flag("[1, 2]")).Report("xs-01", report => report.With(Member, Topology("7:0:0:0 sdb 8:16 active ready running", "8:0:0:0 sdc 8:32 failed faulty running")))
            .Reports($"Storage 'SAN' on 'xs-01': 1 of 2 paths to LUN '{Lun}' are up; down: sdc at 8:0:0:0 (faulty).")
            .AsError()
            .About("pool/host[xs-01]/PBD[SAN]")
            .RelatedTo("pool/host[xs-01]", "pool/SR[SAN]", "pool/host[xs-01]/multipathd_topology.out");

    [Fact]
    public void A_listing_with_all_paths_up_wins_over_the_count_of_the_database() =>
        Attached("[1, 2]").Report("xs-01", report => report.With(Member, Topology("7:0:0:0 sdb 8:16 active ready running", "8:0:0:0 sdc 8:32 active ghost running")))
            .Passes(objects: 1);

    [Fact]
    public void A_listing_with_a_path_down_wins_over_a_count_that_says_otherwise_and_the_finding_tells() =>
        Attached(Flag("[2, 2]")).Report("xs-01", report => report.With(Member, Topology("7:0:0:0 sdb 8:16 active ready running", "8:0:0:0 sdc 8:32 active faulty running")))
            .Reports($"Storage 'SAN' on 'xs-01': 1 of 2 paths to LUN '{Lun}' are up; down: sdc at 8:0:0:0 (faulty); the database counts 2 of 2.");

    [Fact]
    public void Paths_that_have_gone_from_the_host_are_missing_although_all_that_are_listed_work() =>
        Attached(Flag("[2, 4]")).Report("xs-01", report => report.With(Member, Topology("7:0:0:0 sdb 8:16 active ready running", "8:0:0:0 sdc 8:32 active ready running")))
            .Reports($"Storage 'SAN' on 'xs-01': 2 of 4 paths to LUN '{Lun}' are up; gone from the host: 2.")
            .AsWarning();

    [Fact]
    public void A_path_that_is_listed_as_vanished_is_gone_too() =>
        Attached(Flag("[1, 2]")).Report("xs-01", report => report.With(Member, Topology("7:0:0:0 sdb 8:16 active ready running", "#:#:#:# - #:# active undef unknown")))
            .Reports($"Storage 'SAN' on 'xs-01': 1 of 2 paths to LUN '{Lun}' are up; gone from the host: 1.");

    [Fact]
    public void The_one_path_that_is_left_and_works_is_the_finding_of_another_rule() =>
        Attached("[1, 2]").Report("xs-01", report => report.With(Member, Topology("7:0:0:0 sdb 8:16 active ready running"))).Passes(objects: 1);

    [Fact]
    public void A_lun_without_any_path_is_an_error() =>
        Attached(Flag("[2, 2]")).Report("xs-01", report => report.With(Member, Topology()))
            .Reports($"Storage 'SAN' on 'xs-01': 0 of 2 paths to LUN '{Lun}' are up; gone from the host: 2; the database counts 2 of 2.")
            .AsError();

    [Fact]
    public void A_listing_shows_a_lun_that_the_database_does_not_count() =>
        Pool().Host("xs-01")
            .SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.DeviceConfig("SCSIid", Lun).Set("other_config", Flag("()"))))
            .Report("xs-01", report => report.With(Member, Topology("7:0:0:0 sdb 8:16 active ready running", "8:0:0:0 sdc 8:32 failed faulty running")))
            .Reports($"Storage 'SAN' on 'xs-01': 1 of 2 paths to LUN '{Lun}' are up; down: sdc at 8:0:0:0 (faulty).");

    [Fact]
    public void A_count_of_a_lun_that_the_listing_does_not_have_is_no_proof_that_all_is_well() =>
        Attached("[2, 2]").Report("xs-01", report => report.With(Member, "multipathd> show topology\nmultipathd> ")).IsNotEvaluated(NotEvaluatedReason.Ambiguous);

    [Fact]
    public void It_is_still_proof_of_a_fault() =>
        Attached(Flag("[1, 2]")).Report("xs-01", report => report.With(Member, "multipathd> show topology\nmultipathd> "))
            .Reports($"Storage 'SAN' on 'xs-01': 1 of 2 paths to LUN '{Lun}' are up.");

    [Fact]
    public void Without_a_listing_the_database_is_what_counts() =>
        Attached(Flag("[1, 2]")).Report("xs-01", report => report.Empty(Member))
            .Reports($"Storage 'SAN' on 'xs-01': 1 of 2 paths to LUN '{Lun}' are up.");

    [Fact]
    public void A_listing_that_ran_out_of_time_tells_of_the_luns_that_are_whole_in_it() =>
        Attached(Flag("[2, 2]")).Report("xs-01", report => report.TimedOut(
                Member,
                Device(Lun, "7:0:0:0 sdb 8:16 active ready running", "8:0:0:0 sdc 8:32 failed faulty running") + Device("3600a0b8other", "7:0:0:1 sdd 8:48 active ready running")))
            .Reports($"Storage 'SAN' on 'xs-01': 1 of 2 paths to LUN '{Lun}' are up; down: sdc at 8:0:0:0 (faulty); the database counts 2 of 2.");

    [Fact]
    public void Of_its_last_lun_paths_may_be_missing_so_that_the_database_is_what_counts() =>
        Attached("[2, 2]").Report("xs-01", report => report.TimedOut(Member, Device(Lun, "7:0:0:0 sdb 8:16 failed faulty running"))).Passes(objects: 1);

    [Fact]
    public void A_disk_of_the_machine_that_no_repository_names_is_left_alone() =>
        Attached("[2, 2]").Report("xs-01", report => report.With(
                Member,
                "multipathd> " + Device(Lun, "7:0:0:0 sdb 8:16 active ready running", "8:0:0:0 sdc 8:32 active ready running")
                + Device("3600508b1001c", "0:0:0:0 sda 8:0 failed faulty running") + "multipathd> "))
            .Passes(objects: 1);

    [Fact]
    public void A_host_that_the_database_calls_down_is_judged_by_its_own_report() =>
        Pool().Host("xs-01", host => host.Live(false))
            .SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, Flag("[2, 2]")).DeviceConfig("SCSIid", Lun)))
            .Report("xs-01", report => report.With(Member, Topology("7:0:0:0 sdb 8:16 active ready running", "8:0:0:0 sdc 8:32 failed faulty running")))
            .Reports($"Storage 'SAN' on 'xs-01': 1 of 2 paths to LUN '{Lun}' are up; down: sdc at 8:0:0:0 (faulty).");

    [Fact]
    public void Without_a_database_the_finding_belongs_to_the_reports_host_at_the_path_that_is_down() =>
        Pool().Host("xs-01").WithoutDatabase()
            .Report("xs-01", report => report.With(Member, Topology("7:0:0:0 sdb 8:16 active ready running", "⟦8:0:0:0 sdc 8:32 failed faulty running⟧")))
            .Reports($"Storage 'QNAP,iSCSI Storage' on 'xs-01': 1 of 2 paths to LUN '{Lun}' are up; down: sdc at 8:0:0:0 (faulty).")
            .AsError()
            .About("pool/host[xs-01]")
            .RelatedTo();

    [Fact]
    public void Without_a_database_paths_that_are_up_pass() =>
        Pool().Host("xs-01").WithoutDatabase()
            .Report("xs-01", report => report.With(Member, Topology("7:0:0:0 sdb 8:16 active ready running", "8:0:0:0 sdc 8:32 active ready running")))
            .Passes(objects: 1);

    [Fact]
    public void Without_a_database_a_host_without_luns_is_not_concerned() =>
        Pool().Host("xs-01").WithoutDatabase().Report("xs-01", report => report.With(Member, "multipathd> show topology\nmultipathd> ")).IsNotApplicable();

    [Fact]
    public void With_neither_database_nor_listing_nothing_is_evaluated() =>
        Pool().Host("xs-01").WithoutDatabase().Report("xs-01").IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    [Fact]
    public void A_device_whose_lines_cannot_be_read_is_not_evaluated() =>
        Pool().Host("xs-01").WithoutDatabase()
            .Report("xs-01", report => report.With(Member, Topology("7:0:0:0 sdb active ready running"))).IsNotEvaluated(NotEvaluatedReason.Unparsable);

    [Fact]
    public void The_usual_report_of_a_healthy_host_passes() => Attached("[4, 4]").UsualReport("xs-01").Passes(objects: 1);

    private static RuleCase Attached(FieldText count) =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, count).DeviceConfig("SCSIid", Lun)));

    private static string Topology(params string[] paths) => $"multipathd> show topology\n{Device(Lun, paths)}multipathd> ";

    private static string Device(string id, params string[] paths) =>
        $"{id} dm-0 QNAP,iSCSI Storage\nsize=500G features='1 queue_if_no_path' hwhandler='0' wp=rw\n"
        + string.Concat(paths.Select(path => $"`-+- policy='round-robin 0' prio=1 status=active\n  `- {path}\n"));
}
