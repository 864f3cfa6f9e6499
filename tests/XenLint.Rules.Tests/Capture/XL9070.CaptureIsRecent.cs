using XenLint.Model;
using XenLint.Rules.Capture;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Capture;

public sealed class CaptureIsRecentTests : RuleTest<CaptureIsRecent>
{
    private static readonly DateTimeOffset Today = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(2)]
    [InlineData(30)]
    public void A_recent_report_passes(int days) => Case(days).Passes(objects: 1);

    [Fact]
    public void An_old_report_is_a_note_about_the_pool() =>
        Assert.Equal(["The evidence was taken on 2025-10-17, 400 days before this run; what it shows may have changed since."], Case(400).Findings().AsNote().About("pool").Messages);

    [Fact]
    public void The_age_can_be_set() => Case(400).With("stale_days", "500").Passes(objects: 1);

    [Fact]
    public void Without_a_day_of_the_run_nothing_can_be_said() => Pool().Host("xs-01").IsNotEvaluated(NotEvaluatedReason.NoCaptureTime);

    private static RuleCase Case(int days) => Pool().Host("xs-01").Report("xs-01", report => report.TakenAt(Today.AddDays(-days))).RunOn(Today);
}
