using XenLint.Model;
using XenLint.Rules.Capture;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Capture;

public sealed class ChecksumsHoldTests : RuleTest<ChecksumsHold>
{
    private static RuleCase Case(Action<ReportBuilder> build) => Pool().Host("xs-01").UsualReport("xs-01", build);

    [Fact]
    public void A_report_as_it_was_taken_passes() => Case(_ => { }).Passes(objects: 1);

    [Theory]
    [InlineData("etc/chrony.conf")]
    [InlineData("chronyc-tracking.out")]
    [InlineData("pvs.out")]
    public void A_file_that_was_changed_is_an_error_at_that_file(string path) => Assert.Contains(
        $"{path} was changed after the report was taken",
        Assert.Single(Case(report => report.With(path, "old\n").Altered(path, "⟦⟧new\n")).Findings().AsError().Messages),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("var/log/xensource.log")]
    [InlineData("var/xapi/networkd.db")]
    [InlineData("proc/meminfo")]
    public void Files_that_change_while_the_collector_works_may_differ(string path) =>
        Case(report => report.With(path, "old\n").Altered(path, "new\n")).ReportsNothing();

    [Fact]
    public void What_may_differ_can_be_set() =>
        Case(report => report.With("etc/motd", "old\n").Altered("etc/motd", "new\n")).With("ignore", "etc/*,var/*,proc/*,sys/*,run/*").ReportsNothing();

    [Fact]
    public void Without_the_list_nothing_can_be_compared() => Case(report => report.Without("inventory.xml")).IsNotEvaluated(NotEvaluatedReason.MemberAbsent);
}
