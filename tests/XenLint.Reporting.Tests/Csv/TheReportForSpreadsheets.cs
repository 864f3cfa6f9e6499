using FsCheck.Fluent;
using XenLint.Analysis;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

/// <summary>Findings as rows.</summary>
public sealed class TheReportForSpreadsheets
{
    [Fact]
    public void Begins_with_the_mark_of_UTF_8_and_the_heads()
    {
        Assert.StartsWith("\uFEFFrule,severity,state,pool_id,", Reports.Csv(Reports.Run(SamplePool.Fleet())), StringComparison.Ordinal);
    }

    [Fact]
    public void Has_a_row_for_each_finding_with_the_commands_that_mend_it()
    {
        var result = Reports.Run(SamplePool.Fleet());
        var rows = Rows(result);

        Assert.Equal(result.Findings.Count(), rows.Count(row => row["state"] == "new"));
        var row = rows.First(row => row["rule"] == "XL1901");
        Assert.Equal("error", row["severity"]);
        Assert.Equal(SamplePool.Uuid, row["pool_id"]);
        Assert.Equal("PIF", row["class"]);
        Assert.Equal("1", row["line"]);
        Assert.Equal(
            "xe pif-reconfigure-ip uuid=44444444-0000-4000-8000-000000000001 mode=static IP=<ip> ; xe pif-param-get uuid=44444444-0000-4000-8000-000000000001 param-name=IP",
            row["fix"]);
        Assert.Equal("high", row["risk"]);
        Assert.Equal(result.Captures[0].Findings[0].Fingerprint, row["fingerprint"]);
    }

    [Fact]
    public void Has_a_row_for_each_rule_that_could_not_judge_so_that_silence_is_no_praise()
    {
        var row = Rows(Reports.Run(SamplePool.Fleet())).Single(row => row["state"] == "not-evaluated" && row["rule"] == "XL5901");

        Assert.Equal("", row["severity"]);
        Assert.StartsWith("2 objects not evaluated: member-absent", row["message"], StringComparison.Ordinal);
        Assert.Equal("xen-bugtool --yestoall", row["fix"]);
    }

    [Fact]
    public void Tells_what_is_waived_known_new_and_gone()
    {
        var rows = Rows(Decided.Compared());

        Assert.Equal(
            ["gone", "new", "not-evaluated", "unchanged", "unseen", "waived"],
            rows.Select(row => row["state"]).Distinct().Order(StringComparer.Ordinal));
        var waived = rows.Single(row => row["state"] == "waived");
        Assert.Equal(("Fixed addresses come with the new switches | <b>", "OPS-1234", "2027-03-31"), (waived["reason"], waived["ticket"], waived["expires"]));
    }

    [Theory]
    [InlineData("=cmd()", "'=cmd()")]
    [InlineData("  =1", "'  =1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\uFF1Dcmd()", "'\uFF1Dcmd()")]
    [InlineData("a;=cmd()", "\"a;'=cmd()\"")]
    [InlineData("a\";-1", "\"a\"\";'-1\"")]
    [InlineData("a=b", "a=b")]
    [InlineData("xe a ; xe b", "\"xe a ; xe b\"")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\r\n=b", @"a\u{D}\u{A}=b")]
    public void Writes_each_cell_as_text(string text, string cell) => Assert.Equal(cell, CsvCell.Of(text));

    [Fact]
    public void Has_no_cell_longer_than_a_spreadsheet_takes() => Assert.Equal(32_000, CsvCell.Of(new string('\u0001', 40_000)).Length);

    [Fact]
    public void Gives_back_what_was_written_whatever_it_is() => Properties.HoldFor(Texts.Any, text =>
    {
        var row = Assert.Single(CsvTable.Read($"{CsvCell.Of(text)},{CsvCell.Of("end")}\r\n"));

        Assert.Equal("end", row[1]);
        Assert.Equal(VisibleText.Of(text).Replace("'", "", StringComparison.Ordinal), row[0].Replace("'", "", StringComparison.Ordinal));
    });

    [Fact]
    public void Has_one_line_for_each_row_and_its_own_words_in_front()
    {
        foreach (var name in HostileRun.Names)
        {
            var lines = Reports.Csv(HostileRun.With(name))[1..].Split("\r\n")[..^1];

            Assert.All(lines[1..], line => Assert.Matches("^XL[0-9]{4},(error|warning|note)?,(new|not-evaluated),", line));
        }
    }

    private static List<Dictionary<string, string>> Rows(AnalysisResult result)
    {
        var table = CsvTable.Read(Reports.Csv(result)[1..]);
        return [.. table.Skip(1).Select(row => table[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }
}
