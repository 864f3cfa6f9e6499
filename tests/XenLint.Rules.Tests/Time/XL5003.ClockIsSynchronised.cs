using XenLint.Model;
using XenLint.Rules.Time;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Time;

public sealed class ClockIsSynchronisedTests : RuleTest<ClockIsSynchronised>
{
    private const string NotSynchronised = "Reference ID    : 00000000 ()\nStratum         : 0\nLeap status     : ⟦Not synchronised⟧\n";
    private const string Synchronised = "Reference ID    : C0000205 (192.0.2.5)\nStratum         : 3\nLeap status     : Normal\n";
    private const string Heading = "MS Name/IP address         Stratum Poll Reach LastRx Last sample\n===========\n";
    private const string Selected = "^* 192.0.2.5                     2  10   377   412    -312us[ -321us] +/-   14ms\n";
    private const string Unreachable = "^? 192.0.2.5                     0  10     0     -     +0ns[   +0ns] +/-    0ns\n";
    private const string AlsoUnreachable = "^? 192.0.2.6                     0  10     0     -     +0ns[   +0ns] +/-    0ns\n";
    private const string Peers = "     remote           refid      st t when poll reach   delay   offset  jitter\n===========\n";

    [Fact]
    public void A_clock_that_follows_nobody_is_an_error_at_the_leap_status() =>
        Tracking(NotSynchronised)
            .Reports("'xs-01' is not synchronised (the time service says so).")
            .AsError()
            .About("pool/host[xs-01]")
            .RelatedTo("pool/host[xs-01]");

    [Fact]
    public void Sources_that_never_answered_are_named() =>
        Case(report => report.With("chronyc-tracking.out", NotSynchronised).With("chronyc-sources-v.out", Heading + Unreachable + AlsoUnreachable))
            .Reports("'xs-01' is not synchronised (unreachable: 192.0.2.5, 192.0.2.6).");

    [Fact]
    public void A_reference_of_zeros_is_enough() =>
        Tracking("Reference ID    : ⟦00000000⟧ ()\nStratum         : 0\n").Reports("'xs-01' is not synchronised (the time service says so).");

    [Theory]
    [InlineData("Normal")]
    [InlineData("Insert second")]
    [InlineData("Delete second")]
    public void A_clock_that_follows_a_source_passes(string leap) => Tracking(Synchronised.Replace("Normal", leap, StringComparison.Ordinal)).Passes(objects: 1);

    [Fact]
    public void A_selected_source_alone_passes() => Sources(Selected + Unreachable).Passes(objects: 1);

    [Fact]
    public void A_clock_in_the_host_can_be_selected() =>
        Sources("#* PPS0                          0   4   377    17    +99ns[ +100ns] +/-  200ns\n").Passes(objects: 1);

    [Fact]
    public void A_service_that_follows_none_of_its_sources_is_reported_although_it_still_says_normal() =>
        Case(report => report
                .With("chronyc-tracking.out", Synchronised)
                .With("chronyc-sources-v.out", Heading + "⟦^x 192.0.2.5                     2  10   377   412    -312us[ -321us] +/-   14ms⟧\n" + AlsoUnreachable))
            .Reports("'xs-01' is not synchronised (none of its sources is good enough to follow: 192.0.2.5, 192.0.2.6).");

    [Fact]
    public void A_service_without_sources_is_reported_at_its_empty_list() =>
        Case(report => report.With("chronyc-sources-v.out", $"210 Number of sources = 0\n⟦{Heading.Split('\n')[0]}⟧\n====\n"))
            .Reports("'xs-01' is not synchronised (the time service has no source).");

    [Fact]
    public void Names_that_cannot_be_resolved_are_told_from_no_sources() =>
        Case(report => report.With("chronyc-sources-v.out", Heading).With("chronyc-activity.out", "200 OK\n0 sources online\n0 sources offline\n⟦2⟧ sources with unknown address\n"))
            .Reports("'xs-01' is not synchronised (the names of its time sources cannot be resolved).");

    [Theory]
    [InlineData("chronyc-activity.out")]
    [InlineData("chronyc-tracking.out")]
    [InlineData("chronyc-sources-v.out")]
    public void A_service_that_does_not_run_is_told_by_any_of_its_outputs(string path) =>
        Case(report => report.With(path, "⟦506 Cannot talk to daemon⟧\n")).Reports("'xs-01' is not synchronised (the time service is not running).");

    [Fact]
    public void A_host_that_follows_its_own_clock_is_reported() =>
        Tracking("Reference ID    : ⟦7F7F0101⟧ ()\nStratum         : 10\nLeap status     : Normal\n")
            .Reports("'xs-01' is not synchronised (it follows nothing but its own clock).");

    [Fact]
    public void The_old_service_marks_the_peer_that_it_follows() =>
        Case(report => report.With("ntpq-c-peers.out", Peers + "*ntp1.lab.exampl 192.0.2.129      2 u  133 1024  377    0.512   -0.123   0.045\n")).Passes(objects: 1);

    [Fact]
    public void The_old_service_follows_pulses_too() =>
        Case(report => report.With("ntpq-c-peers.out", Peers + "o127.127.22.0    .PPS.            0 l   12   16  377    0.000   -0.123   0.045\n")).Passes(objects: 1);

    [Fact]
    public void Peers_that_never_answered_are_named() =>
        Case(report => report.With(
                "ntpq-c-peers.out",
                Peers + "⟦ 192.0.2.5       .INIT.          16 u    - 1024    0    0.000    0.000   0.000⟧\n LOCAL(0)        .LOCL.          10 l   12   64  377    0.000    0.000   0.001\n"))
            .Reports("'xs-01' is not synchronised (unreachable: 192.0.2.5).");

    [Fact]
    public void The_old_service_may_follow_the_host_s_own_clock() =>
        Case(report => report.With("ntpq-c-peers.out", Peers + "⟦*LOCAL(0)        .LOCL.          10 l   12   64  377    0.000    0.000   0.001⟧\n"))
            .Reports("'xs-01' is not synchronised (it follows nothing but its own clock).");

    [Fact]
    public void Peers_of_which_none_is_good_enough_are_reported() =>
        Case(report => report.With("ntpq-c-peers.out", Peers + "⟦x192.0.2.5       .GPS.            1 u   34 1024  377    0.498   12.500   0.101⟧\n"))
            .Reports("'xs-01' is not synchronised (none of its sources is good enough to follow: 192.0.2.5).");

    [Fact]
    public void A_host_that_has_just_started_gets_a_warning() =>
        Case(report => report.UpFor(TimeSpan.FromMinutes(12)).With("chronyc-tracking.out", NotSynchronised))
            .Reports("'xs-01' is not synchronised (the time service says so).")
            .AsWarning();

    [Fact]
    public void How_long_a_host_may_take_can_be_set() =>
        Case(report => report.UpFor(TimeSpan.FromMinutes(12)).With("chronyc-tracking.out", NotSynchronised)).With("grace_minutes", "10")
            .Reports("'xs-01' is not synchronised (the time service says so).")
            .AsError();

    [Fact]
    public void A_host_in_maintenance_gets_a_warning() =>
        Case(report => report.With("chronyc-tracking.out", NotSynchronised), host => host.Enabled(false))
            .Reports("'xs-01' is not synchronised (the time service says so).")
            .AsWarning();

    [Fact]
    public void A_host_in_maintenance_that_has_just_started_gets_a_note() =>
        Case(report => report.UpFor(TimeSpan.FromMinutes(2)).With("chronyc-tracking.out", NotSynchronised), host => host.Enabled(false))
            .Reports("'xs-01' is not synchronised (the time service says so).")
            .AsNote();

    [Fact]
    public void A_host_that_the_database_holds_for_down_is_judged_by_its_own_report() =>
        Case(report => report.With("chronyc-tracking.out", NotSynchronised), host => host.Live(false)).Reports("'xs-01' is not synchronised (the time service says so).").AsError();

    [Fact]
    public void A_report_without_a_database_is_enough() =>
        Tracking(NotSynchronised).WithoutDatabase().Reports("'xs-01' is not synchronised (the time service says so).").AsError();

    [Fact]
    public void Hosts_are_judged_one_by_one() =>
        Pool().Host("xs-01").Host("xs-02").Host("xs-03")
            .Report("xs-01", report => report.With("chronyc-tracking.out", Synchronised))
            .Report("xs-02", report => report.With("chronyc-tracking.out", NotSynchronised))
            .Reports("'xs-02' is not synchronised (the time service says so).");

    [Fact]
    public void An_output_that_is_not_complete_shows_what_it_shows() =>
        Case(report => report.TimedOut("chronyc-tracking.out", "Reference ID    : ⟦00000000⟧ ()\n")).Reports("'xs-01' is not synchronised (the time service says so).");

    [Fact]
    public void An_output_that_is_not_complete_cannot_clear_a_host() =>
        Case(report => report.TimedOut("chronyc-tracking.out", "Reference ID    : C0000205 (192.0.2.5)\n")).IsNotEvaluated(NotEvaluatedReason.TimedOut);

    [Fact]
    public void Silence_of_chronyc_is_no_proof() =>
        Case(report => report
                .With("etc/chrony.conf", "server 192.0.2.5\n")
                .Empty("chronyc-tracking.out").Empty("chronyc-sources-v.out").Empty("chronyc-activity.out"))
            .IsNotEvaluated(
                NotEvaluatedReason.MemberEmpty,
                "chronyc printed nothing although etc/chrony.conf is there: the program is missing, or something keeps it from its service");

    [Fact]
    public void Silence_of_ntpq_is_no_proof() =>
        Case(report => report.With("etc/ntp.conf", "server 192.0.2.5\n").Empty("ntpq-c-peers.out"))
            .IsNotEvaluated(
                NotEvaluatedReason.MemberEmpty,
                "ntpq printed nothing although etc/ntp.conf is there: ntpd does not run or has no peer, or ntpq is missing");

    [Fact]
    public void A_program_that_is_missing_is_told() =>
        Case(report => report.Empty("chronyc-tracking.out").Empty("chronyc-sources-v.out"))
            .IsNotEvaluated(NotEvaluatedReason.MemberEmpty, "chronyc-tracking.out is empty: the program is missing on the host, or it printed nothing");

    [Fact]
    public void A_service_that_refuses_to_answer_is_not_down() =>
        Tracking("501 Not authorised\n").IsNotEvaluated(NotEvaluatedReason.Unparsable, "chronyc-tracking.out: chronyc got no answer (501 Not authorised)");

    [Fact]
    public void A_report_without_any_of_the_outputs_tells_nothing() => Case(_ => { }).IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    [Fact]
    public void A_database_alone_tells_nothing() => Pool().Host("xs-01").IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    private static RuleCase Tracking(string text) => Case(report => report.With("chronyc-tracking.out", text));

    private static RuleCase Sources(string rows) => Case(report => report.With("chronyc-sources-v.out", Heading + rows));

    private static RuleCase Case(Action<ReportBuilder> report, Action<HostBuilder>? host = null) => Pool().Host("xs-01", host).Report("xs-01", report);
}
