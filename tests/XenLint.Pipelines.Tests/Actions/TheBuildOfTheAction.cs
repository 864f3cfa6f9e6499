namespace XenLint.Pipelines.Tests;

/// <summary>The action builds the program from its own checkout, as it does at GitHub.</summary>
public sealed class TheBuildOfTheAction
{
    [Fact]
    public void Gives_a_program_that_checks()
    {
        using var repository = new WorkRepository();
        repository.Write("pool.xml", File.ReadAllBytes(Testing.RepositoryFolder.PathOf("samples/example-pool.xml")));
        repository.Variables["HOME"] = Environment.GetEnvironmentVariable("HOME") ?? repository.Variables["HOME"]; // the packages that are there already

        var run = ActionRun.In(repository, new() { ["paths"] = "pool.xml", ["fail-on"] = "never" });

        Assert.True(run.Code == 0, run.Log);
        Assert.StartsWith(repository.Around, run.Output("program"), StringComparison.Ordinal);
        Assert.Contains("## XenLint: ", run.Summary, StringComparison.Ordinal);
    }
}
