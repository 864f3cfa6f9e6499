using System.Globalization;
using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace XenLint.Benchmarks;

/// <summary>The inner parts, each beside a peer in this process, measured by BenchmarkDotNet.</summary>
internal static class InnerBenchmark
{
    public static Section Run()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddLogger(NullLogger.Instance)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .WithArtifactsPath(Path.Combine(GeneratedFile.Folder, "inner"));
        var text = new StringBuilder("In this process, warm, without start-up; ratios are to the first line of each part. Measured by BenchmarkDotNet.\n\n")
            .Append("| part | ms | ratio | allocated MB |\n|---|---|---|---|\n");
        foreach (var part in new[] { typeof(DumpScanning), typeof(Bzip2Decoding), typeof(LogScanning) })
        {
            var reports = BenchmarkRunner.Run(part, config).Reports;
            var first = Mean(reports.First(report => report.BenchmarkCase.Descriptor.Baseline));
            foreach (var report in reports)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {part.Name}, {report.BenchmarkCase.Descriptor.WorkloadMethod.Name} | {Mean(report) / 1e6:F1} | {Mean(report) / first:F2} | {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / 1e6:F1} |\n");
            }
        }

        return new Section("inner", "Inner parts", text.ToString(), IsMet: true);
    }

    private static double Mean(BenchmarkReport report) => report.ResultStatistics?.Mean
        ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} could not be measured.");
}
