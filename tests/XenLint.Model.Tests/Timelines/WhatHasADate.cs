using XenLint.Evidence;
using XenLint.Testing;

namespace XenLint.Model.Tests.Timelines;

public sealed class WhatHasADate
{
    private static readonly LogSignature Full = new("XL9043") { Logs = [LogKind.Kernel], Patterns = ["disk full"], KeyGroup = null };

    [Fact]
    public void Stands_in_the_order_in_which_it_happened()
    {
        var timeline = Of(report => report
            .With("var/crash/20261030-010203-UTC/xen.log", "x\n")
            .With("var/log/kern.log", "Oct 29 08:00:00 xs-01 kernel: disk full\nOct 31 09:00:00 xs-01 kernel: disk full\n"));

        Assert.Equal(
            [TimelineEventKind.LogLine, TimelineEventKind.Crash, TimelineEventKind.LogLine],
            timeline.Events.Select(happened => happened.Kind).Where(kind => kind is TimelineEventKind.LogLine or TimelineEventKind.Crash));
        Assert.Equal(timeline.Events.Select(happened => happened.Time).Order(), timeline.Events.Select(happened => happened.Time));
    }

    [Fact]
    public void Tells_whose_clock_showed_it()
    {
        var timeline = Of(report => report
            .With("var/crash/20261030-010203-UTC/xen.log", "x\n")
            .With("var/crash/20261029-0102/xen.log", "x\n")
            .With("var/log/kern.log", "Oct 31 08:00:00 xs-01 kernel: disk full\n"));

        Assert.Equal(
            [("var/crash/20261029-0102", false), ("var/crash/20261030-010203-UTC", true)],
            timeline.Events.Where(happened => happened.Kind == TimelineEventKind.Crash).Select(happened => (happened.Text, happened.IsUtc)));
        Assert.False(timeline.Events.Single(happened => happened.Kind == TimelineEventKind.LogLine).IsUtc);
    }

    [Fact]
    public void Leaves_out_what_has_none_and_counts_it()
    {
        var timeline = Of(report => report
            .With("var/crash/manual/xen.log", "x\n")
            .With("var/log/kern.log", "disk full\ndisk full\n"));

        Assert.DoesNotContain(timeline.Events, happened => happened.Kind is TimelineEventKind.Crash or TimelineEventKind.LogLine);
        Assert.Equal(2, timeline.UndatedLines);
    }

    [Fact]
    public void Names_the_start_of_a_host_by_the_second_where_the_database_has_it() => Assert.Equal(
        new DateTime(2026, 10, 1, 6, 30, 15),
        Of(_ => { }, host => host.OtherConfig("boot_time", "1790836215.")).Events.Single(happened => happened.Kind == TimelineEventKind.Boot).Time);

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("NaN")]
    [InlineData("-5")]
    [InlineData("99999999999999999999")]
    public void Names_it_by_the_report_where_the_database_says_nothing_that_can_be_read(string bootTime) => Assert.Equal(
        PoolClock.Capture.UtcDateTime - TimeSpan.FromMinutes(12),
        Of(report => report.UpFor(TimeSpan.FromMinutes(12)), host => host.OtherConfig("boot_time", bootTime)).Events.Single(happened => happened.Kind == TimelineEventKind.Boot).Time);

    [Fact]
    public void Ends_with_the_capture_when_nothing_lies_ahead()
    {
        var last = Of(_ => { }).Events.Last(happened => happened.Kind is not (TimelineEventKind.CertificateStart or TimelineEventKind.CertificateEnd));

        Assert.Contains(last.Kind, new[] { TimelineEventKind.Capture, TimelineEventKind.Report });
        Assert.Equal(PoolClock.Capture.UtcDateTime, last.Time);
    }

    [Fact]
    public void Is_nothing_where_no_evidence_has_a_date() => Assert.Empty(new Capture(DatabaseFile.None("nothing.xml")).Timeline.Events);

    private static Timeline Of(Action<ReportBuilder> build, Action<HostBuilder>? host = null)
    {
        var dump = new PoolBuilder("lab").Host("xs-01", host).Write();
        var report = ReportBuilder.Bare("xs-01", dump.Capture().Hosts.Single().Uuid).Database(dump);
        build(report);
        using var folder = new TemporaryFolder();
        folder.Write(new[] { report.Build() }.Pack(ReportForm.Folder));
        return InputReader.Read([folder.Path], EvidenceOptions.Default with { Signatures = [Full] }).Captures.Single().Timeline;
    }
}
