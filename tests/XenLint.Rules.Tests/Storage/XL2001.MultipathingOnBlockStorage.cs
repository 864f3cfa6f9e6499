using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class MultipathingOnBlockStorageTests : RuleTest<MultipathingOnBlockStorage>
{
    [Fact]
    public void A_host_that_attaches_block_storage_without_multipathing_is_reported() =>
        Pool().Host("xs-01", host => host.Set("multipathing", Flag("false"))).SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01"))
            .Reports("Multipathing is off on 'xs-01', which attaches block storage: 'SAN'.")
            .AsWarning()
            .About("pool/host[xs-01]")
            .RelatedTo("pool/host[xs-01]/PBD[SAN]");

    [Fact]
    public void A_host_with_multipathing_passes() =>
        Pool().Host("xs-01", host => host.Multipathing(true)).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01")).Passes(objects: 1);

    [Fact]
    public void The_key_that_the_drivers_read_wins_over_the_field() =>
        Pool().Host("xs-01", host => host.Set("multipathing", true).OtherConfig(FlagEntry("multipathing", "false")))
            .SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01"))
            .Reports("Multipathing is off on 'xs-01', which attaches block storage: 'SAN'.");

    [Fact]
    public void Only_the_exact_word_true_switches_it_on() =>
        Pool().Host("xs-01", host => host.OtherConfig(FlagEntry("multipathing", "True"))).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01"))
            .Reports("Multipathing is off on 'xs-01', which attaches block storage: 'SAN'.");

    [Fact]
    public void Before_the_field_existed_a_missing_key_means_off() =>
        Pool().Schema(66).Host("xs-01", host => host.Set("other_config", Flag("()"))).SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01"))
            .Reports("Multipathing is off on 'xs-01', which attaches block storage: 'SAN'.");

    [Fact]
    public void A_repository_that_switches_multipathing_on_for_itself_does_not_count() =>
        Pool().Host("xs-01", host => host.Multipathing(false)).SR("SAN", type: "lvmohba", sr => sr
                .PBD("xs-01", pbd => pbd.DeviceConfig("multipathing", "true").DeviceConfig("multipathhandle", "dmp")))
            .Passes(objects: 1);

    [Fact]
    public void A_repository_that_is_not_attached_does_not_count() =>
        Pool().Host("xs-01", host => host.Multipathing(false)).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Attached(false)))
            .IsNotApplicable();

    [Fact]
    public void A_host_with_file_and_local_storage_is_not_concerned() =>
        Pool().Host("xs-01", host => host.Multipathing(false))
            .SR("Filer", type: "nfs", sr => sr.PBD("xs-01"))
            .SR("Local", type: "lvm", sr => sr.PBD("xs-01"))
            .IsNotApplicable();

    [Fact]
    public void An_old_array_driver_counts_when_it_says_that_it_is_multipathable() =>
        Pool().Host("xs-01", host => host.Set("multipathing", Flag("false")))
            .SR("Filer", type: "netapp", sr => sr.SmConfig("multipathable", "true").PBD("xs-01"))
            .Reports("Multipathing is off on 'xs-01', which attaches block storage: 'Filer'.");

    [Fact]
    public void Several_repositories_are_one_finding_sorted_by_name() =>
        Pool().Host("xs-01", host => host.Set("multipathing", Flag("false")))
            .SR("SAN 2", type: "gfs2", sr => sr.PBD("xs-01"))
            .SR("SAN 1", type: "lvmoiscsi", sr => sr.PBD("xs-01"))
            .Reports("Multipathing is off on 'xs-01', which attaches block storage: 'SAN 1, SAN 2'.");

    [Fact]
    public void A_host_that_is_down_is_judged_all_the_same() =>
        Pool().Host("xs-01", host => host.Live(false).Set("multipathing", Flag("false"))).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01"))
            .Reports("Multipathing is off on 'xs-01', which attaches block storage: 'SAN'.");

    [Fact]
    public void A_configuration_that_cannot_be_read_is_not_evaluated() =>
        Pool().Host("xs-01", host => host.Set("other_config", "(('multipathing'")).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01"))
            .IsNotEvaluated(NotEvaluatedReason.Unparsable, "host.other_config");
}
