using XenLint.Analysis;

namespace XenLint.Reporting.Tests;

public sealed class TheAnnotationsOfAWorkflow
{
    [Fact]
    public void Point_at_files_of_the_repository()
    {
        var commands = Reports.Commands(Reports.Run(SamplePool.Fleet()));

        Assert.Contains("::error file=pools/lab/xapi-db.xml,line=1,endLine=1,col=", commands, StringComparison.Ordinal);
        Assert.Contains(",title=XL1901 A management interface gets its address dynamically::Interface 'eth0'", commands, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/elsewhere/pool.xml")]
    [InlineData("case.zip!/xapi-db.xml")]
    public void Name_other_files_in_the_text(string path)
    {
        var commands = Reports.Commands(Reports.Run(SamplePool.Fleet(path)));

        Assert.DoesNotContain("file=", commands, StringComparison.Ordinal);
        Assert.Contains($" ({path}:1:", commands, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_no_more_than_github_shows_and_the_rest_is_counted()
    {
        var lines = Reports.Commands(Flood.Of(25)).Split('\n');

        Assert.Equal(10, lines.Count(line => line.StartsWith("::error", StringComparison.Ordinal)));
        Assert.Contains("xenlint: 14 more of severity error; GitHub shows 10 of a severity in a step.", lines);
    }

    [Fact]
    public void Leave_out_what_is_waived()
    {
        Assert.Equal(1, Decided.Waived().Findings.Count(finding => finding.State == FindingState.Waived));
        Assert.DoesNotContain("host 'xs-01'", Reports.Commands(Decided.Waived()), StringComparison.Ordinal);
    }
}
