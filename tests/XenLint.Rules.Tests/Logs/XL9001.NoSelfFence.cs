using XenLint.Model;
using XenLint.Rules.Logs;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Logs;

public sealed class NoSelfFenceTests : RuleTest<NoSelfFence>
{
    [Theory]
    [InlineData("[err] FH: Survival Rule is not met for the local host.  - Self-Fence")]
    [InlineData("[err] FH: cannot get consistent view within timeout")]
    [InlineData("[err] Heartbeat: fencing is requested from host (2).  - Self Fence")]
    [InlineData("[err] Xapimon: Xapi failed.")]
    [InlineData("[err] Xapimon: cannot start Xapi healthcheck process.")]
    [InlineData("[err] SelfFence")]
    public void A_fence_is_an_error(string text) =>
        Log($"Nov 01 05:25:21.100 UTC 2026 [info] Heartbeat: heartbeat domain: message received\n⟦Nov 01 05:25:22.112 UTC 2026 {text}⟧\n")
            .Reports("HA self-fence on 'xs-01': 1 line, at 2026-11-01 05:25:22, in var/log/xha.log.")
            .AsError()
            .About("pool/host[xs-01]")
            .RelatedTo();

    [Theory]
    [InlineData("Fencing is armed.")]
    [InlineData("Self-Fence by FIST point")]
    [InlineData("Heartbeat: fencing is requested from host (x)")]
    public void Other_lines_of_the_daemon_pass(string text) => Log($"Nov 01 05:25:22.112 UTC 2026 [info] {text}\n").Passes(objects: 1);

    [Fact]
    public void A_test_of_the_daemon_hides_no_real_fence() =>
        Log("⟦Nov 01 05:25:22.112 UTC 2026 [err] Self-Fence by FIST, then Self-Fence⟧\n")
            .Reports("HA self-fence on 'xs-01': 1 line, at 2026-11-01 05:25:22, in var/log/xha.log.");

    [Fact]
    public void Syslog_is_looked_at_too() =>
        Pool().Host("xs-01").Report("xs-01", report => report.With("var/log/daemon.log", "⟦Nov  1 05:25:22 xs-01 xhad: Xapimon: Xapi failed.⟧\n"))
            .Reports("HA self-fence on 'xs-01': 1 line, at 2026-11-01 05:25:22, in var/log/daemon.log.");

    [Fact]
    public void Without_any_of_the_logs_nothing_is_known() =>
        Pool().Host("xs-01").Report("xs-01", report => report.With("var/log/kern.log", "x\n"))
            .IsNotEvaluated(NotEvaluatedReason.MemberAbsent, "none of xha.log, daemon.log, messages is in the report");

    [Fact]
    public void Without_a_report_nothing_is_known() =>
        Pool().Host("xs-01").IsNotEvaluated(NotEvaluatedReason.MemberAbsent, "there is no status report in the input");

    private static RuleCase Log(string text) => Pool().Host("xs-01").Report("xs-01", report => report.With("var/log/xha.log", text));
}
