using System.Text.Json;
using System.Text.RegularExpressions;
using XenLint.Analysis;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

/// <summary>One line for each finding, as editors and problem matchers know it.</summary>
public sealed class TheReportForEditors
{
    [Fact]
    public void Has_path_line_column_severity_rule_and_message()
    {
        var lines = Lines(Reports.Run(SamplePool.TroubledFleet()));

        Assert.Contains(lines, line => Regex.IsMatch(line, @"^pools/lab/xapi-db\.xml\(1,[0-9]+\): error XL1901: Interface 'eth0' of host 'xs-01' gets "));
        Assert.Contains(lines, line => line.StartsWith("xenlint: error XL0002: 'pools/old/notes.txt': ", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Matches("^([^(]+\\([0-9]+,[0-9]+\\)|xenlint): (error|warning|note) XL[0-9]{4}: .", line));
    }

    [Fact]
    public void Leaves_out_what_is_waived() =>
        Assert.Equal(Decided.Waived().Findings.Count(finding => finding.State != FindingState.Waived), Lines(Decided.Waived()).Length);

    /// <summary>GitHub reads the log of a step by these expressions.</summary>
    [Fact]
    public void Is_understood_by_the_problem_matcher()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.PathOf(".github/actions/xenlint/problem-matcher.json")));
        var matchers = file.RootElement.GetProperty("problemMatcher").EnumerateArray().ToList();

        foreach (var line in Lines(Reports.Run(SamplePool.TroubledFleet())).Where(line => !line.StartsWith("xenlint:", StringComparison.Ordinal)))
        {
            var pattern = Assert.Single(matchers, matcher => Match(matcher, line).Success).GetProperty("pattern")[0];
            var match = Regex.Match(line, pattern.GetProperty("regexp").GetString()!);
            string Group(string name) => match.Groups[pattern.GetProperty(name).GetInt32()].Value;
            Assert.Equal(line, $"{Group("file")}({Group("line")},{Group("column")}): {line.Split(": ")[1].Split(' ')[0]} {Group("code")}: {Group("message")}");
        }
    }

    private static Match Match(JsonElement matcher, string line) => Regex.Match(line, matcher.GetProperty("pattern")[0].GetProperty("regexp").GetString()!);

    private static string[] Lines(AnalysisResult result) => Reports.Editor(result).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
