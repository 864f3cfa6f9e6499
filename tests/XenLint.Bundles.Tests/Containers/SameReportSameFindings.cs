using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>What is found does not depend on what reports are packed in.</summary>
public sealed class SameReportSameFindings
{
    private static readonly Check Unpacked = Check.Of(Ward.Sick.Pack(ReportForm.Folder));

    public static TheoryData<ReportForm> Forms => [.. Enum.GetValues<ReportForm>().Except([ReportForm.Folder])];

    [Theory]
    [MemberData(nameof(Forms))]
    public void In_every_container(ReportForm form)
    {
        var packed = Check.Of(Ward.Sick.Pack(form));

        Assert.Single(packed.Pools);
        Assert.Equal(Unpacked.Faults, packed.Faults);
        if (form != ReportForm.ZipWithoutDirectory)
        {
            Assert.Equal(Unpacked.Code, packed.Code);
            Assert.Equal(Unpacked.Findings, packed.Findings);
            Assert.Equal(Unpacked.Outcomes, packed.Outcomes);
            Assert.All(packed.Inputs, status => Assert.Equal("read", status));
        }
    }

    [Theory]
    [InlineData(CollectorAge.Since2013)]
    [InlineData(CollectorAge.Since2007)]
    public void In_every_order_of_members(CollectorAge age)
    {
        var dump = ExamplePool.Build().Write();
        var today = ReportBuilder.Usual(dump, "fra-xs-01").Build();
        var older = ReportBuilder.Usual(dump, "fra-xs-01").Collected(age).Build();

        Assert.Equal(Check.Of(today.Pack(ReportForm.TarBz2)).Faults, Check.Of(older.Pack(ReportForm.TarBz2)).Faults);
    }

    [Fact]
    public void The_sick_pool_is_sick_in_its_database_and_in_its_reports_and_the_healthy_one_nowhere()
    {
        Assert.Superset(new HashSet<string> { "XL1001", "XL2004", "XL5003", "XL9068" }, Unpacked.Faults.Select(finding => finding.Rule).ToHashSet());
        Assert.All(Check.Of(Ward.Healthy.Pack(ReportForm.Folder)).Findings, finding => Assert.Equal("note", finding.Severity));
    }
}
