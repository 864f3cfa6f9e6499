using System.Globalization;

namespace XenLint.Benchmarks;

/// <summary>What it costs to be started, against the smallest program there is, published the same way.</summary>
internal static class StartBenchmark
{
    private const double VersionBudget = 1.5;
    private const double SmallDumpBudget = 4;
    private const int KilobytesOfDump = 300;

    public static Section Run(int runs)
    {
        var hello = new Command("hello world", SmallestProgram.Publish(), []);
        var dump = GeneratedFile.SmallDump(KilobytesOfDump);
        var version = Comparison.Run(new Command("xenlint --version", Tool.Program, ["--version"]), hello, runs);
        var size = string.Create(CultureInfo.InvariantCulture, $"dump of {new FileInfo(dump).Length / 1000} KB");
        var small = Comparison.Run(new Command($"xenlint check ({size})", Tool.Program, ["check", dump, "--fail-on", "never"]), hello, runs);
        var oneRule = Comparison.Run(new Command($"xenlint check ({size}, one rule)", Tool.Program, ["check", dump, "--only", "XL1001", "--fail-on", "never"]), hello, runs);
        var withReport = Comparison.Run(Tool.Check($"{size}, with a JSON report", dump), hello, runs);
        return new Section(
            "start",
            "Start-up",
            Section.Judge("`xenlint --version`, time of hello world", version.Ratio, VersionBudget)
            + Section.Judge("check of a small dump with all rules, time of hello world", small.Ratio, SmallDumpBudget)
            + string.Create(CultureInfo.InvariantCulture, $"- the same with one rule: {oneRule.Ratio:F2} x; with all rules and a JSON report: {withReport.Ratio:F2} x\n\n") + Comparison.Head + version.ToRows() + small.ToRows() + oneRule.ToRows() + withReport.ToRows(),
            version.Ratio <= VersionBudget && small.Ratio <= SmallDumpBudget)
        {
            Runs = runs,
        };
    }
}
