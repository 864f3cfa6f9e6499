using System.Text.Json.Nodes;
using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>What the labels stand for is written down for the user alone, and never where it would be handed on.</summary>
public sealed class MapsAndKeys
{
    private static readonly string Pool = RepositoryFolder.PathOf("samples/example-pool.xml");

    [Fact]
    public void The_map_tells_what_each_label_stands_for()
    {
        using var outputs = new Outputs("strict");
        outputs.Run("check", "check", Pool, "--quiet", "--redact", "strict", "--redact-map", "map.json", "--redact-key", "own.key");
        var map = JsonNode.Parse(outputs.Text("map.json"))!;
        var values = map["pools"]![0]!["values"]!.AsArray().Select(value => ((string)value!["kind"]!, (string)value["value"]!)).ToList();

        Assert.Equal("xenlint-map/1", (string?)map["schema"]);
        Assert.Contains(("host", "fra-xs-01"), values);
        Assert.Contains(("ip", "10.20.0.11"), values);
        Assert.Contains(map["inputs"]!.AsArray(), value => (string?)value!["value"] == Pool.Replace('\\', '/'));
    }

    [Fact]
    public void Pools_of_earlier_runs_stay_in_it()
    {
        using var outputs = new Outputs("pseudonym");
        File.WriteAllBytes(Path.Combine(outputs.Folder, "other.xml"), Household.Pool().Write().FileBytes);
        outputs.Run("one", "show", Pool, "hosts", "--redact", "pseudonym", "--redact-map", "map.json");
        outputs.Run("two", "show", Path.Combine(outputs.Folder, "other.xml"), "hosts", "--redact", "pseudonym", "--redact-map", "map.json");

        Assert.Equal(2, JsonNode.Parse(outputs.Text("map.json"))!["pools"]!.AsArray().Count);
    }

    [Fact]
    public void Nobody_else_can_read_them()
    {
        using var state = new TemporaryFolder();
        using var outputs = new Outputs("strict", state.Path);
        outputs.Run("check", "check", Pool, "--quiet", "--redact", "strict");
        var folder = Path.Combine(state.Path, "xenlint");

        foreach (var name in new[] { "xenlint-map.json", "xenlint-redact.key" })
        {
            Assert.True(File.Exists(Path.Combine(folder, name)), name);
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, name)));
            }
        }
    }

    [Theory]
    [InlineData("check", "-o", "out/report.json", "--redact-map", "out/map.json")]
    [InlineData("check", "-o", "out/report.json", "--redact-key", "out/deep/own.key")]
    [InlineData("extract", "-o", "out", "--redact-map", "out/map.json")]
    [InlineData("extract", "-o", "out", "--redact-map", "out/frankfurt/map.json")]
    public void They_are_refused_among_what_is_handed_on(string command, params string[] options)
    {
        using var outputs = new Outputs("strict");
        Directory.CreateDirectory(Path.Combine(outputs.Folder, "out"));
        outputs.Run("run", [command, Pool, "--redact", "strict", .. options]);

        Assert.Equal(2, outputs.Code);
        Assert.Contains("handed on", outputs.All["run, standard error"], StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(outputs.Folder, "out")));
    }

    [Fact]
    public void A_file_that_is_something_else_is_not_overwritten()
    {
        using var outputs = new Outputs("pseudonym");
        File.WriteAllText(Path.Combine(outputs.Folder, "notes.json"), "{\"mine\": 1}");
        outputs.Run("run", "show", Pool, "hosts", "--redact", "pseudonym", "--redact-map", "notes.json");

        Assert.Equal(2, outputs.Code);
        Assert.Equal("{\"mine\": 1}", outputs.Text("notes.json"));
    }

    [Theory]
    [InlineData("--redact", "some", "Write one of none, pseudonym, strict")]
    [InlineData("--redact-key", "not.key", "holds no key")]
    public void What_cannot_be_followed_is_said(string option, string value, string words)
    {
        using var outputs = new Outputs("strict");
        File.WriteAllText(Path.Combine(outputs.Folder, "not.key"), "hello");
        outputs.Run("run", ["check", Pool, .. option == "--redact" ? Array.Empty<string>() : ["--redact", "strict"], option, value]);

        Assert.Equal(2, outputs.Code);
        Assert.Contains(words, outputs.All["run, standard error"], StringComparison.Ordinal);
    }
}
