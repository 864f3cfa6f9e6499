using XenLint.Model;
using XenLint.Rules.Logs;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Logs;

/// <summary>What all rules about log lines decide alike, shown on one of them.</summary>
public sealed class LogRuleDecisions : RuleTest<NoFullFileSystem>
{
    private const string Old = "Sep 30 02:00:01 xs-01 SM: [1] No space left on device\n";

    [Fact]
    public void One_finding_for_each_host_counts_all_rotations_and_stands_at_the_first_line() =>
        Case(report => report
                .With("var/log/SMlog", "Nov  1 02:00:01 xs-01 SM: [1] No space left on device\n")
                .With("var/log/SMlog.1", "Oct 31 02:00:01 xs-01 SM: [1] pread SUCCESS\nOct 31 03:00:01 xs-01 SM: [1] No space left on device\n")
                .Gzipped("var/log/SMlog.2.gz", "Oct 30 01:00:00 xs-01 SM: é\n⟦Oct 30 02:00:01 xs-01 SM: [1] No space left on device⟧\n"))
            .Reports("Log or root partition full on 'xs-01': 3 lines, first 2026-10-30 02:00:01, last 2026-11-01 02:00:01, in var/log/SMlog.2.gz.")
            .AsError()
            .RelatedTo("pool/host[xs-01]/var/log/SMlog.1", "pool/host[xs-01]/var/log/SMlog");

    [Fact]
    public void Each_host_has_its_own_finding() =>
        Pool().Host("xs-01").Host("xs-02").Host("xs-03")
            .Report("xs-01", report => report.With("var/log/SMlog", "⟦Nov  1 02:00:01 xs-01 SM: ENOSPC⟧\n"))
            .Report("xs-02", report => report.With("var/log/SMlog", "⟦Nov  1 03:00:01 xs-02 SM: ENOSPC⟧\n"))
            .Report("xs-03", report => report.With("var/log/SMlog", "Nov  1 03:00:01 xs-03 SM: fine\n"))
            .Reports(
                "Log or root partition full on 'xs-01': 1 line, at 2026-11-01 02:00:01, in var/log/SMlog.",
                "Log or root partition full on 'xs-02': 1 line, at 2026-11-01 03:00:01, in var/log/SMlog.");

    [Fact]
    public void What_is_old_weighs_one_step_less() =>
        Case(report => report.With("var/log/SMlog", $"⟦{Old.TrimEnd()}⟧\n"))
            .Reports("Log or root partition full on 'xs-01': 1 line, at 2026-09-30 02:00:01, in var/log/SMlog.")
            .AsWarning();

    [Fact]
    public void How_old_can_be_set() =>
        Case(report => report.With("var/log/SMlog", $"⟦{Old.TrimEnd()}⟧\n")).With("recency_days", "60")
            .Reports("Log or root partition full on 'xs-01': 1 line, at 2026-09-30 02:00:01, in var/log/SMlog.")
            .AsError();

    [Fact]
    public void A_line_that_syslog_wrote_into_two_logs_counts_once() =>
        Case(report => report
                .With("var/log/kern.log", "⟦Nov  1 02:00:01 xs-01 kernel: No space left on device⟧\n")
                .With("var/log/crit.log", "Nov  1 02:00:01 xs-01 kernel: No space left on device\n"))
            .Reports("Log or root partition full on 'xs-01': 1 line, at 2026-11-01 02:00:01, in var/log/kern.log.");

    [Fact]
    public void The_number_of_lines_and_the_window_can_be_set()
    {
        const string Log = "⟦Nov  1 02:00:00 xs-01 SM: ENOSPC⟧\nNov  1 02:10:00 xs-01 SM: ENOSPC\nNov  1 04:00:00 xs-01 SM: ENOSPC\n";
        const string Unmarked = "Nov  1 02:00:00 xs-01 SM: ENOSPC\nNov  1 02:10:00 xs-01 SM: ENOSPC\nNov  1 04:00:00 xs-01 SM: ENOSPC\n";

        Case(report => report.With("var/log/SMlog", Log)).With("threshold", "2").With("window_minutes", "10")
            .Reports("Log or root partition full on 'xs-01': 3 lines, first 2026-11-01 02:00:00, last 2026-11-01 04:00:00, in var/log/SMlog.");
        Case(report => report.With("var/log/SMlog", Unmarked)).With("threshold", "3").With("window_minutes", "60").Passes(objects: 1);
        Case(report => report.With("var/log/SMlog", Unmarked)).With("threshold", "4").Passes(objects: 1);
    }

    [Fact]
    public void Lines_can_be_excluded() =>
        Case(report => report.With("var/log/SMlog", "Nov  1 02:00:00 xs-01 SM: export to /mnt: ENOSPC\nNov  1 02:10:00 xs-01 SM: xx, ENOSPC\n"))
            .With("ignore_patterns", @"/mnt: ENOSPC, x{2}\, E")
            .Passes(objects: 1);

    [Fact]
    public void A_finding_shows_so_many_lines_and_among_them_the_last()
    {
        var log = string.Concat(Enumerable.Range(0, 9).Select(minute => minute == 0 ? "⟦Nov  1 02:00:00 xs-01 SM: ENOSPC⟧\n" : $"Nov  1 02:0{minute}:00 xs-01 SM: ENOSPC\n"));

        Case(report => report.With("var/log/SMlog", log)).With("max_samples", "3")
            .Reports("Log or root partition full on 'xs-01': 9 lines, first 2026-11-01 02:00:00, last 2026-11-01 02:08:00, in var/log/SMlog.")
            .RelatedTo("pool/host[xs-01]/var/log/SMlog", "pool/host[xs-01]/var/log/SMlog");
        Case(report => report.With("var/log/SMlog", log)).With("max_samples", "1")
            .Reports("Log or root partition full on 'xs-01': 9 lines, first 2026-11-01 02:00:00, last 2026-11-01 02:08:00, in var/log/SMlog.")
            .RelatedTo();
    }

    [Fact]
    public void A_log_that_is_cut_off_does_not_pass() =>
        Case(report => report.With("var/log/SMlog", "Nov  1 02:00:00 xs-01 SM: fine\n").Short("var/log/SMlog", 5))
            .Packed(ReportForm.Tar)
            .IsNotEvaluated(NotEvaluatedReason.MemberTruncated);

    [Fact]
    public void What_a_cut_log_still_holds_counts() =>
        Case(report => report.With("var/log/SMlog", "⟦Nov  1 02:00:00 xs-01 SM: ENOSPC⟧\nNov  1 02:00:00 xs-01 SM: more\n").Short("var/log/SMlog", 5))
            .Packed(ReportForm.Tar)
            .Reports("Log or root partition full on 'xs-01': 1 line, at 2026-11-01 02:00:00, in var/log/SMlog.");

    [Fact]
    public void Hosts_without_a_report_are_not_evaluated() =>
        Pool().Host("xs-01").Host("xs-02").UsualReport("xs-01").Passes(objects: 1, notEvaluated: 1);

    private static RuleCase Case(Action<ReportBuilder> build) => Pool().Host("xs-01").Report("xs-01", build);
}
