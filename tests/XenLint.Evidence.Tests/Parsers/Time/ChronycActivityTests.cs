using XenLint.Model;

namespace XenLint.Evidence;

public sealed class ChronycActivityTests
{
    [Fact]
    public void Sources_are_counted_by_what_becomes_of_them()
    {
        var activity = Read(ChronycOutputs.Activity);

        Assert.Equal((4, 1, 0, 0, 2), (activity.Online.Value, activity.Offline.Value, activity.BurstToOnline.Value, activity.BurstToOffline.Value, activity.UnknownAddress.Value));
        Assert.Equal(7, activity.Sources.Value);
        Assert.Equal("2", Parsed.TextAt(activity.UnknownAddress.Place));
    }

    [Fact]
    public void Old_versions_print_fewer_counts() => Assert.Equal(3, Read("200 OK\n3 sources online\n0 sources offline\n").Sources.Value);

    [Fact]
    public void A_service_that_is_down_counts_nothing()
    {
        var activity = Read("506 Cannot talk to daemon\n");

        Assert.True(activity.Refusal!.MeansServiceIsDown);
        Assert.True(activity.Sources.IsAbsent);
    }

    [Theory]
    [InlineData("200 OK\n")]
    [InlineData("no sources online\n")]
    public void Another_text_is_not_read(string text) => Assert.Null(Parsed.As<ChronycActivity>(MemberName.ChronycActivity, text));

    private static ChronycActivity Read(string text) => Parsed.As<ChronycActivity>(MemberName.ChronycActivity, text)!;
}
