using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>What tells of a pool stands in no output: not in a stream, not in a file, not in the name of one.</summary>
public sealed class NothingTellsOfThePool
{
    public static TheoryData<string, string> Inputs
    {
        get
        {
            var bundles = RepositoryFolder.Shared is { } shared && Path.Combine(shared, "corpus", "bundles") is var folder && Directory.Exists(folder)
                ? Directory.EnumerateFiles(folder).Where(path => Path.GetExtension(path) is not (".json" or ".md")).Order(StringComparer.Ordinal)
                : Enumerable.Empty<string>();
            string[] inputs = [RepositoryFolder.PathOf("samples/example-pool.xml"), RepositoryFolder.PathOf("samples/example-report.tar.bz2"), .. RepositoryFolder.CorpusDumps, .. bundles];
            var data = new TheoryData<string, string>();
            foreach (var input in inputs)
            {
                data.Add(input, "strict");
            }

            data.Add(inputs[1], "pseudonym");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Of_samples_and_genuine_inputs(string input, string level)
    {
        using var outputs = new Outputs(level);
        outputs.Check(input).Extract(input).Show(input);

        Check(outputs, TellTales.Of(input, withIds: level == "strict"));
    }

    [Theory]
    [InlineData("pseudonym")]
    [InlineData("strict")]
    public void Of_a_pool_with_something_in_every_corner(string level)
    {
        using var inputs = new TemporaryFolder();
        inputs.Write(Household.Report().Pack(ReportForm.XenCenterZip));
        using var outputs = new Outputs(level);
        outputs.Check(inputs.Path).Extract(inputs.Path).Show(inputs.Path);

        Assert.All(outputs.All, output => Assert.All(Household.Marks.Append("10.99.1.2"), mark => Assert.False(
            output.Value.Contains(mark, StringComparison.OrdinalIgnoreCase), $"'{mark}' in {output.Key}: {TellTales.In(output.Value, mark, "mark")}")));
        Check(outputs, TellTales.Of(inputs.Path, withIds: level == "strict"));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("pseudonym")]
    [InlineData("strict")]
    public void And_secrets_stand_in_none_at_any_level(string level)
    {
        using var inputs = new TemporaryFolder();
        inputs.Write(Household.Report().Pack(ReportForm.TarBz2));
        using var outputs = new Outputs(level);
        outputs.Check(inputs.Path).Extract(inputs.Path).Show(inputs.Path);

        Assert.True(outputs.All.Count > 30);
        Assert.All(outputs.All, output => Assert.False(output.Value.Contains(Household.Secret, StringComparison.Ordinal), output.Key));
    }

    [Fact]
    public void Nor_do_the_names_of_inputs_that_cannot_be_read()
    {
        using var inputs = new TemporaryFolder();
        inputs.Write("Zwiebelturm-xs-01.xml", "<database><table name=\"VM\"><row ref=\"OpaqueRef:1\" name__label=\"Zwiebelturm mail\"/><row ref=\"Opa"u8);
        inputs.Write("Zwiebelturm.zip", "PK\u0003\u0004 no archive of Zwiebelturm"u8);
        using var outputs = new Outputs("strict");
        outputs.Check(inputs.Path).Extract(inputs.Path).Show(inputs.Path);
        outputs.Run("missing", "check", Path.Combine(inputs.Path, "Zwiebelturm-2.xml"), "--redact", "strict");
        outputs.Run("host", "check", inputs.Path, "--host", "Zwiebelturm", "--redact", "strict");

        Assert.All(outputs.All.Where(output => !output.Key.StartsWith("host", StringComparison.Ordinal)), output => Assert.False(
            output.Value.Contains("Zwiebelturm", StringComparison.OrdinalIgnoreCase), $"{output.Key}: {output.Value}"));
    }

    [Fact]
    public void Every_command_that_reads_inputs_can_redact()
    {
        using var surroundings = new Cli.Surroundings { Output = Stream.Null, Error = TextWriter.Null, CurrentFolder = Path.GetTempPath() };
        var commands = Cli.CommandLine.Tree(surroundings, CancellationToken.None).Subcommands.Where(command => command.Options.Any(option => option.Name == "--limit-members")).ToList();

        Assert.True(commands.Count >= 3);
        Assert.All(commands, command => Assert.Contains(command.Options, option => option.Name == "--redact"));
    }

    private static void Check(Outputs outputs, IReadOnlyDictionary<string, string> tellTales)
    {
        Assert.NotEmpty(tellTales);
        var found = new List<string>();
        foreach (var (name, output) in outputs.All)
        {
            found.AddRange(tellTales
                .Select(value => (value, place: TellTales.In(output, value.Key, value.Value)))
                .Where(item => item.place is not null)
                .Select(item => $"{item.value.Value} '{item.value.Key}' in {name}: {item.place}"));
        }

        Assert.Empty(found);
    }
}
