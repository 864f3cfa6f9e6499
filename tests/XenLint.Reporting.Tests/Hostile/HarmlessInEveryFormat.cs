using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

/// <summary>Names come from inputs that nobody vouches for. Whatever they hold, a report is what its format says, and nobody obeys it.</summary>
public sealed class HarmlessInEveryFormat
{
    public static TheoryData<string> Names => [.. HostileRun.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void As_text(string name)
    {
        foreach (var width in new[] { 0, 40, 100 })
        {
            IsHarmlessInALog(Reports.Text(HostileRun.With(name), new TextOptions { Verbose = true, Width = width }));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void As_lines_for_editors(string name)
    {
        var result = HostileRun.With(name);
        var report = Reports.Editor(result);

        IsHarmlessInALog(report);
        Assert.Equal(result.Findings.Count(), report.Count(letter => letter == '\n'));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void As_rows_for_spreadsheets(string name)
    {
        foreach (var cell in CsvTable.Read(Reports.Csv(HostileRun.With(name))[1..]).SelectMany(row => row))
        {
            IsNoFormula(cell);
            Assert.DoesNotContain(cell, letter => char.IsControl(letter));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void As_results_of_tests(string name)
    {
        var root = JUnitResults.Read(Reports.JUnit(HostileRun.With(name)));

        Assert.All(root.DescendantsAndSelf().Attributes(), attribute => Assert.DoesNotContain(attribute.Value, letter => char.IsControl(letter)));
        Assert.All(root.Descendants("failure"), failure => Assert.DoesNotContain(failure.Value, letter => char.IsControl(letter) && letter != '\n'));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void As_issues_for_gitlab(string name)
    {
        using var report = JsonDocument.Parse(Reports.GitLab(HostileRun.With(name)));

        foreach (var issue in report.RootElement.EnumerateArray())
        {
            Assert.DoesNotContain(issue.GetProperty("description").GetString()!, letter => char.IsControl(letter));
            Assert.DoesNotContain("..", issue.GetProperty("location").GetProperty("path").GetString()!.Split('/'));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void As_data(string name)
    {
        var result = HostileRun.With(name);
        using var report = JsonDocument.Parse(Reports.Json(result));
        using var full = JsonDocument.Parse(Reports.Sarif(result, new SarifOptions()));
        using var github = JsonDocument.Parse(Reports.Sarif(result, new SarifOptions { Profile = SarifProfile.GitHub }));

        var said = report.RootElement.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("ruleId").GetString() == "XL1999");
        Assert.Equal(WellFormed(name), said.GetProperty("message").GetString());
    }

    [Fact]
    public void Whatever_they_hold() => Properties.HoldFor(
        Texts.NotEmpty.Where(name => !name.Contains('\uFFFD')),
        name =>
        {
            var result = HostileRun.With(name);
            IsHarmlessInALog(Reports.Text(result, new TextOptions { Width = 60 }));
            IsHarmlessInALog(Reports.Editor(result));
            JUnitResults.Read(Reports.JUnit(result));
            Assert.All(CsvTable.Read(Reports.Csv(result)[1..]).SelectMany(row => row), IsNoFormula);
        },
        cases: 60);

    /// <summary>As runners, agents and terminals read it.</summary>
    internal static void IsHarmlessInALog(string report)
    {
        foreach (var line in report.Split('\n'))
        {
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
            Assert.DoesNotContain("##", line, StringComparison.Ordinal);
            foreach (var rune in line.EnumerateRunes())
            {
                Assert.False(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator, line);
            }
        }
    }

    /// <summary>As spreadsheets read it, also those that split at semicolons.</summary>
    private static void IsNoFormula(string cell)
    {
        foreach (var part in cell.Split(';'))
        {
            var start = part.TrimStart().TrimStart('"').TrimStart();
            Assert.False(start.Length > 0 && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".Contains(start[0], StringComparison.Ordinal), cell);
        }
    }

    /// <summary>JSON holds no half of a surrogate pair.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
