using XenLint.Model;

namespace XenLint.Evidence;

public sealed class ChronycTrackingTests
{
    [Fact]
    public void A_clock_that_follows_a_source_says_which_and_how_far_it_is_off()
    {
        var tracking = Read(ChronycOutputs.Tracking);

        Assert.Null(tracking.Refusal);
        Assert.Equal("C0000205", tracking.ReferenceId);
        Assert.Equal("192.0.2.5", tracking.ReferenceName);
        Assert.Equal(3, tracking.Stratum.Value);
        Assert.Equal(new DateTimeOffset(2024, 5, 14, 9, 23, 20, TimeSpan.Zero), tracking.ReferenceTime);
        Assert.Equal(-0.000021442, tracking.SystemTime);
        Assert.Equal(-0.000010721, tracking.LastOffset);
        Assert.Equal(LeapStatus.Normal, tracking.LeapStatus);
        Assert.Null(tracking.NotSynchronisedAt);
        Assert.False(tracking.FollowsOwnClock);
    }

    [Fact]
    public void Values_stand_where_they_are_printed()
    {
        var tracking = Read(ChronycOutputs.Tracking);

        Assert.Equal("0.000021442 seconds slow of NTP time", Parsed.TextAt(tracking.SystemTime.Place));
        Assert.Equal("Normal", Parsed.TextAt(tracking.LeapStatus.Place));
        Assert.Equal("192.0.2.5", Parsed.TextAt(tracking.ReferenceName.Place));
    }

    [Fact]
    public void A_clock_that_follows_nobody_shows_it_at_the_leap_status()
    {
        var tracking = Read(ChronycOutputs.TrackingOfNobody);

        Assert.Equal("Not synchronised", Parsed.TextAt(tracking.NotSynchronisedAt!.Value));
        Assert.Equal("", tracking.ReferenceName);
        Assert.Equal(0, tracking.Stratum.Value);
        Assert.Equal(DateTimeOffset.UnixEpoch, tracking.ReferenceTime);
    }

    [Theory]
    [InlineData("Reference ID    : 00000000 ()\n")]
    [InlineData("Reference ID    : 0.0.0.0 ()\n")]
    public void The_first_line_alone_shows_it_too(string line) => Assert.NotNull(Read(line).NotSynchronisedAt);

    [Theory]
    [InlineData("Reference ID    : 7F7F0101 ()\n")]
    [InlineData("Reference ID    : 127.127.1.1 ()\n")]
    public void A_clock_that_follows_itself_is_told_by_its_reference(string line) => Assert.True(Read(line).FollowsOwnClock);

    [Theory]
    [InlineData("System time     : 3.811204000 seconds slow of NTP time\n", -3.811204)]
    [InlineData("System time     : 412.5 seconds fast of NTP time\n", 412.5)]
    public void A_slow_clock_is_behind_and_a_fast_one_ahead(string line, double seconds) => Assert.Equal(seconds, Read(line).SystemTime);

    [Theory]
    [InlineData("System time     : 3.811204000 seconds slow of NTP\n")]
    [InlineData("System time     : nan seconds slow of NTP time\n")]
    [InlineData("System time     : \n")]
    public void A_value_that_is_cut_or_no_number_is_unreadable(string line) =>
        Assert.Equal(ValueState.Unreadable, Read(line).SystemTime.State);

    [Fact]
    public void What_stands_before_a_cut_is_read()
    {
        var tracking = Read(ChronycOutputs.Tracking[..200]);

        Assert.True(tracking.ReferenceId.IsKnown);
        Assert.Equal(ValueState.Absent, tracking.LeapStatus.State);
    }

    [Fact]
    public void A_service_that_is_down_is_told()
    {
        var tracking = Read("506 Cannot talk to daemon\n");

        Assert.Equal((506, "Cannot talk to daemon", true), (tracking.Refusal!.Code, tracking.Refusal.Text, tracking.Refusal.MeansServiceIsDown));
        Assert.Equal("506 Cannot talk to daemon", Parsed.TextAt(tracking.Refusal.Place));
        Assert.True(tracking.ReferenceId.IsAbsent);
    }

    [Fact]
    public void A_refusal_is_not_a_service_that_is_down() => Assert.False(Read("501 Not authorised\n").Refusal!.MeansServiceIsDown);

    [Theory]
    [InlineData("chronyc: command not found\n")]
    [InlineData("\n")]
    public void Another_text_is_not_read(string text) => Assert.Null(Parsed.As<ChronycTracking>(MemberName.ChronycTracking, text));

    private static ChronycTracking Read(string text) => Parsed.As<ChronycTracking>(MemberName.ChronycTracking, text)!;
}
