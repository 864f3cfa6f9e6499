using System.Text.RegularExpressions;
using XenLint.Testing;

namespace XenLint.Cli.Tests;

/// <summary>What the first page shows of the sample is what the program says of it today.</summary>
public sealed partial class TheReadme : IDisposable
{
    private readonly Workplace workplace = new();

    [Fact]
    public void Shows_what_is_said_of_the_sample()
    {
        const string Sample = "samples/example-report.tar.bz2";
        var path = RepositoryFolder.PathOf(Sample);
        var shown = Excerpt().Match(File.ReadAllText(RepositoryFolder.PathOf("README.md"))).Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var said = OnOneLine(workplace.Run("check", path).Output.Replace(path, Sample, StringComparison.Ordinal));

        Assert.True(shown.Length > 20, "The excerpt was not found.");
        Assert.All(shown.Where(line => line != "..."), line => Assert.Contains(OnOneLine(line.Replace(" ...", "", StringComparison.Ordinal)), said, StringComparison.Ordinal));
    }

    public void Dispose() => workplace.Dispose();

    /// <summary>Where lines break depends on the width of the terminal.</summary>
    private static string OnOneLine(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex("What it says of the report[^\n]*\n\n```\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Excerpt();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
