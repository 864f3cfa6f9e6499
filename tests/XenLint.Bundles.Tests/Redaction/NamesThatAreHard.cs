using System.Text.Json.Nodes;
using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>Names that are words, parts of each other, or full of signs that programs obey.</summary>
public sealed class NamesThatAreHard
{
    [Fact]
    public void Are_replaced_where_they_stand_for_a_name_and_leave_the_tools_own_words_alone()
    {
        using var inputs = new TemporaryFolder();
        inputs.Write("pool.xml", Household.Pool().Write().FileBytes);
        using var plain = new Outputs("none");
        using var labels = new Outputs("pseudonym");
        var real = Findings(plain, inputs.Path);
        var shown = Findings(labels, inputs.Path);

        Assert.Equal(real.Count, shown.Count);
        Assert.Contains(real, finding => ((string)finding["message"]!).Contains("'error'", StringComparison.Ordinal));
        Assert.All(shown, finding => Assert.DoesNotContain("'error'", (string)finding["message"]!, StringComparison.Ordinal));
        Assert.All(shown, finding => Assert.Contains((string)finding["severity"]!, new[] { "error", "warning", "note" }));
        Assert.Contains(shown, finding => ((string)finding["message"]!).Contains("'eth0'", StringComparison.Ordinal) || ((string?)finding["subject"]!["name"]) == "eth0");
    }

    [Fact]
    public void Longer_names_win_over_those_that_they_contain()
    {
        using var inputs = new TemporaryFolder();
        inputs.Write("pool.xml", Household.Pool().Write().FileBytes);
        using var labels = new Outputs("pseudonym");
        labels.Run("vms", "show", inputs.Path, "vms", "--format", "json", "--redact", "pseudonym");
        var names = JsonNode.Parse(labels.All["vms, standard output"])!["pools"]![0]!["vms"]!.AsArray().Select(vm => (string)vm!["name"]!).ToList();

        Assert.Equal(5, names.Count);
        Assert.Equal(5, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, name => Assert.Matches("^vm-[0-9]+$", name));
    }

    [Fact]
    public void A_label_is_never_the_name_of_something_else()
    {
        using var inputs = new TemporaryFolder();
        inputs.Write("pool.xml", new PoolBuilder("p").Host("h").VM("vm-1").VM("vm-2").VM("vm-3").VM("vm-4").VM("vm-5").Write().FileBytes);
        using var labels = new Outputs("pseudonym");
        labels.Run("vms", "show", inputs.Path, "vms", "--format", "json", "--redact", "pseudonym");
        var names = JsonNode.Parse(labels.All["vms, standard output"])!["pools"]![0]!["vms"]!.AsArray().Select(vm => (string)vm!["name"]!).ToList();

        Assert.Equal(5, names.Distinct(StringComparer.Ordinal).Count());
    }

    private static List<JsonNode> Findings(Outputs outputs, string path) =>
        [.. JsonNode.Parse(outputs.Run("json", "check", path, "--format", "json", "--redact", outputs.Level))!["findings"]!.AsArray().Select(finding => finding!)];
}
