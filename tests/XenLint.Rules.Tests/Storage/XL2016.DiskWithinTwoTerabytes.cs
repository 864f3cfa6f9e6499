using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class DiskWithinTwoTerabytesTests : RuleTest<DiskWithinTwoTerabytes>
{
    private const long ThreeTiB = 3L << 40;
    private const long Limit = 2040L << 30;

    [Fact]
    public void Three_terabytes_are_a_note_where_the_format_allows_it()
    {
        var pool = Pool().SR("gfs", "gfs2").VM("files", vm => vm.Disk("gfs", disk => disk.Size(Flag(ThreeTiB))));

        pool.Reports("VDI 'files 0' of 'files' is 3.0 TiB; disks above 2 TB are outside the reference architecture.")
            .AsNote()
            .About("pool/VDI[files 0]")
            .RelatedTo("pool/VM[files]", "pool/SR[gfs]")
            .FixedBy($"xe vbd-list vdi-uuid={pool.UuidOf("VDI", "files 0")} params=vm-name-label,userdevice,mode");
    }

    [Theory]
    [InlineData("lvmoiscsi")]
    [InlineData("nfs")]
    [InlineData("ext")]
    public void Where_disks_are_in_vhd_format_it_is_a_warning(string type) =>
        Pool().SR("sr", type, sr => sr.VDI("files", disk => disk.Size(Flag(ThreeTiB))))
            .Reports("VDI 'files' is 3.0 TiB; images in VHD format end at 2040 GiB.")
            .AsWarning();

    [Theory]
    [InlineData("type", "raw")]
    [InlineData("image-format", "qcow2")]
    public void A_disk_in_another_format_is_a_note_there(string key, string format) =>
        Pool().SR("sr", "lvmoiscsi", sr => sr.VDI("files", disk => disk.Size(Flag(ThreeTiB)).Map("sm_config", new MapEntry(key, format))))
            .Reports("VDI 'files' is 3.0 TiB; disks above 2 TB are outside the reference architecture.")
            .AsNote();

    [Fact]
    public void Exactly_the_limit_passes() => Pool().SR("sr", "nfs", sr => sr.VDI("files", disk => disk.Size(Limit))).Passes(objects: 1);

    [Fact]
    public void A_byte_more_does_not() =>
        Pool().SR("sr", "gfs2", sr => sr.VDI("files", disk => disk.Size(Flag(Limit + 1)))).Reports("VDI 'files' is 2.0 TiB; disks above 2 TB are outside the reference architecture.");

    [Fact]
    public void A_snapshot_is_counted_with_its_disk() =>
        Pool().SR("sr", "gfs2", sr => sr.VDI("files", disk => disk.Size(Flag(ThreeTiB))).VDI("before", disk => disk.Size(ThreeTiB).SnapshotOf("files")))
            .Reports("VDI 'files' is 3.0 TiB; disks above 2 TB are outside the reference architecture.");

    [Fact]
    public void A_snapshot_whose_disk_is_gone_counts_itself() =>
        Pool().SR("sr", "gfs2", sr => sr.VDI("before", disk => disk.Size(Flag(ThreeTiB)).SnapshotOf("gone")))
            .Reports("VDI 'before' is 3.0 TiB; disks above 2 TB are outside the reference architecture.");

    [Theory]
    [InlineData("rrd")]
    [InlineData("metadata")]
    [InlineData("ha_statefile")]
    [InlineData("redo_log")]
    [InlineData("pvs_cache")]
    public void Disks_of_the_toolstack_do_not_count(string type) =>
        Pool().SR("sr", "gfs2", sr => sr.VDI("own", disk => disk.Size(ThreeTiB).Type(type)).VDI("small")).Passes(objects: 1);

    [Fact]
    public void Images_below_others_do_not_count() =>
        Pool().SR("sr", "gfs2", sr => sr.VDI("base", disk => disk.Size(ThreeTiB).Set("managed", false)).VDI("small")).Passes(objects: 1);

    [Fact]
    public void A_disk_without_a_repository_is_no_crash() =>
        Pool().SR("sr", "gfs2", sr => sr.VDI("lost", disk => disk.Size(Flag(ThreeTiB)).PointsTo("SR", "SR", "nowhere")))
            .Reports("VDI 'lost' is 3.0 TiB; disks above 2 TB are outside the reference architecture.");

    [Fact]
    public void The_limit_can_be_set() =>
        Pool().SR("sr", "gfs2", sr => sr.VDI("files", disk => disk.Size(ThreeTiB))).With("limit_gib", "16384").Passes(objects: 1);

    [Fact]
    public void A_size_that_is_not_recorded_cannot_be_judged() =>
        Pool().SR("sr", "gfs2", sr => sr.VDI("files", disk => disk.Without("virtual_size"))).IsNotEvaluated(NotEvaluatedReason.FieldAbsent);
}
