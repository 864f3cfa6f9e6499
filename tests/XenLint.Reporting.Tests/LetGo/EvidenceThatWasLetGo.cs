using System.Runtime.CompilerServices;
using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Model;
using XenLint.Rules;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

/// <summary>Reports are the same whether a result still has its evidence or not, and a result without it holds none of it.</summary>
public sealed class EvidenceThatWasLetGo : IDisposable
{
    private static readonly SarifOptions Root = new() { SourceRoot = "/srv/tree" };

    private static readonly TextOptions Wide = new() { Width = 110 };

    private static readonly RuleCatalog Everything = RuleCatalog.Of([.. RuleCatalog.Of(RulesAssembly.Assembly).Rules, .. SampleRules.Catalog.Rules]);

    private readonly TemporaryFolder folder = new();

    public EvidenceThatWasLetGo() => folder.Write(new[] { ExampleReport.Build() }.Pack(ReportForm.Folder));

    public static TheoryData<string> Formats => [.. Writers.Keys];

    private static Dictionary<string, (ReportDetail Detail, Func<AnalysisResult, string> Write)> Writers { get; } = new()
    {
        ["json"] = (JsonReport.Detail, result => Reports.Json(result)),
        ["sarif"] = (SarifReport.DetailFor(SarifProfile.Full), result => Reports.Sarif(result, Root)),
        ["sarif:github"] = (SarifReport.DetailFor(SarifProfile.GitHub), result => Reports.Sarif(result, Root with { Profile = SarifProfile.GitHub })),
        ["text"] = (TextReport.DetailFor(Wide), result => Reports.Text(result, Wide)),
        ["verbose text"] = (TextReport.DetailFor(Wide), result => Reports.Text(result, Wide with { Verbose = true })),
        ["markdown"] = (ReportDetail.Plain, result => Reports.Markdown(result)),
        ["commands"] = (ReportDetail.Plain, result => Reports.Commands(result)),
        ["junit"] = (ReportDetail.Plain, Reports.JUnit),
        ["csv"] = (ReportDetail.Plain, Reports.Csv),
        ["gitlab"] = (ReportDetail.Plain, Reports.GitLab),
        ["editor"] = (ReportDetail.Plain, Reports.Editor),
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_report_of_troubled_pools_does_not_miss_it(string format)
    {
        var (detail, write) = Writers[format];
        Assert.Equal(write(Reports.Run(SamplePool.TroubledFleet())), write(Without(Reports.Run(SamplePool.TroubledFleet()), detail)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Waivers_and_a_baseline_do_not_miss_it(string format)
    {
        var (detail, write) = Writers[format];
        var alone = Without(Reports.Run(SamplePool.Fleet(), settings: Decided.Settings), detail);
        Assert.Equal(write(Decided.Compared()), write(Decided.Compare(WaiverMatching.Apply(alone, Decided.File, Decided.Settings))));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_status_report_is_not_missed(string format)
    {
        var (detail, write) = Writers[format];
        Assert.Equal(write(Reports.Run(Bundle(), Everything)), write(Without(Reports.Run(Bundle(), Everything), detail)));
    }

    [Fact]
    public void What_no_report_wanted_is_asked_for_by_a_defect_only()
    {
        var result = Without(Reports.Run(SamplePool.Fleet()), ReportDetail.Plain);
        Assert.Throws<InvalidOperationException>(() => Reports.Sarif(result, Root));
        Assert.Throws<InvalidOperationException>(() => Reports.Json(result));
        Assert.Throws<InvalidOperationException>(() => result.Captures[0].Capture);
        Assert.Throws<InvalidOperationException>(() => result.Captures[0].Findings[0].Place);
    }

    [Fact]
    public void Nothing_of_it_is_held()
    {
        var (result, evidence) = Weak();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.All(evidence, part => Assert.False(part.IsAlive, part.Target?.ToString()));
        Assert.NotEmpty(Reports.Sarif(result, Root));
        Assert.NotEmpty(Reports.Json(result));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (AnalysisResult Result, List<WeakReference> Evidence) Weak()
    {
        var all = SarifReport.DetailFor(SarifProfile.Full).And(JsonReport.Detail).And(HtmlReport.Detail);
        var whole = Reports.Run(Bundle(), Everything);
        var capture = whole.Captures[0].Capture;
        var evidence = new List<WeakReference> { new(capture), new(capture.Database), new(capture.Database.Source), new(capture.Reports[0]) };
        evidence.AddRange(whole.Findings.Select(finding => finding.Place).Where(place => !place.IsNowhere).Select(place => new WeakReference(place.File)));
        evidence.AddRange(whole.Findings.Select(finding => finding.Subject.Record).OfType<PoolObject>().Select(record => new WeakReference(record)));
        return (Without(whole, all), evidence);
    }

    private Fleet Bundle() => InputReader.Read([folder.Path], EvidenceOptions.Default with { Signatures = new AnalysisSettings().LogSignatures(Everything) });

    private static AnalysisResult Without(AnalysisResult result, ReportDetail detail)
    {
        var inputs = result.Fleet.Inputs.Select(input => input.Keep(new KeptEvidence(detail))).ToList();
        return AnalysisEngine.Assemble(new Fleet(inputs), result.Captures.Select(capture => capture.Keep(detail)), SampleRules.Catalog, new AnalysisSettings()) with { Rules = result.Rules };
    }
}
