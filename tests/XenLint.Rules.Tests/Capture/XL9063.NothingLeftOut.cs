using XenLint.Model;
using XenLint.Rules.Capture;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Capture;

public sealed class NothingLeftOutTests : RuleTest<NothingLeftOut>
{
    [Fact]
    public void Files_that_were_left_out_are_named_at_the_first_line_that_tells() =>
        Pool().Host("xs-01").Report("xs-01", report => report.With(
                "xen-bugtool.log",
                "/usr/sbin/xen-bugtool --yestoall\n⟦Omitting /var/log/SMlog.3, size constraint of xenserver-logs exceeded⟧\nOmitting /var/log/SMlog.4, size constraint of xenserver-logs exceeded\n"))
            .Reports("2 file(s) of 'xs-01' were left out of the report for their size: var/log/SMlog.3, var/log/SMlog.4.")
            .AsNote()
            .About("pool/host[xs-01]");

    [Fact]
    public void A_long_list_is_cut() =>
        Pool().Host("xs-01").Report("xs-01", report => report.With(
                "xen-bugtool.log",
                "xen-bugtool\n⟦Omitting /a/1, size constraint of pam exceeded⟧\n" + string.Concat(Enumerable.Range(2, 6).Select(number => $"Omitting /a/{number}, size constraint of pam exceeded\n"))))
            .Reports("7 file(s) of 'xs-01' were left out of the report for their size: a/1, a/2, a/3, a/4, a/5 and 2 more.");

    [Fact]
    public void A_log_without_such_lines_passes() =>
        Pool().Host("xs-01").Report("xs-01", report => report.With("xen-bugtool.log", "/usr/sbin/xen-bugtool --yestoall\n")).Passes(objects: 1);

    [Fact]
    public void Older_collectors_write_no_log() =>
        Pool().Host("xs-01").Report("xs-01", report => report.Collected(CollectorAge.Since2013)).IsNotEvaluated(NotEvaluatedReason.MemberAbsent);
}
