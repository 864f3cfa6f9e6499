using System.Text;
using FsCheck;
using FsCheck.Fluent;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

public sealed class ABaseline
{
    private const int Disks = 9;
    private static readonly AnalysisSettings Settings = new();
    private static readonly AnalysisResult Flooded = Flood.Of(Disks);

    public static TheoryData<BaselineFormat> Formats => [BaselineFormat.Json, BaselineFormat.SarifFull, BaselineFormat.SarifGitHub, BaselineFormat.SarifAzure];

    /// <summary>Which of the flood's findings there were, and which there are.</summary>
    private static Gen<(bool[] Then, bool[] Now)> Subsets { get; } =
        from then in Gen.Elements(true, false).ArrayOf(Disks)
        from now in Gen.Elements(true, false).ArrayOf(Disks)
        select (then, now);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Of_the_run_itself_knows_everything(BaselineFormat format)
    {
        var result = Reports.Run(SamplePool.TroubledFleet());

        var compared = Read(Written(result, format)).Baseline.Compare(result, Settings);

        Assert.All(compared.Captures.SelectMany(capture => capture.Findings), finding => Assert.Equal(FindingState.Unchanged, finding.State));
        Assert.Empty(compared.SinceBaseline!.Gone);
        Assert.Empty(compared.SinceBaseline.Unseen);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Is_recognised_by_what_it_holds(BaselineFormat format) => Assert.Equal(format, Read(Written(Flooded, format)).Format);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Tells_what_is_new_what_is_unchanged_and_what_is_gone(BaselineFormat format) => Properties.HoldFor(
        Subsets,
        subsets =>
        {
            var now = Part(subsets.Now);
            var compared = Read(Written(Part(subsets.Then), format)).Baseline.Compare(now, Settings);

            var then = Prints(Part(subsets.Then));
            Assert.Equal(Prints(now).Intersect(then), Prints(compared, FindingState.Unchanged));
            Assert.Equal(Prints(now).Except(then), Prints(compared, FindingState.New));
            Assert.Equal(then.Except(Prints(now)), compared.SinceBaseline!.Gone.Select(entry => entry.Fingerprint));
            Assert.Empty(compared.SinceBaseline.Unseen);
        },
        cases: 60);

    [Fact]
    public void Counts_findings_that_have_the_same_identity()
    {
        var twice = Flooded with { Captures = [Flooded.Captures[0] with { Findings = [.. Flooded.Captures[0].Findings, Flooded.Captures[0].Findings[0]] }] };

        Assert.Single(Read(Reports.Json(Flooded)).Baseline.Compare(twice, Settings).Findings, finding => finding.State == FindingState.New);
        Assert.Single(Read(Reports.Json(twice)).Baseline.Compare(Flooded, Settings).SinceBaseline!.Gone);
    }

    [Fact]
    public void Serves_each_capture_of_a_pool_by_itself()
    {
        var fleet = new Fleet(new[] { "a.xml", "b.xml" }.Select(path => new InputStatus(path, InputKind.Dump, ReadStatus.Read) { Capture = SamplePool.Capture(path) }));
        var one = Reports.Run(SamplePool.Fleet());
        var two = Reports.Run(fleet);

        Assert.All(Read(Reports.Json(one)).Baseline.Compare(two, Settings).Captures.SelectMany(capture => capture.Findings), finding => Assert.True(finding.IsInBaseline));
        Assert.Empty(Read(Reports.Json(two)).Baseline.Compare(one, Settings).SinceBaseline!.Gone);
    }

    [Fact]
    public void Does_not_call_gone_what_nobody_looked_for()
    {
        var baseline = Read(Reports.Json(Reports.Run(SamplePool.Fleet()))).Baseline;

        var elsewhere = new Baseline([.. baseline.Entries.Select(entry => entry with { Pool = "33333333-0000-4000-8000-000000000003#2" })]);
        var otherPool = elsewhere.Compare(Flooded, Settings).SinceBaseline!;
        Assert.Empty(otherPool.Gone);
        Assert.Equal(baseline.Entries.Count(entry => entry.RuleId != "XL0001"), otherPool.Unseen.Length);

        var fewerRules = Settings with { Only = Settings.Only.Add("XL8901") };
        var fewer = baseline.Compare(Reports.Run(SamplePool.Fleet(), settings: fewerRules), fewerRules).SinceBaseline!;
        Assert.Empty(fewer.Gone);
        Assert.Contains(fewer.Unseen, entry => entry.RuleId == "XL1901");
    }

    [Fact]
    public void Knows_a_waived_finding_only_as_long_as_it_is_waived()
    {
        var baseline = Read(Reports.Json(Decided.Waived())).Baseline;

        Assert.All(
            baseline.Compare(Decided.Waived(), Settings).Captures[0].Findings,
            finding => Assert.True(finding.IsInBaseline));
        var surfaced = Assert.Single(
            baseline.Compare(Reports.Run(SamplePool.Fleet()), Settings).Captures[0].Findings, finding => finding.State == FindingState.New);
        Assert.Equal("pool/host[xs-01]/PIF[eth0]", surfaced.Subject.LogicalPath);
    }

    [Fact]
    public void Knows_nothing_of_what_happened_to_the_run()
    {
        var result = Reports.Run(SamplePool.TroubledFleet());

        var compared = Read(Reports.Json(result)).Baseline.Compare(result, Settings);

        Assert.All(compared.Findings.Where(finding => ToolRule.TellsOfTheRun(finding.Rule)), finding => Assert.Equal(FindingState.New, finding.State));
        Assert.Contains(compared.Findings, finding => finding.Rule == ToolRule.ValueNotReadable && finding.State == FindingState.Unchanged);
    }

    [Fact]
    public void That_was_compared_itself_holds_what_its_run_found()
    {
        var compared = Decided.Compared();

        Assert.Equal(
            compared.Captures[0].Findings.Select(finding => finding.Fingerprint),
            Read(Reports.Sarif(compared, new SarifOptions())).Baseline.Entries.Select(entry => entry.Fingerprint));
    }

    [Theory]
    [InlineData("", "it is not JSON")]
    [InlineData("{", "it is not JSON")]
    [InlineData("[]", "it is neither a JSON report nor a SARIF report of XenLint")]
    [InlineData("{}", "it is neither a JSON report nor a SARIF report of XenLint")]
    [InlineData("""{"schema":"xenlint-report/9"}""", "its format is 'xenlint-report/9', and this version knows 'xenlint-report/1'")]
    [InlineData("""{"schema":"other/1"}""", "it is no report of XenLint")]
    [InlineData("""{"schema":"xenlint-report/1"}""", "a part of it is missing or has another form")]
    [InlineData("""{"schema":"xenlint-report/1","findings":[{"ruleId":"XL1001"}]}""", "a part of it is missing or has another form")]
    [InlineData("""{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"CodeQL"}},"results":[]}]}""", "it is a report of 'CodeQL' and not of XenLint")]
    [InlineData("""{"version":"1.0.0","runs":[]}""", "it is SARIF of another version")]
    [InlineData("""{"version":"2.1.0","runs":{}}""", "a part of it is missing or has another form")]
    public void That_is_none_is_told(string content, string message) =>
        Assert.Contains(message, Assert.Throws<BaselineException>(() => Read(content)).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Formats))]
    public void That_is_damaged_is_told_or_read_and_nothing_else_happens(BaselineFormat format)
    {
        var whole = Written(Flood.Of(2), format);
        Properties.HoldFor(Gen.Choose(0, whole.Length - 2), end =>
        {
            Assert.Throws<BaselineException>(() => Read(whole[..end]));
            try
            {
                Read(whole.Remove(end, 1));
            }
            catch (BaselineException)
            {
                // It tells what is wrong, which is all that it may do.
            }
        });
    }

    private static (Baseline Baseline, BaselineFormat Format) Read(string content) => BaselineReader.Read(Encoding.UTF8.GetBytes(content));

    private static string Written(AnalysisResult result, BaselineFormat format) => format == BaselineFormat.Json ? Reports.Json(result) : Reports.Sarif(result, new SarifOptions
    {
        Profile = format switch
        {
            BaselineFormat.SarifGitHub => SarifProfile.GitHub,
            BaselineFormat.SarifAzure => SarifProfile.Azure,
            _ => SarifProfile.Full,
        },
        Pipeline = new AzurePipeline("o", Guid.Empty, 1, "d", 2, Guid.Empty, "p", "refs/heads/main"),
    });

    private static AnalysisResult Part(bool[] kept) =>
        Flooded with { Captures = [Flooded.Captures[0] with { Findings = [.. Flooded.Captures[0].Findings.Where((_, index) => kept[index])] }] };

    private static List<string> Prints(AnalysisResult result, FindingState? state = null) =>
        [.. result.Findings.Where(finding => state is null || finding.State == state).Select(finding => finding.Fingerprint)];
}
