using System.Text.Json;

namespace XenLint.Cli.Tests;

/// <summary>Names come from the input; they must not steer the terminal, nor break the output's format.</summary>
public sealed class UntrustedNameTests : IDisposable
{
    /// <summary>What a name holds: a terminal's control sequence in two spellings, a line break, a reversal of the direction of writing.</summary>
    private const string Hostile = "evil\u009B31m&#x85;&#10;\u202Ename";

    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Theory]
    [InlineData("hosts")]
    [InlineData("vms")]
    [InlineData("network")]
    [InlineData("storage")]
    public void Tables_show_the_characters_instead_of_sending_them(string view)
    {
        foreach (var run in new[] { Run(workplace.Run, view), Run(workplace.RunOnTerminal, view) })
        {
            Assert.Equal(0, run.Code);
            Assert.DoesNotContain('\u009B', run.Output);
            Assert.DoesNotContain('\u0085', run.Output);
            Assert.DoesNotContain('\u202E', run.Output);
        }

        Assert.Contains(@"evil\u{9B}31m", Run(workplace.Run, "hosts").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_stays_valid_and_says_the_name_as_it_is()
    {
        var run = Run(workplace.Run, "hosts", "--format", "json");

        Assert.DoesNotContain('\u009B', run.Output);
        using var json = JsonDocument.Parse(run.Output);
        var name = json.RootElement.GetProperty("pools")[0].GetProperty("hosts")[0].GetProperty("name").GetString();
        Assert.Equal("evil\u009B31m\u0085\n\u202Ename", name);
    }

    [Fact]
    public void Messages_show_them_too()
    {
        var pool = workplace.Write("pool.xml", Dumps.Pool(hostName: Hostile));

        var run = workplace.Run(pool, "--host", "nobody\u001B[2J");

        Assert.Equal(2, run.Code);
        Assert.DoesNotContain('\u001B', run.Error);
        Assert.DoesNotContain('\u009B', run.Error);
    }

    private RunResult Run(Func<string[], RunResult> run, string view, params string[] options) =>
        run(["show", workplace.Write("pool.xml", Dumps.Pool(hostName: Hostile)), view, .. options]);
}
