using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

public sealed class ChronycSourcesTests
{
    [Fact]
    public void Each_source_has_its_line()
    {
        var list = Read(ChronycOutputs.Sources);
        var selected = list.Sources[0];

        Assert.Equal(2, list.Sources.Count);
        Assert.Equal((TimeSourceKind.Server, ChronySourceState.Selected, "192.0.2.5"), (selected.Kind, selected.State, selected.Name.Value));
        Assert.Equal((2, 10, 255), (selected.Stratum.Value, selected.PollInterval.Value, selected.Reach.Value));
        Assert.Equal(412, selected.LastHeard.Value);
        Assert.Equal(-312e-6, selected.AdjustedOffset, 12);
        Assert.Equal(-321e-6, selected.MeasuredOffset, 12);
        Assert.Equal(14e-3, selected.ErrorBound, 12);
        Assert.Equal("^* 192.0.2.5                     2  10   377   412    -312us[ -321us] +/-   14ms", Parsed.TextAt(selected.Place));
        Assert.Equal((2040, 15), (list.Sources[1].LastHeard.Value, list.Sources[1].Reach.Value));
        Assert.StartsWith("MS Name/IP address", Parsed.TextAt(list.Heading), StringComparison.Ordinal);
    }

    [Fact]
    public void Version_4_prints_no_number_of_sources() =>
        Assert.Equal("ntp.lab.example", Read(ChronycOutputs.SourcesHeadingOfVersion4 + "^* ntp.lab.example               3   6   377    22  +1234ns[+9999us] +/-   10.0s\n").Sources.Single().Name);

    [Theory]
    [InlineData("^+", TimeSourceKind.Server, ChronySourceState.Combined)]
    [InlineData("=-", TimeSourceKind.Peer, ChronySourceState.NotCombined)]
    [InlineData("#x", TimeSourceKind.ReferenceClock, ChronySourceState.FalseTicker)]
    [InlineData("^~", TimeSourceKind.Server, ChronySourceState.TooVariable)]
    [InlineData("^?", TimeSourceKind.Server, ChronySourceState.Unusable)]
    [InlineData("^ ", TimeSourceKind.Server, ChronySourceState.Unknown)]
    [InlineData("^!", TimeSourceKind.Server, ChronySourceState.Unknown)]
    public void Two_signs_tell_kind_and_state(string signs, TimeSourceKind kind, ChronySourceState state)
    {
        var source = Read(ChronycOutputs.SourcesHeading + $"{signs} PPS0                          0   4   377    17    +99ns[ +100ns] +/-  200ns\n").Sources.Single();

        Assert.Equal((kind, state), (source.Kind, source.State));
    }

    [Fact]
    public void A_source_that_never_answered_was_never_heard()
    {
        var source = Read(ChronycOutputs.SourcesHeading + "^? 192.0.2.5                     0  10     0     -     +0ns[   +0ns] +/-    0ns\n").Sources.Single();

        Assert.True(source.LastHeard.IsAbsent);
        Assert.Equal((0, 0), (source.Reach.Value, source.Stratum.Value));
    }

    [Fact]
    public void A_service_without_sources_has_an_empty_list() => Assert.Empty(Read(ChronycOutputs.SourcesHeading).Sources);

    [Fact]
    public void A_service_that_is_down_has_no_list() => Assert.True(Read("506 Cannot talk to daemon\n").Refusal!.MeansServiceIsDown);

    [Fact]
    public void The_mark_of_a_collector_that_lost_patience_is_no_source() =>
        Assert.Equal(2, Read(ChronycOutputs.Sources + "\n** timeout **\n").Sources.Count);

    [Theory]
    [InlineData("^* 192.0.2.5                     2  10   377   412    -312us[")]
    [InlineData("^* 192.0.2.5                     2  10   377\n")]
    [InlineData("@* 192.0.2.5                     2  10   377   412    -312us[ -321us] +/-   14ms\n")]
    [InlineData("something else\n")]
    public void A_list_with_a_line_that_nobody_understands_is_not_used(string row) =>
        Assert.Null(Parsed.As<ChronycSources>(MemberName.ChronycSources, ChronycOutputs.Sources + row));

    [Fact]
    public void Another_text_is_not_read() => Assert.Null(Parsed.As<ChronycSources>(MemberName.ChronycSources, "Usage: chronyc [OPTION]...\n"));

    [Theory]
    [InlineData("ns", 1e-9)]
    [InlineData("us", 1e-6)]
    [InlineData("ms", 1e-3)]
    [InlineData("s", 1)]
    [InlineData("", 1)]
    [InlineData("m", 60)]
    [InlineData("h", 3600)]
    [InlineData("d", 86400)]
    [InlineData("y", 31536000)]
    public void A_span_of_time_is_its_number_in_its_unit(string unit, double seconds) => Properties.HoldFor(
        Gen.Choose(-99999, 99999),
        number =>
        {
            Assert.Equal(number * seconds, ChronycText.Seconds(FormattableString.Invariant($"{number:+0;-0;+0}{unit}")));
            Assert.Equal(number / 10.0 * seconds, ChronycText.Seconds(FormattableString.Invariant($"{number / 10.0:0.0}{unit}"))!.Value, Math.Abs(seconds) * 1e-9);
        });

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("nan")]
    [InlineData("12 ms")]
    [InlineData("12weeks")]
    [InlineData("1.2.3s")]
    [InlineData("+-3s")]
    public void Any_other_text_is_no_span_of_time(string text) => Assert.Null(ChronycText.Seconds(text));

    private static ChronycSources Read(string text) => Parsed.As<ChronycSources>(MemberName.ChronycSources, text)!;
}
