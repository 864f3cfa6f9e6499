using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class SameMultipathingOnEveryHostTests : RuleTest<SameMultipathingOnEveryHost>
{
    [Fact]
    public void Hosts_with_and_without_multipathing_are_one_finding_on_the_pool() =>
        Pool().PoolRow(pool => pool.Flagged())
            .Host("xs-03", host => host.Multipathing(true)).Host("xs-02", host => host.Multipathing(false)).Host("xs-01", host => host.Multipathing(true))
            .Reports("Multipathing is not set alike: on for 'xs-01', 'xs-03', off for 'xs-02'.")
            .AsWarning()
            .About("pool")
            .RelatedTo("pool/host[xs-01]", "pool/host[xs-02]", "pool/host[xs-03]");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Hosts_that_are_set_alike_pass(bool isOn) =>
        Pool().Host("xs-01", host => host.Multipathing(isOn)).Host("xs-02", host => host.Multipathing(isOn)).Passes(objects: 2);

    [Fact]
    public void The_key_that_the_drivers_read_decides_and_a_missing_key_means_off_where_there_is_no_field() =>
        Pool().Schema(66).PoolRow(pool => pool.Flagged())
            .Host("xs-01", host => host.OtherConfig("multipathing", "true")).Host("xs-02")
            .Reports("Multipathing is not set alike: on for 'xs-01', off for 'xs-02'.");

    [Fact]
    public void Different_handlers_are_reported() =>
        Pool().Schema(66).PoolRow(pool => pool.Flagged())
            .Host("xs-01", host => host.OtherConfig("multipathing", "true").OtherConfig("multipathhandle", "mpp"))
            .Host("xs-02", host => host.OtherConfig("multipathing", "true").OtherConfig("multipathhandle", "dmp"))
            .Host("xs-03", host => host.OtherConfig("multipathing", "true"))
            .Reports("Multipathing is not set alike: handler 'dmp' on 'xs-02', handler 'mpp' on 'xs-01'.")
            .RelatedTo("pool/host[xs-01]", "pool/host[xs-02]");

    [Fact]
    public void The_handler_of_a_host_without_multipathing_does_not_matter() =>
        Pool().Schema(66)
            .Host("xs-01", host => host.OtherConfig("multipathing", "false").OtherConfig("multipathhandle", "mpp"))
            .Host("xs-02", host => host.OtherConfig("multipathing", "false").OtherConfig("multipathhandle", "dmp"))
            .Passes(objects: 2);

    [Fact]
    public void A_field_that_says_something_else_than_the_key_is_a_note_on_the_host() =>
        Pool().Host("xs-01", host => host.Set("multipathing", true).OtherConfig(FlagEntry("multipathing", "false")))
            .Reports("Multipathing is not set alike: on 'xs-01' the field multipathing says true and other_config:multipathing, which the storage drivers read, says false.")
            .AsNote()
            .About("pool/host[xs-01]");

    [Fact]
    public void A_field_without_the_key_is_a_note_too_because_the_drivers_do_not_read_it() =>
        Pool().Host("xs-01", host => host.Set("multipathing", Flag("true")))
            .Reports("Multipathing is not set alike: on 'xs-01' the field multipathing says true and other_config:multipathing, which the storage drivers read, is missing.")
            .AsNote();

    [Fact]
    public void A_host_alone_is_not_concerned() => Pool().Host("xs-01", host => host.Multipathing(true)).IsNotApplicable();

    [Fact]
    public void Pools_without_block_storage_can_be_left_out() =>
        Pool().Host("xs-01", host => host.Multipathing(true)).Host("xs-02", host => host.Multipathing(false)).SR("Filer", type: "nfs")
            .With("only_if_block_sr", "true")
            .IsNotApplicable(NotApplicableReason.Configuration);

    [Fact]
    public void With_block_storage_they_are_judged() =>
        Pool().PoolRow(pool => pool.Flagged())
            .Host("xs-01", host => host.Multipathing(true)).Host("xs-02", host => host.Multipathing(false)).SR("SAN", type: "lvmohba")
            .With("only_if_block_sr", "true")
            .Reports("Multipathing is not set alike: on for 'xs-01', off for 'xs-02'.");

    [Fact]
    public void A_host_whose_setting_cannot_be_read_hides_no_difference_among_the_others() =>
        Pool().PoolRow(pool => pool.Flagged())
            .Host("xs-01", host => host.Multipathing(true)).Host("xs-02", host => host.Multipathing(false)).Host("xs-03", host => host.Set("other_config", "(("))
            .Reports("Multipathing is not set alike: on for 'xs-01', off for 'xs-02'.");

    [Fact]
    public void A_host_whose_setting_cannot_be_read_is_not_evaluated() =>
        Pool().Host("xs-01", host => host.Multipathing(true)).Host("xs-02", host => host.Multipathing(true)).Host("xs-03", host => host.Set("other_config", "(("))
            .Passes(objects: 2, notEvaluated: 1);
}
