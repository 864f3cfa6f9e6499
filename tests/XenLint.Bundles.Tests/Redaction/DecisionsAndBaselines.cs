using System.Text.Json.Nodes;
using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>Waivers and baselines hold at every level.</summary>
public sealed class DecisionsAndBaselines
{
    private const string Waivers = """
        {
          "schema": "xenlint-waivers/1",
          "waivers": [
            { "rule": "XL1001", "object": { "name": "pool/host[fra-xs-03]/PIF[bond0]" }, "reason": "Anneliese says that it is fine", "ticket": "OPS-1" },
            { "rule": "XL2003", "object": { "name": "old-quitte" }, "reason": "Anneliese", "expires": "2020-01-01" }
          ]
        }
        """;

    private static readonly string Pool = RepositoryFolder.PathOf("samples/example-pool.xml");

    [Theory]
    [InlineData("pseudonym")]
    [InlineData("strict")]
    public void A_waiver_names_the_real_object_and_no_output_does(string level)
    {
        using var outputs = new Outputs(level);
        File.WriteAllText(Path.Combine(outputs.Folder, "waivers.json"), Waivers);
        outputs.Check(Pool, "--waivers", "waivers.json");
        var report = JsonNode.Parse(outputs.Run("json", "check", Pool, "--format", "json", "--waivers", "waivers.json", "--redact", level))!;

        Assert.Contains(report["findings"]!.AsArray(), finding => (string?)finding!["state"] == "waived" && (string?)finding["ruleId"] == "XL1001");
        Assert.Contains(report["findings"]!.AsArray(), finding => (string?)finding!["ruleId"] == "XL0005");
        Assert.All(outputs.All.Values, output => Assert.All(["Anneliese", "old-quitte", "fra-xs-03"], word => Assert.DoesNotContain(word, output, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("none", "none")]
    [InlineData("none", "pseudonym")]
    [InlineData("pseudonym", "none")]
    [InlineData("strict", "strict")]
    [InlineData("none", "strict")]
    public void A_baseline_of_one_level_serves_a_run_of_another(string written, string read)
    {
        using var outputs = new Outputs(read);
        outputs.Run("write", "check", Pool, "--quiet", "--baseline", "known.json", "--update-baseline", "--redact", written);
        var report = JsonNode.Parse(outputs.Run("read", "check", Pool, "--format", "json", "--baseline", "known.json", "--redact", read))!;

        Assert.Equal(0, outputs.Code);
        Assert.NotEmpty(report["findings"]!.AsArray());
        Assert.All(report["findings"]!.AsArray(), finding => Assert.Equal("unchanged", (string?)finding!["state"]));
        Assert.Empty(report["gone"]!.AsArray());
    }

    [Fact]
    public void What_is_gone_is_told_without_its_name()
    {
        using var outputs = new Outputs("strict");
        outputs.Run("write", "check", Pool, "--quiet", "--baseline", "known.json", "--update-baseline");
        File.WriteAllBytes(Path.Combine(outputs.Folder, "pool.xml"), ExamplePool.Build().Host("fra-xs-02", host => host.Multipathing(true).NtpMode("Custom")).Write().FileBytes);
        outputs.Check(Path.Combine(outputs.Folder, "pool.xml"), "--baseline", "known.json");

        Assert.All(outputs.All.Values, output => Assert.DoesNotContain("fra-xs", output, StringComparison.Ordinal));
        Assert.Contains(outputs.All, output => output.Value.Contains("\"gone\"", StringComparison.Ordinal));
    }

    [Fact]
    public void In_a_repository_an_alert_keeps_the_path_of_its_file()
    {
        using var outputs = new Outputs(null);
        Directory.CreateDirectory(Path.Combine(outputs.Folder, ".git"));
        outputs.Run("extract", "extract", Pool, "-o", "pools");
        var sarif = outputs.Run("sarif", "check", Path.Combine(outputs.Folder, "pools"), "--format", "sarif", "--sarif-profile", "github");

        Assert.Contains("\"uri\":\"pools/frankfurt-production/database.xml\"", sarif, StringComparison.Ordinal);
        Assert.DoesNotContain("fra-xs-0", sarif, StringComparison.Ordinal);
        Assert.Contains("host-1", sarif, StringComparison.Ordinal);
        var strict = outputs.Run("strict", "check", Path.Combine(outputs.Folder, "pools"), "--format", "sarif", "--sarif-profile", "github", "--redact", "strict");
        Assert.DoesNotContain("frankfurt", strict, StringComparison.Ordinal);
    }
}
