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

    [Fact]
    public void The_summary_of_a_job() => GoldenFile.Verify("report.md", Reports.Markdown(Reports.Run(SamplePool.TroubledFleet())));

    [Fact]
    public void The_annotations_of_a_workflow() => GoldenFile.Verify("report.commands.txt", Reports.Commands(Reports.Run(SamplePool.TroubledFleet())));

    [Fact]
    public void The_results_of_tests() => GoldenFile.Verify("report.junit.xml", Reports.JUnit(Reports.Run(SamplePool.TroubledFleet())));

    [Fact]
    public void The_results_of_tests_with_waivers_and_a_baseline() => GoldenFile.Verify("decided.junit.xml", Reports.JUnit(Decided.Compared()));

    [Fact]
    public void The_report_for_spreadsheets() => GoldenFile.Verify("report.csv", Reports.Csv(Reports.Run(SamplePool.TroubledFleet())).TrimStart('\uFEFF'));

    [Fact]
    public void The_report_for_spreadsheets_with_waivers_and_a_baseline() => GoldenFile.Verify("decided.csv", Reports.Csv(Decided.Compared()).TrimStart('\uFEFF'));

    [Fact]
    public void The_report_for_gitlab() => GoldenFile.Verify("report.gitlab.json", Reports.GitLab(Reports.Run(SamplePool.TroubledFleet())));

    [Fact]
    public void The_report_for_editors() => GoldenFile.Verify("report.editor.txt", Reports.Editor(Reports.Run(SamplePool.TroubledFleet())));

    [Fact]
    public void The_report_for_people_with_waivers_and_a_baseline() =>
        GoldenFile.Verify("decided.txt", Reports.Text(Decided.Compared(), new TextOptions { Width = 110 }));

    [Fact]
    public void The_verbose_report_for_people_with_waivers_and_a_baseline() =>
        GoldenFile.Verify("decided.verbose.txt", Reports.Text(Decided.Compared(), new TextOptions { Verbose = true, Width = 110 }));

    [Fact]
    public void The_report_for_programs_with_waivers_and_a_baseline() => GoldenFile.Verify("decided.json", Reports.Json(Decided.Compared()));

    [Fact]
    public void The_sarif_report_with_waivers_and_a_baseline() => GoldenFile.Verify("decided.sarif", Reports.Sarif(Decided.Compared(), Root));

    [Fact]
    public void The_summary_of_a_job_with_waivers_and_a_baseline() => GoldenFile.Verify("decided.md", Reports.Markdown(Decided.Compared()));
}
