namespace XenLint.Reporting.Tests;

/// <summary>Whole reports of a run that has everything: two pools, one of them cut off, unreadable inputs, a crash, all outcomes.</summary>
public sealed class GoldenReports
{
    private static readonly SarifOptions Root = new() { SourceRoot = "/srv/tree", Indented = true };

    [Fact]
    public void The_report_for_programs() => GoldenFile.Verify("report.json", Reports.Json(Reports.Run(SamplePool.TroubledFleet())));

    [Fact]
    public void The_sarif_report_with_everything() =>
        GoldenFile.Verify("report.sarif", Reports.Sarif(Reports.Run(SamplePool.TroubledFleet()), Root));

    [Fact]
    public void The_sarif_report_for_github() => GoldenFile.Verify(
        "report.github.sarif", Reports.Sarif(Reports.Run(SamplePool.TroubledFleet()), Root with { Profile = SarifProfile.GitHub }));

    [Fact]
    public void The_report_for_people() =>
        GoldenFile.Verify("report.txt", Reports.Text(Reports.Run(SamplePool.TroubledFleet()), new TextOptions { Width = 110 }));

    [Fact]
    public void The_verbose_report_for_people() => GoldenFile.Verify(
        "report.verbose.txt", Reports.Text(Reports.Run(SamplePool.TroubledFleet()), new TextOptions { Verbose = true, Width = 110 }));
}
