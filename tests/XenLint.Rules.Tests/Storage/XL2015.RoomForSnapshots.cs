using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class RoomForSnapshotsTests : RuleTest<RoomForSnapshots>
{
    private const long GiB = 1L << 30;

    [Fact]
    public void Less_free_than_the_largest_disk_in_use_is_a_note() =>
        Thick(Flag(70 * GiB), vm => vm.Disk("SR", disk => disk.Size(40 * GiB).Set("name__label", "data")).Disk("SR", disk => disk.Size(GiB)))
            .Reports("Storage 'SR' has 30.0 GiB free, less than a snapshot of its largest disk in use takes ('data', 40.0 GiB).")
            .AsNote()
            .About("pool/SR[SR]")
            .RelatedTo("pool/VDI[data]");

    [Fact]
    public void As_much_free_as_the_largest_disk_passes() => Thick(60 * GiB, vm => vm.Disk("SR", disk => disk.Size(40 * GiB))).Passes(objects: 1);

    [Fact]
    public void Disks_that_no_snapshot_has_to_hold_do_not_count()
    {
        Thick(99 * GiB, vm => vm.Disk("SR", disk => disk.Size(40 * GiB), plug => plug.Set("mode", "RO"))).Passes(objects: 1);
        Thick(99 * GiB, vm => vm.Disk("SR", disk => disk.Size(40 * GiB).Map("sm_config", new MapEntry("type", "raw")))).Passes(objects: 1);
        Thick(99 * GiB, vm => vm.Disk("SR", disk => disk.Size(40 * GiB), plug => plug.Set("currently_attached", false))).Passes(objects: 1);
        Pool().Host("xs-01").SR("SR", type: "lvm", sr => sr.Size(100 * GiB, 99 * GiB).PBD("xs-01").VDI("alone", disk => disk.Size(40 * GiB))).Passes(objects: 1);
    }

    [Fact]
    public void Thin_storage_that_has_promised_too_much_is_a_warning() =>
        Thin(Flag(100 * GiB), 151 * GiB)
            .Reports("Storage 'SR' has promised 151 GiB to its disks and their snapshots, 151% of its 100 GiB.")
            .AsWarning()
            .About("pool/SR[SR]");

    [Fact]
    public void Up_to_the_limit_it_passes() => Thin(100 * GiB, 150 * GiB).Passes(objects: 1);

    [Fact]
    public void The_limit_can_be_set() => Thin(100 * GiB, 190 * GiB).With("overcommit_percent", "200").Passes(objects: 1);

    [Fact]
    public void Images_below_disks_promise_nothing() =>
        Pool().Host("xs-01").SR("SR", type: "nfs", sr => sr.Size(100 * GiB, GiB).PBD("xs-01").VDI("base", disk => disk.Size(900 * GiB).Set("managed", false))).Passes(objects: 1);

    [Fact]
    public void Logical_volumes_that_were_made_thin_are_judged_so() =>
        Pool().Host("xs-01").SR("SR", type: "lvmohba", sr => sr.SmConfig("allocation", "xlvhd").Size(Flag(100 * GiB), GiB).PBD("xs-01").VDI("disk", disk => disk.Size(200 * GiB)))
            .Reports("Storage 'SR' has promised 200 GiB to its disks and their snapshots, 200% of its 100 GiB.");

    [Fact]
    public void Arrays_and_unknown_drivers_are_not_concerned() =>
        Pool().Host("xs-01").SR("A", type: "netapp", sr => sr.Size(100, 99).PBD("xs-01")).SR("B", type: "linstor", sr => sr.Size(100, 99).PBD("xs-01")).IsNotApplicable();

    [Fact]
    public void Old_numbers_are_not_evaluated() => Pool().Host("xs-01").SR("SR", type: "lvm", sr => sr.Size(100, 99)).IsNotEvaluated(NotEvaluatedReason.MetricsStale);

    [Fact]
    public void Disks_that_are_lost_are_not_evaluated() =>
        Pool().Host("xs-01").SR("SR", type: "lvm", sr => sr.Size(100, 99).PBD("xs-01")).WithoutTable("VBD").IsNotEvaluated(NotEvaluatedReason.TableAbsent);

    private static RuleCase Thick(FieldText used, Action<VMBuilder> vm) =>
        Pool().Host("xs-01").SR("SR", type: "lvmoiscsi", sr => sr.Size(100 * GiB, used).PBD("xs-01")).VM("vm", machine => vm(machine.On("xs-01")));

    private static RuleCase Thin(FieldText size, long disk) =>
        Pool().Host("xs-01").SR("SR", type: "nfs", sr => sr.Size(size, GiB).PBD("xs-01").VDI("disk", vdi => vdi.Size(disk)));
}
