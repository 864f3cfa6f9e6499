using XenLint.Rules.Logs;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Logs;

public sealed class NoFullFileSystemTests : RuleTest<NoFullFileSystem>
{
    [Theory]
    [InlineData("xensource.log", "xapi: [error|xs-01|4711 ||backtrace] Unix_error ENOSPC")]
    [InlineData("SMlog", "SM: [4711] OSError: [Errno 28] No space left on device")]
    [InlineData("kern.log", "kernel: write failed: No space left on device")]
    public void A_write_that_failed_for_want_of_space_is_an_error(string log, string text) =>
        Pool().Host("xs-01").Report("xs-01", report => report.With($"var/log/{log}", $"⟦Nov  1 02:00:01 xs-01 {text}⟧\n"))
            .Reports($"Log or root partition full on 'xs-01': 1 line, at 2026-11-01 02:00:01, in var/log/{log}.")
            .AsError();

    [Theory]
    [InlineData("SMGC: [4711] Run out of space while coalescing")]
    [InlineData("x: XENOSPCX")]
    public void Other_lines_pass(string text) =>
        Pool().Host("xs-01").Report("xs-01", report => report.With("var/log/SMlog", $"Nov  1 02:00:01 xs-01 {text}\n")).Passes(objects: 1);

    [Fact]
    public void A_healthy_host_passes() => Pool().Host("xs-01").UsualReport("xs-01").Passes(objects: 1);
}
