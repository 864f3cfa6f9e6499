using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>The reports of all hosts of a pool, each with the whole database in it.</summary>
public sealed class ManyHosts
{
    private const int Hosts = 10;

    private static readonly IReadOnlyList<StatusReport> Reports = Ward.Build(Hosts, isSick: true);

    [Theory]
    [InlineData(ReportForm.TarGz)]
    [InlineData(ReportForm.XenCenterZip)]
    public void Make_one_capture_in_which_nothing_is_found_twice(ReportForm form)
    {
        var check = Check.Of(Reports.Pack(form));

        Assert.Single(check.Pools);
        Assert.Equal(Enumerable.Repeat("read", Hosts), check.Inputs);
        Assert.Equal(check.Findings.Count, check.Findings.Select(finding => finding.Fingerprint).Distinct().Count());
        Assert.Single(check.Findings, finding => finding.Rule == "XL1001");
    }

    /// <summary>More reports can only add: what the database shows is found with one report too.</summary>
    [Fact]
    public void Find_at_least_what_one_report_finds_in_the_database()
    {
        var all = Check.Of(Reports.Pack(ReportForm.Tar)).Findings.Where(finding => finding.Rule.StartsWith("XL10", StringComparison.Ordinal));
        var one = Check.Of(Reports.Take(1).ToList().Pack(ReportForm.Tar)).Findings.Where(finding => finding.Rule.StartsWith("XL10", StringComparison.Ordinal));

        Assert.Empty(one.Except(all));
    }

    [Fact]
    public void Do_not_join_a_report_of_another_day()
    {
        var dump = ExamplePool.Build().Write();
        var today = ReportBuilder.Usual(dump, "fra-xs-01").Build();
        var lastWeek = ReportBuilder.Usual(dump, "fra-xs-02").TakenAt(PoolClock.Capture.AddDays(-7)).Build();

        Assert.Equal(2, Check.Of(new[] { today, lastWeek }.Pack(ReportForm.Tar)).Pools.Count);
    }
}
