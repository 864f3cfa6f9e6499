using System.Text;
using XenLint.Cli;
using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>Many pools in one run, whose evidence is let go on the way: no report may show that.</summary>
public sealed class ManyPools : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ManyPools()
    {
        var otherDay = ReportBuilder.Usual(ExamplePool.Build().Write(DumpForm.BugTool), "fra-xs-02").TakenAt(PoolClock.Capture.AddDays(-7)).Build();
        Write("ward", Ward.Sick.Pack(ReportForm.TarGz));
        Write("example", new[] { ExampleReport.Build(), otherDay }.Pack(ReportForm.Zip));
        folder.Write("dumps/example.xml", ExamplePool.Build().Write().FileBytes);
        folder.Write("dumps/cut.xml", ExamplePool.Build().Write().FileBytes.AsSpan()[..^3000]);
        folder.Write("xenlint.waivers.json", """
            { "schema": "xenlint-waivers/1", "waivers": [ { "rule": "XL1001", "object": { "class": "PIF", "name": "eth0" }, "reason": "It is so." } ] }
            """u8);
    }

    public static TheoryData<string, string[]> Reports => new()
    {
        { "text", [] },
        { "text", ["--verbose"] },
        { "json", [] },
        { "sarif", [] },
        { "sarif", ["--sarif-profile", "github"] },
        { "sarif", ["--redact", "pseudonym"] },
        { "html", [] },
        { "markdown", [] },
        { "junit", [] },
        { "csv", [] },
        { "gitlab", [] },
        { "editor", [] },
        { "github-commands", [] },
        { "json", ["--join"] },
        { "json", ["--host", "xs-02"] },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_does_not_depend_on_the_budget_the_order_or_the_threads(string format, string[] options)
    {
        string[] inputs = [.. Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

        var expected = Check([.. inputs, "--format", format, "--memory", "8G", "--jobs", "1", .. options]);

        Assert.NotEmpty(expected.Output);
        Assert.Equal(expected, Check([.. inputs.Reverse(), "--format", format, "--memory", "1", "--jobs", "3", .. options]));
        Assert.Equal(expected, Check([folder.Path, "--format", format, "--memory", "1", "--jobs", "1", .. options]));
    }

    [Fact]
    public void Pools_that_are_compared_with_a_baseline_may_be_let_go()
    {
        var baseline = Path.Combine(folder.Path, "known.sarif");
        Check([folder.Path, "-q", "-o", baseline]);

        var held = Check([Path.Combine(folder.Path, "dumps"), "--baseline", baseline, "--format", "json", "--memory", "8G"]);
        var letGo = Check([Path.Combine(folder.Path, "dumps"), "--baseline", baseline, "--format", "json", "--memory", "1"]);

        Assert.Contains("\"unchanged\"", held.Output, StringComparison.Ordinal);
        Assert.Equal(held, letGo);
    }

    private (int Code, string Output) Check(string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var surroundings = new Surroundings { Output = output, Error = error, CurrentFolder = folder.Path, Now = PoolClock.Capture.AddDays(1) };
        var code = CommandLine.Run(["check", .. arguments, "--waivers", Path.Combine(folder.Path, "xenlint.waivers.json")], surroundings, CancellationToken.None);
        return (code, Encoding.UTF8.GetString(output.ToArray()));
    }

    private void Write(string name, IEnumerable<PackedFile> files) => folder.Write(files.Select(file => file with { Path = $"{name}/{file.Path}" }));
}
