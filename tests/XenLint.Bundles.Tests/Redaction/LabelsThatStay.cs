using System.Globalization;
using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>A label is the same in every report of the pool, whatever its objects are called and however it was exported.</summary>
public sealed class LabelsThatStay
{
    [Fact]
    public void Extracting_twice_makes_no_difference()
    {
        using var outputs = new Outputs("pseudonym");
        outputs.Extract(RepositoryFolder.PathOf("samples/example-report.tar.bz2"));
        var before = Files(outputs);
        outputs.Extract(RepositoryFolder.PathOf("samples/example-report.tar.bz2"));

        Assert.Equal(before, Files(outputs));
    }

    [Theory]
    [InlineData("pseudonym")]
    [InlineData("strict")]
    public void Renaming_a_machine_makes_no_difference(string level)
    {
        using var state = new TemporaryFolder();

        Assert.Equal(Extracted(Pool(), level, state.Path), Extracted(Pool(row => row.Set("name__label", "mail-renamed")), level, state.Path));
    }

    [Theory]
    [InlineData("pseudonym")]
    [InlineData("strict")]
    public void Moved_rows_and_new_metrics_make_no_difference(string level)
    {
        using var state = new TemporaryFolder();
        var moved = Pool(row => row.Set("memory__target", "12345").Set("domid", "77")).Manifest("generation_count", "987654");
        foreach (var host in new[] { "fra-xs-01", "fra-xs-02", "fra-xs-03" })
        {
            moved.Row("host_metrics", host, row => row.Set("last_updated", PoolClock.Capture.AddHours(1).ToString("yyyyMMdd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        }

        Assert.Equal(Extracted(Pool(), level, state.Path), Extracted(moved, level, state.Path, DumpForm.Resaved));
    }

    [Fact]
    public void What_else_a_run_looks_at_makes_no_difference()
    {
        using var alone = new Outputs("pseudonym");
        alone.Extract(RepositoryFolder.PathOf("samples/example-pool.xml"));
        using var inputs = new TemporaryFolder();
        inputs.Write("a.xml", Household.Pool().Write().FileBytes);
        inputs.Write("b.xml", File.ReadAllBytes(RepositoryFolder.PathOf("samples/example-pool.xml")));
        using var together = new Outputs("pseudonym");
        together.Extract(inputs.Path);
        var own = Files(alone);

        Assert.Equal(own, Files(together).Where(file => own.Exists(other => other.Name == file.Name)));
    }

    [Fact]
    public void With_another_key_every_id_is_another_one()
    {
        using var outputs = new Outputs("strict");
        var pool = RepositoryFolder.PathOf("samples/example-pool.xml");
        var one = outputs.Run("one", "check", pool, "--format", "json", "--redact", "strict", "--redact-key", "one.key");
        var same = outputs.Run("same", "check", pool, "--format", "json", "--redact", "strict", "--redact-key", "one.key");
        var other = outputs.Run("other", "check", pool, "--format", "json", "--redact", "strict", "--redact-key", "other.key");

        Assert.Equal(one, same);
        Assert.Empty(Fingerprints(one).Intersect(Fingerprints(other)));
    }

    private static IEnumerable<string> Fingerprints(string report) =>
        System.Text.Json.Nodes.JsonNode.Parse(report)!["findings"]!.AsArray().Select(finding => (string)finding!["fingerprint"]!);

    private static List<(string Name, string Text)> Extracted(PoolBuilder pool, string level, string state, DumpForm? form = null)
    {
        using var inputs = new TemporaryFolder();
        inputs.Write("pool.xml", pool.Write(form).FileBytes);
        using var outputs = new Outputs(level, state);
        outputs.Extract(inputs.Path);
        return Files(outputs);
    }

    private static List<(string Name, string Text)> Files(Outputs outputs) =>
        [.. outputs.All.Where(output => output.Key.StartsWith("pools/", StringComparison.Ordinal)).OrderBy(output => output.Key, StringComparer.Ordinal).Select(output => (output.Key, output.Value))];

    private static PoolBuilder Pool(Action<VMBuilder>? change = null) => ExamplePool.Build().VM("mail-01", change);
}
