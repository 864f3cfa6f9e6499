namespace XenLint.Model.Tests.Clocks;

public sealed class ClockOfAHost
{
    private const string Synchronised = "Reference ID    : C0000205 (192.0.2.5)\nSystem time     : 0.5 seconds fast of NTP time\nLeap status     : Normal\n";
    private const string Heading = "MS Name/IP address         Stratum Poll Reach LastRx Last sample\n";
    private const string Peers = "     remote           refid      st t when poll reach   delay   offset  jitter\n";

    [Fact]
    public void Follows_a_source_when_tracking_says_so_and_no_list_says_otherwise()
    {
        Assert.Equal(ClockCondition.Synchronised, Of(("chronyc-tracking.out", Synchronised)).ClockState.Condition);
        Assert.Equal(
            ClockCondition.NoSources,
            Of(("chronyc-tracking.out", Synchronised), ("chronyc-sources-v.out", Heading)).ClockState.Condition);
    }

    [Fact]
    public void Is_not_synchronised_when_tracking_says_so_whatever_the_list_says() => Assert.Equal(
        ClockCondition.NotSynchronised,
        Of(
            ("chronyc-tracking.out", "Leap status     : Not synchronised\n"),
            ("chronyc-sources-v.out", Heading + "^* 192.0.2.5                     2  10   377   412    -312us[ -321us] +/-   14ms\n")).ClockState.Condition);

    [Fact]
    public void Has_sources_that_answered_once_and_are_not_good_enough() => Assert.Equal(
        ClockCondition.NoSourceSelected,
        Of(("chronyc-sources-v.out", Heading + "^? 192.0.2.5                     2  10     1   412    -312us[ -321us] +/-   14ms\n")).ClockState.Condition);

    [Fact]
    public void Is_judged_by_chrony_before_ntpd() => Assert.Equal(
        ClockCondition.Synchronised,
        Of(("chronyc-tracking.out", Synchronised), ("ntpq-c-peers.out", Peers)).ClockState.Condition);

    [Fact]
    public void Is_ahead_by_a_positive_offset()
    {
        Assert.Equal(0.5, Of(("chronyc-tracking.out", Synchronised)).ClockOffset.Value);
        Assert.Equal(-0.25, Of(("ntpq-c-peers.out", Peers + "*192.0.2.5       .GPS.            1 u   34 1024  377    0.498  250.000   0.101\n")).ClockOffset.Value, 9);
    }

    [Fact]
    public void Has_no_offset_when_it_follows_nobody() => Assert.Equal(
        NotEvaluatedReason.MetricsStale,
        Assert.Throws<NotKnownException>(() => Of(("chronyc-tracking.out", "Reference ID    : 00000000 ()\n")).ClockOffset).Reason);

    [Fact]
    public void Has_the_sources_that_the_service_lists()
    {
        Assert.Equal(
            ["192.0.2.5"],
            Of(("ntpq-c-peers.out", Peers + " 192.0.2.5       .INIT.          16 u    -   64    0    0.000    0.000   0.000\n LOCAL(0)        .LOCL.          10 l   12   64  377    0.000    0.000   0.001\n"))
                .RunningTimeSources!.Select(source => source.Name.Value));
        Assert.Null(Of(("chronyc-sources-v.out", "506 Cannot talk to daemon\n")).RunningTimeSources);
    }

    [Theory]
    [InlineData("chronyc-activity.out", "200 OK\n0 sources online\n0 sources offline\n", false)]
    [InlineData("chronyc-activity.out", "200 OK\n0 sources online\n0 sources offline\n3 sources with unknown address\n", true)]
    [InlineData("chronyc-activity.out", "506 Cannot talk to daemon\n", null)]
    [InlineData("chronyc-sources-v.out", Heading, null)]
    [InlineData("ntpq-c-peers.out", Peers, false)]
    public void Has_a_service_that_was_given_sources_or_not(string path, string text, bool? hasSources) => Assert.Equal(hasSources, Of((path, text)).TimeServiceHasSources);

    [Fact]
    public void Has_been_running_since_the_host_was_started() =>
        Assert.Equal(TimeSpan.FromMinutes(12), ReportedHost.With(report => report.UpFor(TimeSpan.FromMinutes(12))).TimeSinceBoot);

    private static HostEvidence Of(params (string Path, string Text)[] members) => ReportedHost.With(report =>
    {
        foreach (var (path, text) in members)
        {
            report.With(path, text);
        }
    });
}
