using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class PathsToLunsAreUpTests : RuleTest<PathsToLunsAreUp>
{
    private const string Lun = "3600a0b8000291d1a";

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
}
