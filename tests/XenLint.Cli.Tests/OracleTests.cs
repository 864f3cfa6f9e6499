using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace XenLint.Cli.Tests;

/// <summary>
/// Real dumps against a decoder that was written independently. Neither is part of the project: where they are not at hand there is
/// nothing to compare, and the dumps of the other tests have to do.
/// </summary>
public sealed class OracleTests
{
    private static readonly string[] Bookkeeping = ["ref", "__ctime", "__mtime"];

    private static string? Shared { get; } = Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "tools/xapidb_oracle.py")));

    [Fact]
    public void Tables_hold_what_the_oracle_reads()
    {
        foreach (var dump in CorpusDumps())
        {
            using var workplace = new Workplace();
            using var ours = JsonDocument.Parse(workplace.Run("show", dump, "tables", "--format", "json").Output);
            using var theirs = JsonDocument.Parse(Oracle(dump));

            Assert.Equal(Flat(theirs), Flat(ours), MaskedOrEqual.Instance);
        }
    }

    [Fact]
    public void Every_view_of_every_real_dump_can_be_shown()
    {
        foreach (var dump in CorpusDumps())
        {
            using var workplace = new Workplace();
            Assert.All(View.All, view =>
            {
                Assert.Equal(0, workplace.Run("show", dump, view.Name).Code);
                Assert.Equal(0, workplace.RunOnTerminal("show", dump, view.Name).Code);
                var json = workplace.Run("show", dump, view.Name, "--format", "json");
                Assert.Equal(0, json.Code);
                JsonDocument.Parse(json.Output).Dispose();
            });
        }
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("XENLINT_SHARED") is { Length: > 0 } named)
        {
            yield return named;
        }

        var root = typeof(OracleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "RepositoryRoot").Value!;
        yield return Path.Combine(root, "../shared");
    }

    private static string[] CorpusDumps() =>
        Shared is null ? [] : [.. Directory.EnumerateFiles(Path.Combine(Shared, "corpus/xapi-db")).Order(StringComparer.Ordinal)];

    /// <summary>One line for each value: table, row, column, text.</summary>
    private static IEnumerable<(string Place, string Text)> Flat(JsonDocument document) =>
        from table in document.RootElement.GetProperty("tables").EnumerateObject()
        from row in table.Value.EnumerateObject()
        from column in row.Value.EnumerateObject()
        where !Bookkeeping.Contains(column.Name)
        orderby table.Name, row.Name, column.Name
        select ($"{table.Name} {row.Name} {column.Name}", column.Value.GetString()!);

    private static string Oracle(string dump)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", [Path.Combine(Shared!, "tools/xapidb_oracle.py"), dump]) { RedirectStandardOutput = true })!;
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        Assert.Equal(0, python.ExitCode);
        return output;
    }

    /// <summary>The oracle hides nothing, so a value of ours with a mask may differ.</summary>
    private sealed class MaskedOrEqual : IEqualityComparer<(string Place, string Text)>
    {
        public static readonly MaskedOrEqual Instance = new();

        public bool Equals((string Place, string Text) theirs, (string Place, string Text) ours) =>
            theirs.Place == ours.Place && (theirs.Text == ours.Text || ours.Text.Contains("***", StringComparison.Ordinal));

        public int GetHashCode((string Place, string Text) value) => value.Place.GetHashCode(StringComparison.Ordinal);
    }
}
