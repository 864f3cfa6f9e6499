using System.Globalization;
using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class FewCopiesOfMcsImagesTests : RuleTest<FewCopiesOfMcsImages>
{
    [Fact]
    public void An_image_in_many_repositories_is_a_note() =>
        Copies(12).PoolRow(row => row.Flagged()).With("enabled", "true")
            .Reports("Images of MCS catalogues are copied to many repositories ('desktops' to 12); each update is copied to all of them.")
            .AsNote()
            .About("pool");

    [Fact]
    public void An_image_in_two_repositories_passes() => Copies(2).With("enabled", "true").Passes(objects: 1);

    [Fact]
    public void The_rule_is_off_unless_it_is_asked_for() => Copies(12).IsNotApplicable(NotApplicableReason.Configuration);

    [Fact]
    public void Several_disks_in_one_repository_are_one_copy() =>
        Pool().SR("lun", "lvmoiscsi", sr => sr.VDI("desktops-baseDisk-1").VDI("desktops-baseDisk-2").VDI("desktops-baseDisk-3")).With("enabled", "true").With("max_luns", "1")
            .Passes(objects: 1);

    [Fact]
    public void Catalogues_are_told_apart_whatever_the_case() =>
        Pool().PoolRow(row => row.Flagged())
            .SR("a", "lvmoiscsi", sr => sr.VDI("Desktops-BaseDisk-1").VDI("servers-baseDisk-1"))
            .SR("b", "lvmohba", sr => sr.VDI("desktops-basedisk-2"))
            .With("enabled", "true").With("max_luns", "1")
            .Findings();

    [Fact]
    public void Repositories_of_files_do_not_count() =>
        Pool().SR("nfs", "nfs", sr => sr.VDI("desktops-baseDisk-1")).With("enabled", "true").IsNotApplicable();

    [Fact]
    public void A_pool_without_such_names_is_not_concerned() => Pool().SR("lun", "lvmoiscsi", sr => sr.VDI("data")).With("enabled", "true").IsNotApplicable();

    [Fact]
    public void Other_names_can_be_given() =>
        Pool().PoolRow(row => row.Flagged()).SR("a", "lvmoiscsi", sr => sr.VDI("desktops_golden_1")).SR("b", "lvmoiscsi", sr => sr.VDI("desktops_golden_2"))
            .With("enabled", "true").With("max_luns", "1").With("base_disk_marks", "_golden_")
            .Reports("Images of MCS catalogues are copied to many repositories ('desktops' to 2); each update is copied to all of them.");

    private static RuleCase Copies(int count)
    {
        var pool = Pool();
        for (var number = 0; number < count; number++)
        {
            var name = number.ToString("D2", CultureInfo.InvariantCulture);
            pool.SR($"lun{name}", "lvmoiscsi", sr => sr.VDI($"desktops-baseDisk-{name}"));
        }

        return pool;
    }
}
