namespace XenLint.Reporting.Tests;

/// <summary>The report as people see it: in a real browser, from the disk, without a network.</summary>
public sealed class TheReportInABrowser
{
    [Theory]
    [InlineData(1280, "light", true)]
    [InlineData(1280, "dark", true)]
    [InlineData(390, "light", true)]
    [InlineData(390, "dark", false)]
    [InlineData(1280, "light", false)]
    public void Loads_nothing_complains_about_nothing_and_can_be_read_by_everybody(int width, string scheme, bool withScript)
    {
        var visit = Browser.Open(Reports.Html(Decided.Compared()), width, scheme, withScript);

        Assert.Empty(visit.Errors);
        Assert.Empty(visit.Requests);
        Assert.Equal("", string.Join('\n', visit.Violations));
        Assert.False(visit.Overflows);
    }

    [Fact]
    public void Of_several_pools_with_trouble_is_sound_too()
    {
        var visit = Browser.Open(Reports.Html(Reports.Run(SamplePool.TroubledFleet())));

        Assert.Empty(visit.Errors);
        Assert.Equal("", string.Join('\n', visit.Violations));
    }

    [Fact]
    public void Has_filters_that_a_link_carries_commands_to_copy_and_tables_to_save()
    {
        var result = Decided.Compared();
        var visit = Browser.Open(Reports.Html(result), judged: false);

        Assert.Equal(result.Findings.Count(), visit.Findings);
        Assert.Equal(result.Findings.Count(finding => finding.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error), visit.ErrorsShown);
        Assert.True(visit.OnlyErrors);
        Assert.Equal("#severity=error", visit.Link);
        Assert.Equal(0, visit.NothingFound);
        Assert.True(visit.Recalled);
        Assert.Equal(result.Findings.Select(finding => finding.Rule.Id).Distinct().Count(), visit.GroupsByRule);
        Assert.Equal(result.Findings.Select(finding => (finding.Capture?.Id, finding.Subject.LogicalPath)).Distinct().Count(), visit.GroupsByObject);
        Assert.NotNull(visit.Command);
        Assert.True(visit.Copied == "clipboard" || visit.Copied!.Contains(visit.Command!, StringComparison.Ordinal), visit.Copied);
        Assert.StartsWith("\uFEFF\"Rule\",\"Severity\"", visit.Csv, StringComparison.Ordinal);
        Assert.Equal("dark", visit.Theme);
        Assert.NotEqual("BODY", visit.Focus);
    }

    [Fact]
    public void Prints_whole()
    {
        var folder = Directory.CreateTempSubdirectory("xenlint-print-");
        try
        {
            var pdf = Path.Combine(folder.FullName, "report.pdf");
            Browser.Open(Reports.Html(Decided.Compared()), withScript: false, judged: false, pdf: pdf);

            // The text of a PDF is packed; how many pages there are is not.
            Assert.True(new FileInfo(pdf).Length > 20_000);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Stays_small_and_quick_with_thousands_of_findings()
    {
        var html = Reports.Html(Flood.Of(5_000), Reports.Options with { Catalog = Flood.Catalog });
        var visit = Browser.Open(html, judged: false);

        Assert.True(System.Text.Encoding.UTF8.GetByteCount(html) < 5_000_000);
        Assert.Equal(5_000, visit.Findings);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public void Runs_nothing_that_a_name_says()
    {
        foreach (var name in new[] { "<img src=x onerror=alert(1)>", "</details><script>alert(1)</script>", "\"><svg onload=alert(1)>", "javascript:alert(1)" })
        {
            var visit = Browser.Open(Reports.Html(HostileRun.With(name)), judged: false);

            Assert.Empty(visit.Dialogs);
            Assert.Empty(visit.Requests);
            Assert.Empty(visit.Errors);
        }
    }
}
