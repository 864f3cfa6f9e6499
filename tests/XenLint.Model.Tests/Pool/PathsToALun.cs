using XenLint.Model.Tests.Reports;
using XenLint.Testing;

namespace XenLint.Model.Tests.Pool;

/// <summary>Who is believed of the two witnesses: the count in the database and the listing in the report.</summary>
public sealed class PathsToALun
{
    private const string Id = "3600a0b8000291d1a";

    [Fact]
    public void Are_those_of_the_database_without_a_report()
    {
        var paths = Assert.Single(Plug(pbd => pbd.Paths(Id, "[1, 4]")).Luns);

        Assert.Equal((Id, 1, 4, 4, 4), (paths.ScsiId, paths.Up, paths.Present, paths.Most, paths.Remembered));
        Assert.Null(paths.Listed);
        Assert.False(paths.IsMissingFromListing);
        Assert.Equal($"other_config:mpath-{Id}", paths.Place.Field);
    }

    [Fact]
    public void Are_those_of_the_listing_with_one_and_the_database_remembers_more()
    {
        var paths = Assert.Single(Plug(pbd => pbd.Paths(Id, "[1, 4]"), Device(Id, "active ready", "failed faulty", "active ready")).Luns);

        Assert.Equal((2, 3, 4, 4), (paths.Up, paths.Present, paths.Most, paths.Remembered));
    }

    [Fact]
    public void Are_at_most_those_that_are_listed_when_the_database_remembers_fewer()
    {
        var paths = Assert.Single(Plug(pbd => pbd.Paths(Id, "[1, 1]"), Device(Id, "active ready", "active ready")).Luns);

        Assert.Equal((2, 1), (paths.Most, paths.Remembered));
    }

    [Fact]
    public void Are_known_by_the_listing_alone_where_the_repository_names_the_lun()
    {
        var paths = Assert.Single(Plug(pbd => pbd.DeviceConfig("SCSIid", Id), Device(Id, "active ready") + Device("other", "active ready")).Luns);

        Assert.Equal((1, 1, null), (paths.Present, paths.Most, paths.Remembered));
        Assert.Null(paths.Counted);
    }

    [Fact]
    public void Are_known_by_the_listing_where_the_count_cannot_be_read()
    {
        var paths = Assert.Single(Plug(pbd => pbd.Paths(Id, "several"), Device(Id, "active ready", "active ready")).Luns);

        Assert.Equal((2, 2, null), (paths.Up, paths.Most, paths.Remembered));
    }

    [Fact]
    public void Are_missing_from_a_whole_listing_that_does_not_have_the_lun() =>
        Assert.True(Assert.Single(Plug(pbd => pbd.Paths(Id, "[2, 2]"), Device("other", "active ready")).Luns).IsMissingFromListing);

    [Fact]
    public void Are_not_known_from_a_count_that_is_left_over_from_another_lun()
    {
        var paths = Assert.Single(Plug(pbd => pbd.Paths("left-over", "[1, 2]").DeviceConfig("SCSIid", Id)).Luns);

        Assert.Equal(NotEvaluatedReason.Ambiguous, Assert.Throws<NotKnownException>(() => paths.Up).Reason);
        Assert.Equal(NotEvaluatedReason.Ambiguous, Assert.Throws<NotKnownException>(() => paths.Present).Reason);
        Assert.Null(paths.Remembered);
    }

    [Fact]
    public void Are_not_known_from_the_counts_of_a_host_that_is_down_but_from_its_own_report()
    {
        static void Down(HostBuilder host) => host.Live(false).OtherConfig("mpath-boot", "[1, 2]");

        var counted = Plug(pbd => pbd.Paths(Id, "[1, 2]"), build: Down);
        Assert.Equal(NotEvaluatedReason.HostDown, Assert.Throws<NotKnownException>(() => counted.Luns[0].Up).Reason);
        Assert.Equal(NotEvaluatedReason.HostDown, Assert.Throws<NotKnownException>(() => counted.Host!.BootLun!.Up).Reason);
        Assert.Equal(2, Plug(pbd => pbd.Paths(Id, "[1, 2]"), Device(Id, "active ready", "active ready"), Down).Luns[0].Up);
    }

    [Fact]
    public void Are_called_by_the_ids_that_plug_and_repository_write_down()
    {
        var pbd = new PoolBuilder("lab").Host("xs-01")
            .SR("SAN", type: "gfs2", sr => sr.SmConfig("devserial", "scsi-c,scsi-d").SmConfig("scsi-e", "").PBD("xs-01", plug => plug.DeviceConfig("SCSIid", "a").DeviceConfig("ScsiId", "b")))
            .Write().Capture().PBDs.Single();

        Assert.Equal(["a", "b", "c", "d", "e"], pbd.ScsiIds);
    }

    private static PBD Plug(Action<PBDBuilder> plug, string? listing = null, Action<HostBuilder>? build = null)
    {
        var pool = new PoolBuilder("lab").Host("xs-01", build).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", plug));
        return listing is null
            ? pool.Write().Capture().PBDs.Single()
            : Reported.Host(pool, "xs-01", report => report.With("multipathd_topology.out", $"multipathd> show topology\n{listing}multipathd> ")).Capture.PBDs.Single();
    }

    private static string Device(string id, params string[] states) =>
        $"{id} dm-0 QNAP,iSCSI Storage\nsize=500G features='0' hwhandler='0' wp=rw\n`-+- policy='round-robin 0' prio=1 status=active\n"
        + string.Concat(states.Select((state, index) => $"  |- 7:0:0:{index} sd{(char)('b' + index)} 8:{16 * (index + 1)} {state} running\n"));
}
