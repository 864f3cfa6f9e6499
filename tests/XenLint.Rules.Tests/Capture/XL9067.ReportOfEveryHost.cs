using XenLint.Model;
using XenLint.Rules.Capture;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Capture;

public sealed class ReportOfEveryHostTests : RuleTest<ReportOfEveryHost>
{
    [Fact]
    public void Hosts_without_a_report_are_named_once()
    {
        var found = Pool().Host("xs-01").Host("xs-02").Host("xs-03").Report("xs-02").Findings().AsNote().About("pool");
        Assert.Equal(["There is no status report of 'xs-01', 'xs-03'; 1 of 3 hosts have one."], found.Messages);
    }

    [Fact]
    public void Reports_of_all_hosts_pass() => Pool().Host("xs-01").Host("xs-02").Report("xs-01").Report("xs-02").Passes(objects: 1);

    [Fact]
    public void A_bare_database_is_not_asked_for_reports() => Pool().Host("xs-01").IsNotEvaluated(NotEvaluatedReason.MemberAbsent);
}
