using XenLint.Model;

namespace XenLint.Evidence;

public sealed class ChronycSourceStatsTests
{
    [Fact]
    public void Each_source_has_its_measurements()
    {
        var sources = Read(ChronycOutputs.SourceStats).Sources;
        var first = sources[0];

        Assert.Equal(["192.0.2.5", "ntp2.lab.example"], sources.Select(source => source.Name.Value));
        Assert.Equal((21, 9, 5160), (first.Samples.Value, first.Runs.Value, first.Span.Value));
        Assert.Equal((-0.012, 0.031), (first.Frequency.Value, first.Skew.Value));
        Assert.Equal(-120e-6, first.Offset, 12);
        Assert.Equal(62e-6, first.Deviation, 12);
        Assert.Equal(4, sources[1].Deviation.Value, 12);
    }

    [Fact]
    public void A_service_that_is_down_has_none() => Assert.True(Read("506 Cannot talk to daemon\n").Refusal!.MeansServiceIsDown);

    [Fact]
    public void A_list_with_a_line_that_nobody_understands_is_not_used() =>
        Assert.Null(Parsed.As<ChronycSourceStats>(MemberName.ChronycSourceStats, ChronycOutputs.SourceStats + "192.0.2.7   21   9\n"));

    private static ChronycSourceStats Read(string text) => Parsed.As<ChronycSourceStats>(MemberName.ChronycSourceStats, text)!;
}
