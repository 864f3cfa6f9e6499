using System.Globalization;
using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class NotTooManyDisksInOneSRTests : RuleTest<NotTooManyDisksInOneSR>
{
    [Fact]
    public void More_disks_than_the_limit_are_a_warning_and_the_pool_needs_more_repositories()
    {
        var pool = Pool().PoolRow(row => row.Flagged()).SR("lun", "lvmoiscsi", sr => Disks(sr, 11).Flagged()).With("max_vdis", "10");

        pool.Reports(
            "SR 'lun' holds 11 disks and snapshots; at most 10 are supported in a repository of its kind.",
            "The pool's shared repositories of logical volumes hold 11 disks and snapshots; for so many 2 repositories are needed, and there is 1.");
    }

    [Fact]
    public void A_local_repository_is_no_matter_of_the_pool()
    {
        var pool = Pool().SR("local", "lvm", sr => Disks(sr, 11).Flagged()).With("max_vdis", "10");

        pool.Reports("SR 'local' holds 11 disks and snapshots; at most 10 are supported in a repository of its kind.")
            .AsWarning()
            .About("pool/SR[local]")
            .FixedBy($"xe sr-scan uuid={pool.UuidOf("SR", "local")}");
    }

    [Fact]
    public void Nearly_as_many_are_a_note() =>
        Pool().SR("local", "lvm", sr => Disks(sr, 9).Flagged()).With("max_vdis", "10")
            .Reports("SR 'local' holds 9 disks and snapshots; at most 10 are supported in a repository of its kind.")
            .AsNote();

    [Fact]
    public void Four_fifths_pass() => Pool().SR("local", "lvm", sr => Disks(sr, 8)).With("max_vdis", "10").Passes(objects: 1);

    [Fact]
    public void Images_below_others_are_logical_volumes_too() =>
        Pool().SR("local", "lvm", sr => Disks(sr, 10).VDI("base", disk => disk.Set("managed", false)).Flagged()).With("max_vdis", "10")
            .Reports("SR 'local' holds 11 disks and snapshots; at most 10 are supported in a repository of its kind.");

    [Fact]
    public void Files_have_a_limit_of_their_own() =>
        Pool().SR("nfs", "nfs", sr => Disks(sr, 11)).With("max_vdis", "10").Passes(objects: 1);

    [Fact]
    public void That_limit_can_be_set_too() =>
        Pool().SR("nfs", "nfs", sr => Disks(sr, 11).Flagged()).With("max_vdis_file", "10")
            .Reports("SR 'nfs' holds 11 disks and snapshots; at most 10 are supported in a repository of its kind.");

    [Fact]
    public void Enough_repositories_for_all_disks_pass() =>
        Pool().SR("a", "lvmoiscsi", sr => Disks(sr, 8, "a")).SR("b", "lvmohba", sr => Disks(sr, 8, "b")).With("max_vdis", "10").Passes(objects: 3);

    [Fact]
    public void Libraries_do_not_count() => Pool().SR("isos", "iso", sr => Disks(sr, 11)).With("max_vdis", "10").IsNotApplicable();

    [Fact]
    public void Disks_without_their_table_cannot_be_counted() =>
        Pool().SR("local", "lvm").WithoutTable("VDI").IsNotEvaluated(NotEvaluatedReason.TableAbsent);

    private static SRBuilder Disks(SRBuilder sr, int count, string prefix = "disk")
    {
        for (var number = 0; number < count; number++)
        {
            sr.VDI($"{prefix}-{number.ToString(CultureInfo.InvariantCulture)}");
        }

        return sr;
    }
}
