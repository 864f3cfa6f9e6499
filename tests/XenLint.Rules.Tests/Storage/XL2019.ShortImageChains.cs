using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class ShortImageChainsTests : RuleTest<ShortImageChains>
{
    [Fact]
    public void A_chain_of_20_images_is_a_warning() =>
        Chain(20).Reports("Disk 'd1' in storage 'SR' sits on a chain of 20 images; 30 are the most.").AsWarning().About("pool/VDI[d1]").RelatedTo("pool/SR[SR]");

    [Fact]
    public void A_chain_of_28_images_is_an_error() => Chain(28).Reports("Disk 'd1' in storage 'SR' sits on a chain of 28 images; 30 are the most.").AsError();

    [Fact]
    public void A_chain_of_19_images_passes() => Chain(19, isFlagged: false).Passes(objects: 1);

    [Fact]
    public void The_limits_can_be_set()
    {
        Chain(20, isFlagged: false).With("warn", "25").Passes(objects: 1);
        Chain(20).With("error", "20").Findings().AsError();
    }

    [Fact]
    public void Snapshots_of_the_disk_are_not_told_beside_it() =>
        Chain(20, more: (sr, parent) => sr.VDI("snapshot", disk => disk.SnapshotOf("d1").Map("sm_config", parent("d2"))))
            .Reports("Disk 'd1' in storage 'SR' sits on a chain of 20 images; 30 are the most.");

    [Fact]
    public void Of_snapshots_alone_the_longest_chain_is_told() =>
        Chain(21, leaf: disk => disk.SnapshotOf("gone"), more: (sr, parent) => sr.VDI("other", disk => disk.SnapshotOf("gone").Map("sm_config", parent("d3"))))
            .Reports("Disk 'd1' in storage 'SR' sits on a chain of 21 images; 30 are the most.");

    [Fact]
    public void A_parent_that_is_missing_is_a_note() =>
        Chain(2, isFlagged: false, root: "lost")
            .Reports($"Disk 'd2' in storage 'SR' rests on image '{Pool().UuidOf("VDI", "lost")}', which the storage does not have.")
            .AsNote();

    [Fact]
    public void A_parent_may_be_missing_where_the_storage_is_not_attached() => Chain(2, isFlagged: false, root: "lost", flagsRoot: false, isAttached: false).Passes(objects: 1);

    [Fact]
    public void A_circle_is_a_note() =>
        Chain(1, isFlagged: true, root: "d1", isAttached: false).Reports("Disk 'd1' in storage 'SR' rests, over others, on itself.").AsNote();

    [Fact]
    public void Storage_without_chains_passes() => Pool().Host("xs-01").SR("SR", type: "nfs", sr => sr.PBD("xs-01").VDI("disk")).Passes(objects: 1);

    [Fact]
    public void Arrays_and_libraries_are_not_concerned() => Pool().Host("xs-01").SR("A", type: "rawhba", sr => sr.PBD("xs-01")).SR("B", type: "iso").IsNotApplicable();

    [Fact]
    public void A_disk_that_does_not_tell_its_parent_makes_its_storage_not_evaluated() =>
        Pool().Host("xs-01").SR("SR", type: "lvm", sr => sr.PBD("xs-01").VDI("a").VDI("b", disk => disk.Set("sm_config", "(("))).IsNotEvaluated(NotEvaluatedReason.Unparsable, "VDI.sm_config");

    /// <summary>Disks d1, d2 ... each on the next one.</summary>
    private static RuleCase Chain(
        int length,
        bool isFlagged = true,
        string? root = null,
        bool flagsRoot = true,
        bool isAttached = true,
        Action<VDIBuilder>? leaf = null,
        Action<SRBuilder, Func<string, MapEntry>>? more = null)
    {
        var pool = Pool().Host("xs-01");
        return pool.SR("SR", type: "lvmoiscsi", sr =>
        {
            sr.PBD("xs-01", pbd => pbd.Attached(isAttached));
            for (var number = 1; number <= length; number++)
            {
                var parent = number < length ? $"d{number + 1}" : root;
                var isPlace = (number == 1 && isFlagged) || (number == length && root is not null && flagsRoot);
                var isLeaf = number == 1;
                sr.VDI($"d{number}", disk =>
                {
                    (parent is null ? disk : disk.Map("sm_config", ParentIs(parent, isPlace))).Set("managed", isLeaf);
                    (isLeaf ? leaf : null)?.Invoke(disk);
                });
            }

            more?.Invoke(sr, name => ParentIs(name, false));
        });

        MapEntry ParentIs(string name, bool isPlace) => isPlace ? FlagEntry("vhd-parent", pool.UuidOf("VDI", name)) : new MapEntry("vhd-parent", pool.UuidOf("VDI", name));
    }
}
