using System.Text;
using XenLint.Testing;

namespace XenLint.Model.Tests.Drift;

public sealed class TheListForUsers
{
    private const string Begin = "<!-- running state: written by a test -->\n";
    private const string End = "<!-- end -->\n";

    [Fact]
    public void Has_every_column_of_the_running_state()
    {
        var path = RepositoryFolder.PathOf("docs/diff.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = page.IndexOf(End, from, StringComparison.Ordinal);
        var expected = new StringBuilder("\n| table | columns | what they tell |\n|---|---|---|\n");
        foreach (var entry in RunningState.Columns)
        {
            var names = entry.Names is [RunningState.AnyColumn] ? "all" : string.Join(", ", entry.Names.Select(name => $"`{name}`"));
            expected.Append($"| `{entry.Table}` | {names} | {entry.What} |\n");
        }

        expected.Append('\n');
        if (RepositoryFolder.IsUpdateAsked)
        {
            File.WriteAllText(path, page[..from] + expected + page[to..]);
            return;
        }

        Assert.Equal(expected.ToString(), page[from..to]);
    }
}
