using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class SharedBlockStorageTests : RuleTest<SharedBlockStorage>
{
    [Fact]
    public void No_shared_storage_at_all_is_a_warning_that_counts_the_machines() =>
        TwoHosts().SR("local", "lvm").SR("isos", "iso").PoolRow(row => row.Flagged())
            .VM("web01", vm => vm.On("xs-01").Disk("local")).VM("web02", vm => vm.Disk("local")).Template("web", vm => vm.Disk("local"))
            .Reports("No shared SR for disks; 1 running VM has disks on local storage.")
            .AsWarning()
            .About("pool");

    [Fact]
    public void Shared_files_only_are_a_note() =>
        TwoHosts().SR("local", "lvm").SR("nfs1", "nfs").PoolRow(row => row.Flagged())
            .Reports("No shared block SR; disks can be shared over files only, in 'nfs1'; 0 running VMs have disks on local storage.")
            .AsNote()
            .RelatedTo("pool/SR[nfs1]");

    [Fact]
    public void Shared_files_can_be_accepted() => TwoHosts().SR("nfs1", "nfs").With("accept_file_sr", "true").Passes(objects: 1);

    [Theory]
    [InlineData("lvmoiscsi")]
    [InlineData("lvmohba")]
    [InlineData("gfs2")]
    [InlineData("netapp")]
    public void Shared_luns_pass(string type) => TwoHosts().SR("lun", type).Passes(objects: 1);

    [Fact]
    public void Libraries_are_no_storage_for_disks() =>
        TwoHosts().SR("isos", "nfs", sr => sr.Set("content_type", "iso")).PoolRow(row => row.Flagged())
            .Reports("No shared SR for disks; 0 running VMs have disks on local storage.");

    [Fact]
    public void A_driver_that_is_not_known_may_be_block_storage() =>
        TwoHosts().SR("x", "linstor").IsNotEvaluated(NotEvaluatedReason.Ambiguous, "whether repositories of type linstor are block storage");

    [Fact]
    public void Machines_whose_disks_are_not_recorded_are_not_counted() =>
        TwoHosts().SR("local", "lvm").PoolRow(row => row.Flagged()).WithoutTable("VBD")
            .VM("web01", vm => vm.On("xs-01"))
            .Reports("No shared SR for disks; how many running VMs have disks on local storage is not known.");

    [Fact]
    public void A_single_host_shares_with_nobody() => Pool().Host("xs-01").SR("local", "lvm").IsNotApplicable();

    [Fact]
    public void Without_the_table_nothing_is_known() => TwoHosts().WithoutTable("SR").IsNotEvaluated(NotEvaluatedReason.TableAbsent);

    [Fact]
    public void A_database_that_was_trimmed_to_no_repository_says_nothing() => TwoHosts().IsNotEvaluated(NotEvaluatedReason.TableAbsent);

    private static RuleCase TwoHosts() => Pool().Host("xs-01").Host("xs-02");
}
