using XenLint.Rules.Logs;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Logs;

public sealed class NoOutOfMemoryTests : RuleTest<NoOutOfMemory>
{
    [Theory]
    [InlineData("perl invoked oom-killer: gfp_mask=0x280da, order=0")]
    [InlineData("Out of memory: Kill process 4711 (perl) score 12 or sacrifice child")]
    [InlineData("Out of memory: Killed process 4711 (perl)")]
    public void A_process_that_was_killed_is_an_error(string text) =>
        Log("kern.log", $"⟦Nov  1 04:11:09 xs-01 kernel: [ 8123.410233] {text}⟧\n")
            .Reports("dom0 out of memory on 'xs-01': 1 line, at 2026-11-01 04:11:09, in var/log/kern.log.")
            .AsError();

    [Fact]
    public void Messages_since_the_start_carry_no_date() =>
        Log("dmesg", "[    0.000000] Linux version 4.19.0+1\n⟦[ 8123.410233] perl invoked oom-killer: gfp_mask=0x280da, order=0⟧\n")
            .Reports("dom0 out of memory on 'xs-01': 1 line, without a date, in var/log/dmesg.")
            .AsError();

    [Fact]
    public void Other_lines_of_the_kernel_pass() => Log("kern.log", "Nov  1 04:11:09 xs-01 kernel: oom_score_adj changed\n").Passes(objects: 1);

    private static RuleCase Log(string name, string text) => Pool().Host("xs-01").Report("xs-01", report => report.With($"var/log/{name}", text));
}
