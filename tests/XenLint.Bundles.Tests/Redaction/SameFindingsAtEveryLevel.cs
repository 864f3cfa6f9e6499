using System.Text.Json.Nodes;
using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>Redaction changes what is told of findings, never what is found.</summary>
public sealed class SameFindingsAtEveryLevel
{
    public static TheoryData<string> Inputs => ["household", .. new[] { "samples/example-pool.xml", "samples/example-report.tar.bz2" }];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_check_finds_the_same_and_ends_the_same(string input)
    {
        using var place = Place(input, out var path);
        using var plain = new Outputs("none");
        using var labels = new Outputs("pseudonym");
        using var strict = new Outputs("strict");
        var expected = Findings(plain, path);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Findings(labels, path));
        Assert.Equal(expected.Select(Short).Order(StringComparer.Ordinal), Findings(strict, path).Select(Short).Order(StringComparer.Ordinal));
        Assert.Equal(plain.Code, labels.Code);
        Assert.Equal(plain.Code, strict.Code);
        Assert.Equal(Outcomes(plain), Outcomes(labels));
        Assert.Equal(Outcomes(plain), Outcomes(strict));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void So_does_a_check_of_an_extract(string input)
    {
        using var place = Place(input, out var path);
        using var plain = new Outputs("none");
        var expected = Findings(plain, path);
        foreach (var level in new[] { "none", "pseudonym", "strict" })
        {
            using var state = new TemporaryFolder();
            using var redacted = new Outputs(level, state.Path);
            redacted.Extract(path);
            Assert.Equal(0, redacted.Code);
            using var again = new Outputs("none", state.Path);
            var found = Findings(again, Path.Combine(redacted.Folder, "pools"));

            Assert.Equal(expected.Select(Short).Order(StringComparer.Ordinal), found.Select(Short).Order(StringComparer.Ordinal));
            if (level != "strict")
            {
                Assert.Equal(expected, found);
            }
        }
    }

    [Fact]
    public void Places_are_those_of_the_input()
    {
        var input = RepositoryFolder.PathOf("samples/example-pool.xml");
        using var plain = new Outputs("none");
        using var labels = new Outputs("strict");

        Assert.Equal(Places(plain, input), Places(labels, input));
    }

    [Fact]
    public void What_was_redacted_once_stays_as_it_is()
    {
        using var first = new Outputs("pseudonym");
        first.Extract(RepositoryFolder.PathOf("samples/example-report.tar.bz2"));
        using var second = new Outputs("pseudonym");
        second.Extract(Path.Combine(first.Folder, "pools"));

        Assert.Equal(
            first.All.Where(output => output.Key.StartsWith("pools/", StringComparison.Ordinal)).OrderBy(output => output.Key, StringComparer.Ordinal),
            second.All.Where(output => output.Key.StartsWith("pools/", StringComparison.Ordinal)).OrderBy(output => output.Key, StringComparer.Ordinal));
    }

    private static TemporaryFolder Place(string input, out string path)
    {
        var folder = new TemporaryFolder();
        if (input == "household")
        {
            folder.Write(Household.Report().Pack(ReportForm.TarBz2));
            path = folder.Path;
        }
        else
        {
            path = RepositoryFolder.PathOf(input);
        }

        return folder;
    }

    /// <summary>Rule, severity and fingerprint.</summary>
    private static List<string> Findings(Outputs outputs, string path) =>
        [.. Report(outputs, path)["findings"]!.AsArray().Select(finding => $"{finding!["ruleId"]} {finding["severity"]} {finding["fingerprint"]}").Order(StringComparer.Ordinal)];

    private static string Short(string finding) => string.Join(' ', finding.Split(' ')[..2]);

    private static List<string> Outcomes(Outputs outputs) =>
    [
        .. JsonNode.Parse(outputs.All["json, standard output"])!["outcomes"]!.AsArray()
            .Select(outcome => $"{outcome!["ruleId"]} {outcome["outcome"]} {outcome["objects"]!.ToJsonString()}").Order(StringComparer.Ordinal),
    ];

    private static List<string> Places(Outputs outputs, string path) =>
    [
        .. Report(outputs, path)["findings"]!.AsArray().Select(finding => finding!["location"]!).Select(location =>
            $"{location["table"]} {location["line"]}:{location["column"]} {location["endLine"]}:{location["endColumn"]} {location["byteOffset"]} {location["byteLength"]}").Order(StringComparer.Ordinal),
    ];

    private static JsonNode Report(Outputs outputs, string path) =>
        JsonNode.Parse(outputs.Run("json", ["check", path, "--format", "json", "--redact", outputs.Level]))!;
}
