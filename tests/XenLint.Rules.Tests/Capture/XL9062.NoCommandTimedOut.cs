using XenLint.Model;
using XenLint.Rules.Capture;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Capture;

public sealed class NoCommandTimedOutTests : RuleTest<NoCommandTimedOut>
{
    private static RuleCase Case(Action<ReportBuilder> build) => Pool().Host("xs-01").Report("xs-01", build);

    [Fact]
    public void A_storage_command_that_hung_is_an_error() =>
        Case(report => report.TimedOut("pvs.out", "⟦⟧  PV VG\n"))
            .Reports("1 command(s) did not finish in time on 'xs-01': pvs.out.")
            .AsError()
            .About("pool/host[xs-01]");

    [Fact]
    public void Another_command_that_hung_is_a_warning() =>
        Case(report => report.TimedOut("lspci-vv.out", "⟦⟧00:00.0 Host bridge\n"))
            .Reports("1 command(s) did not finish in time on 'xs-01': lspci-vv.out.")
            .AsWarning();

    [Fact]
    public void One_finding_names_all_commands_of_a_host_and_stands_at_the_worst() =>
        Case(report => report.TimedOut("lspci-vv.out", "a\n").TimedOut("vgs.out", "⟦⟧b\n"))
            .Reports("2 command(s) did not finish in time on 'xs-01': lspci-vv.out, vgs.out.")
            .AsError();

    [Fact]
    public void The_commands_that_point_at_storage_can_be_set() =>
        Case(report => report.TimedOut("pvs.out", "⟦⟧\n")).With("storage_commands", "none")
            .Reports("1 command(s) did not finish in time on 'xs-01': pvs.out.")
            .AsWarning();

    [Fact]
    public void The_mark_in_a_file_of_the_host_means_nothing() =>
        Case(report => report.With("etc/motd", "wait\n** timeout **\n").With("pvs.out", "** timeout ** was long ago\n")).Passes(objects: 1);

    [Fact]
    public void Without_a_report_nothing_can_be_said() => Pool().Host("xs-01").IsNotEvaluated(NotEvaluatedReason.MemberAbsent);
}
