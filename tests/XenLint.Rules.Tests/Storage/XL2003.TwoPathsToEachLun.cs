using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class TwoPathsToEachLunTests : RuleTest<TwoPathsToEachLun>
{
    private const string Lun = "3600a0b8000291d1a";

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
}
