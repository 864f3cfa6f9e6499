using XenLint.Model;
using XenLint.Rules.Logs;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Logs;

public sealed class NoCrashFolderTests : RuleTest<NoCrashFolder>
{
    [Fact]
    public void A_recent_crash_is_an_error_at_the_hypervisors_log() =>
        Case(report => report
                .With("var/crash/20261030-010203-UTC/dom0.log", "x\n")
                .With("var/crash/20261030-010203-UTC/xen.log", "⟦⟧x\n"))
            .Reports("Crash folder present on 'xs-01': 1 folder, var/crash/20261030-010203-UTC.")
            .AsError()
            .About("pool/host[xs-01]")
            .FixedBy("less /var/crash/20261030-010203-UTC/xen.log /var/crash/20261030-010203-UTC/dom0.log");

    [Fact]
    public void The_newest_of_several_decides() =>
        Case(report => report
                .With("var/crash/20200310-0102/xen.log", "x\n")
                .With("var/crash/20261030-0102/dom0.log", "⟦⟧x\n")
                .With("var/crash/20211212-121212-CET/xen.log", "x\n"))
            .Reports("Crash folder present on 'xs-01': 3 folders, the newest var/crash/20261030-0102.")
            .AsError();

    [Fact]
    public void An_old_crash_is_a_note() =>
        Case(report => report.With("var/crash/20200310-0102/xen.log", "⟦⟧x\n"))
            .Reports("Crash folder present on 'xs-01': 1 folder, var/crash/20200310-0102.")
            .AsNote();

    [Fact]
    public void How_old_can_be_set() =>
        Case(report => report.With("var/crash/20260901-0102/xen.log", "⟦⟧x\n")).With("recency_days", "90")
            .Reports("Crash folder present on 'xs-01': 1 folder, var/crash/20260901-0102.")
            .AsError();

    [Fact]
    public void A_crash_of_unknown_time_is_an_error() =>
        Case(report => report.With("var/crash/manual/xen.log", "⟦⟧x\n"))
            .Reports("Crash folder present on 'xs-01': 1 folder, var/crash/manual.")
            .AsError();

    [Fact]
    public void The_file_that_only_keeps_space_free_passes() =>
        Case(report => report.With("var/crash/.sacrificial-space-for-logs", "0000")).Passes(objects: 1);

    [Fact]
    public void A_whole_report_without_crashes_passes() => Case(_ => { }).Passes(objects: 1);

    [Fact]
    public void A_report_that_was_not_asked_for_crashes_tells_nothing() =>
        Case(report => report.Entries("xenserver-config", "xenserver-databases"))
            .IsNotEvaluated(NotEvaluatedReason.MemberAbsent, "records of crashes were not collected: host-crashdump-logs was not asked for");

    [Fact]
    public void Without_a_report_nothing_is_known() =>
        Pool().Host("xs-01").IsNotEvaluated(NotEvaluatedReason.MemberAbsent, "there is no status report in the input");

    private static RuleCase Case(Action<ReportBuilder> build) => Pool().Host("xs-01").Report("xs-01", build);
}
