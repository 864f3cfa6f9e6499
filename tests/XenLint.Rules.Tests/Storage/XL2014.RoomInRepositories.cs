using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class RoomInRepositoriesTests : RuleTest<RoomInRepositories>
{
    private const long GiB = 1L << 30;

    [Fact]
    public void From_80_percent_on_it_is_a_warning() =>
        Filled(80 * GiB).Reports("Storage 'SR' is 80% full (20.0 GiB free of 100 GiB).").AsWarning().About("pool/SR[SR]");

    [Fact]
    public void From_95_percent_on_it_is_an_error() => Filled((95 * GiB) + 7).Reports("Storage 'SR' is 95% full (5.0 GiB free of 100 GiB).").AsError();

    [Fact]
    public void Below_80_percent_it_passes() => Filled((80 * GiB) - 1, isFlagged: false).Passes(objects: 1);

    [Fact]
    public void More_than_all_is_full() => Filled(101 * GiB).Reports("Storage 'SR' is 101% full (0 B free of 100 GiB).").AsError();

    [Fact]
    public void The_limits_can_be_set_in_steps()
    {
        Filled(80 * GiB, isFlagged: false).With("warn_percent", "85").Passes(objects: 1);
        Filled(85 * GiB).With("error_percent", "85").Findings().AsError();
        Assert.All(new RoomInRepositories().Descriptor.Options.Take(2), option =>
        {
            Assert.True(option.Accepts("90"));
            Assert.False(option.Accepts("92"));
            Assert.False(option.Accepts("0"));
            Assert.Equal("a multiple of 5 from 5 to 100", option.Values);
        });
    }

    [Fact]
    public void An_old_array_shows_the_whole_of_it_so_that_it_is_one_level_less() =>
        Filled(96 * GiB, "netapp").Reports("Storage 'SR' is 96% full (4.0 GiB free of 100 GiB); the driver shows the use of the whole array.").AsWarning();

    [Fact]
    public void The_heartbeat_of_high_availability_is_told() =>
        Pool().Host("xs-01").SR("SR", type: "lvmohba", sr => sr.Size(100 * GiB, Flag("96636764160")).PBD("xs-01").VDI("state", disk => disk.Type("ha_statefile")))
            .PoolRow(row => row.Set("ha_enabled", true).Items("ha_statefiles", Pool().ReferenceOf("VDI", "state")))
            .Reports("Storage 'SR' is 90% full (10.0 GiB free of 100 GiB); high availability keeps its heartbeat on it.");

    [Fact]
    public void Local_storage_can_be_left_out()
    {
        Filled(90 * GiB, "ext").Findings();
        Filled(90 * GiB, "ext", isFlagged: false).With("skip_local", "true").IsNotApplicable(NotApplicableReason.Configuration);
    }

    [Fact]
    public void Numbers_that_were_never_measured_are_not_evaluated()
    {
        Pool().Host("xs-01").SR("SR", type: "nfs", sr => sr.Size(-1, -1).PBD("xs-01")).IsNotEvaluated(NotEvaluatedReason.MetricsStale);
        Pool().Host("xs-01").SR("SR", type: "nfs", sr => sr.Size(0, 0).PBD("xs-01")).IsNotEvaluated(NotEvaluatedReason.MetricsStale);
        Pool().Host("xs-01").SR("SR", type: "cslg", sr => sr.Size(100, 0).PBD("xs-01")).IsNotEvaluated(NotEvaluatedReason.MetricsStale);
    }

    [Fact]
    public void Numbers_of_a_repository_that_nobody_has_attached_are_old()
    {
        Pool().Host("xs-01").SR("SR", type: "nfs", sr => sr.Size(100, 99)).IsNotEvaluated(NotEvaluatedReason.MetricsStale);
        Pool().Host("xs-01").SR("SR", type: "nfs", sr => sr.Size(100, 99).PBD("xs-01", pbd => pbd.Attached(false))).IsNotEvaluated(NotEvaluatedReason.MetricsStale);
        Pool().Host("xs-01", host => host.Live(false)).SR("SR", type: "nfs", sr => sr.Size(100, 99).PBD("xs-01")).IsNotEvaluated(NotEvaluatedReason.MetricsStale);
    }

    [Fact]
    public void Libraries_and_devices_are_not_concerned() =>
        Pool().Host("xs-01")
            .SR("ISOs", type: "iso", sr => sr.Size(100, 99).PBD("xs-01"))
            .SR("Images", type: "nfs", sr => sr.Set("content_type", "iso").Size(100, 99).PBD("xs-01"))
            .SR("DVD", type: "udev", sr => sr.Size(100, 100).PBD("xs-01"))
            .IsNotApplicable();

    [Fact]
    public void Numbers_that_cannot_be_read_are_not_evaluated() =>
        Pool().Host("xs-01").SR("SR", type: "nfs", sr => sr.Set("physical_utilisation", "much").PBD("xs-01")).IsNotEvaluated(NotEvaluatedReason.Unparsable);

    private static RuleCase Filled(long used, string type = "lvmoiscsi", bool isFlagged = true) =>
        Pool().Host("xs-01").SR("SR", type, sr => sr.Size(100 * GiB, isFlagged ? Flag(used) : used).PBD("xs-01"));
}
