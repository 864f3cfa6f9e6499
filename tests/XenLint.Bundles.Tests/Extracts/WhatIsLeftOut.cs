using System.Text;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules;
using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>The list of what extracts leave out.</summary>
public sealed class WhatIsLeftOut
{
    private const string BeginLeftOut = "<!-- left out: written by a test -->\n";
    private const string EndLeftOut = "<!-- end -->\n";
    private const string BeginSteps = "<!-- in steps: written by a test -->\n";
    private const string EndSteps = "<!-- end of steps -->\n";

    public static TheoryData<string> Needed => [.. RuleCatalog.Of(RulesAssembly.Assembly).Rules.SelectMany(rule => rule.Descriptor.Needs.All).Select(item => item.Name).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Needed))]
    public void Nothing_that_a_rule_needs(string evidence)
    {
        var parts = evidence.Split('.');
        if (XapiDataModel.Find(parts[0]) is not null)
        {
            Assert.False(VolatileData.IsLeftOut(parts[0]));
            Assert.False(parts.Length == 2 && VolatileData.IsLeftOut(parts[0], parts[1]));
        }
    }

    [Fact]
    public void Names_that_the_data_model_knows()
    {
        Assert.All(VolatileData.Tables, table => Assert.NotNull(XapiDataModel.Find(table.Name)));
        Assert.All(VolatileData.Columns.Where(entry => entry.Table != VolatileData.AnyTable), entry => Assert.All(entry.Names, name => Assert.NotNull(XapiDataModel.Find(entry.Table)!.Find(name))));
    }

    [Fact]
    public void Nothing_that_is_kept_in_steps() => Assert.All(VolatileData.Rounded, column =>
    {
        Assert.NotNull(XapiDataModel.Find(column.Table)!.Find(column.Name));
        Assert.False(VolatileData.IsLeftOut(column.Table, column.Name));
    });

    [Theory]
    [InlineData(BeginLeftOut, EndLeftOut)]
    [InlineData(BeginSteps, EndSteps)]
    public void As_the_page_for_users_says(string begin, string end)
    {
        var path = RepositoryFolder.PathOf("docs/extract.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var from = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = page.IndexOf(end, StringComparison.Ordinal);
        var expected = begin == BeginSteps ? Steps() : LeftOut();
        if (RepositoryFolder.IsUpdateAsked)
        {
            File.WriteAllText(path, page[..from] + expected + page[to..]);
            return;
        }

        Assert.Equal(expected, page[from..to]);
    }

    private static string Steps() =>
        "\n| table | column | what it holds, and the steps |\n|---|---|---|\n"
        + string.Concat(VolatileData.Rounded.Select(column => $"| `{column.Table}` | `{column.Name}` | {column.What} |\n")) + "\n";

    private static string LeftOut()
    {
        var text = new StringBuilder("\n| table | columns | what they hold |\n|---|---|---|\n");
        foreach (var table in VolatileData.Tables)
        {
            text.Append($"| `{table.Name}` | all rows | {table.What} |\n");
        }

        foreach (var entry in VolatileData.Columns)
        {
            text.Append($"| {(entry.Table == VolatileData.AnyTable ? "every table" : $"`{entry.Table}`")} | {string.Join(", ", entry.Names.Select(name => $"`{name}`"))} | {entry.What} |\n");
        }

        return text.Append($"| manifest | {string.Join(", ", VolatileData.ManifestKeys.Select(key => $"`{key}`"))} | the count of writes |\n\n").ToString();
    }
}
