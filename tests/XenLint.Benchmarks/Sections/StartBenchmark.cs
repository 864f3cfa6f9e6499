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
        var small = Comparison.Run(Tool.Check($"dump of {new FileInfo(dump).Length / 1000} KB", dump), hello, runs);
        return new Section(
            "start",
            "Start-up",
            Section.Judge("`xenlint --version`, time of hello world", version.Ratio, VersionBudget)
            + Section.Judge("check of a small dump with all rules, time of hello world", small.Ratio, SmallDumpBudget)
            + "\n" + Comparison.Head + version.ToRows() + small.ToRows(),
            version.Ratio <= VersionBudget && small.Ratio <= SmallDumpBudget);
    }
}
