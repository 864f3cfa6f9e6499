using XenLint.Model;
using XenLint.Rules.Capture;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Capture;

public sealed class ClocksOfReportsAgreeTests : RuleTest<ClocksOfReportsAgree>
{
    [Fact]
    public void Clocks_that_are_far_apart_are_reported_at_the_one_that_is_off() =>
        Case("0.001 seconds slow", "⟦412.5 seconds fast")
            .Reports("The clocks of 'xs-02' and 'xs-01' differ by 412.501 s; times in their logs cannot be compared as they stand.")
            .AsWarning()
            .About("pool/host[xs-02]");

    [Fact]
    public void Clocks_that_agree_pass() => Case("0.9 seconds slow", "1.1 seconds fast").Passes(objects: 2);

    [Fact]
    public void The_limit_can_be_set() =>
        Case("0.5 seconds slow", "⟦2.0 seconds fast").With("limit_seconds", "2")
            .Reports("The clocks of 'xs-02' and 'xs-01' differ by 2.5 s; times in their logs cannot be compared as they stand.");

    [Fact]
    public void One_report_cannot_be_compared() =>
        Pool().Host("xs-01").Report("xs-01", report => report.With("chronyc-tracking.out", Tracking("1.0 seconds fast"))).IsNotEvaluated(NotEvaluatedReason.NeedsSecondHost);

    private static RuleCase Case(string first, string second) => Pool().Host("xs-01").Host("xs-02")
        .Report("xs-01", report => report.With("chronyc-tracking.out", Tracking(first)))
        .Report("xs-02", report => report.With("chronyc-tracking.out", Tracking(second)));

    private static string Tracking(string offset) =>
        $"Reference ID    : 0A140005 (10.20.0.5)\nStratum         : 3\nSystem time     : {offset} of NTP time{(offset.StartsWith('⟦') ? "⟧" : "")}\nLeap status     : Normal\n";
}
