using XenLint.Rules.Logs;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Logs;

public sealed class NoDeviceLostAllPathsTests : RuleTest<NoDeviceLostAllPaths>
{
    [Theory]
    [InlineData("multipathd: 3600a0b: remaining active paths: 0")]
    [InlineData("multipathd[1203]: 3600a0b80004f1c2a: remaining active paths: 0")]
    public void A_device_without_paths_is_an_error(string text) =>
        Log($"⟦Nov  1 05:30:14 xs-01 {text}⟧\n")
            .Reports("All paths of a multipath device lost on 'xs-01': 1 line, at 2026-11-01 05:30:14, in var/log/daemon.log.")
            .AsError();

    [Theory]
    [InlineData("multipathd: 3600a0b: remaining active paths: 2")]
    [InlineData("multipathd: 3600a0b: remaining active paths: 01")]
    [InlineData("other: 3600a0b: remaining active paths: 0")]
    public void Other_lines_pass(string text) => Log($"Nov  1 05:30:14 xs-01 {text}\n").Passes(objects: 1);

    private static RuleCase Log(string text) => Pool().Host("xs-01").Report("xs-01", report => report.With("var/log/daemon.log", text));
}
