using XenLint.Model;
using XenLint.Rules.Time;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Time;

public sealed class ClockIsRightTests : RuleTest<ClockIsRight>
{
    private const string Peers = "     remote           refid      st t when poll reach   delay   offset  jitter\n===========\n";

    [Fact]
    public void A_slow_clock_is_reported_at_its_offset() =>
        Tracking("⟦12.204512000 seconds slow of NTP time⟧")
            .Reports("'xs-01' is 12.205 s away from its time source (slow).")
            .AsWarning()
            .About("pool/host[xs-01]")
            .RelatedTo("pool/host[xs-01]");

    [Fact]
    public void A_fast_clock_is_as_wrong_as_a_slow_one() =>
        Tracking("⟦1.0 seconds fast of NTP time⟧").Reports("'xs-01' is 1.0 s away from its time source (fast).");

    [Theory]
    [InlineData("0.000421442 seconds slow of NTP time")]
    [InlineData("0.999 seconds fast of NTP time")]
    public void A_small_offset_passes(string offset) => Tracking(offset).Passes(objects: 1);

    [Theory]
    [InlineData("⟦300.0 seconds slow of NTP time⟧", "300.0")]
    [InlineData("⟦412.5 seconds fast of NTP time⟧", "412.5")]
    public void Five_minutes_are_an_error(string offset, string seconds) =>
        Tracking(offset).Reports($"'xs-01' is {seconds} s away from its time source ({(offset.Contains("slow", StringComparison.Ordinal) ? "slow" : "fast")}).").AsError();

    [Fact]
    public void Limits_can_be_set() =>
        Tracking("⟦12.0 seconds slow of NTP time⟧").With("warn_seconds", "5").With("error_seconds", "10")
            .Reports("'xs-01' is 12.0 s away from its time source (slow).")
            .AsError();

    [Fact]
    public void The_last_offset_of_a_clock_that_was_corrected_since_does_not_count() =>
        Report("System time     : 0.000021 seconds slow of NTP time\nLast offset     : +3600.5 seconds\n").Passes(objects: 1);

    [Fact]
    public void The_last_offset_stands_in_where_an_old_version_prints_nothing_better() =>
        Report("Last offset     : ⟦+2.5 seconds⟧\n").Reports("'xs-01' is 2.5 s away from its time source (fast).");

    [Fact]
    public void The_old_service_prints_milliseconds_and_how_far_the_peer_is_ahead() =>
        Pool().Host("xs-01").Report("xs-01", report => report.With(
                "ntpq-c-peers.out",
                Peers + "+192.0.2.6       .GPS.            1 u   34 1024  377    0.498 9999.900   0.101\n*192.0.2.5       .GPS.            1 u   34 1024  377    0.498 ⟦1250.00⟧   0.101\n"))
            .Reports("'xs-01' is 1.25 s away from its time source (slow).");

    [Fact]
    public void A_clock_that_follows_nobody_is_the_matter_of_another_rule() =>
        Pool().Host("xs-01").Report("xs-01", report => report.With(
                "chronyc-tracking.out", "Reference ID    : 00000000 ()\nSystem time     : 400.0 seconds slow of NTP time\nLeap status     : Not synchronised\n"))
            .IsNotEvaluated(NotEvaluatedReason.MetricsStale, "the clock follows no time source, so nobody knows how far it is off");

    [Fact]
    public void Sources_alone_do_not_tell_the_offset() =>
        Pool().Host("xs-01").Report("xs-01", report => report
                .Empty("chronyc-tracking.out")
                .With("chronyc-sources-v.out", "MS Name/IP address         Stratum Poll Reach LastRx Last sample\n^* 192.0.2.5                     2  10   377   412    -312us[ -321us] +/-   14ms\n"))
            .IsNotEvaluated(NotEvaluatedReason.MemberEmpty);

    [Fact]
    public void An_offset_that_is_no_number_cannot_be_judged() =>
        Tracking("many seconds slow of NTP time").IsNotEvaluated(NotEvaluatedReason.Unparsable, "chronyc-tracking.out: System time");

    [Fact]
    public void In_maintenance_it_is_one_level_less() =>
        Tracking("⟦400.0 seconds slow of NTP time⟧", host => host.Enabled(false)).Reports("'xs-01' is 400.0 s away from its time source (slow).").AsWarning();

    [Fact]
    public void A_host_that_the_database_holds_for_down_is_judged_by_its_own_report() =>
        Tracking("⟦400.0 seconds slow of NTP time⟧", host => host.Live(false)).Reports("'xs-01' is 400.0 s away from its time source (slow).").AsError();

    [Fact]
    public void A_database_alone_tells_nothing() => Pool().Host("xs-01").IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    private static RuleCase Tracking(string systemTime, Action<HostBuilder>? host = null) => Report($"System time     : {systemTime}\n", host);

    private static RuleCase Report(string offsets, Action<HostBuilder>? host = null) => Pool().Host("xs-01", host).Report("xs-01", report =>
        report.With("chronyc-tracking.out", $"Reference ID    : C0000205 (192.0.2.5)\nStratum         : 3\n{offsets}Leap status     : Normal\n"));
}
