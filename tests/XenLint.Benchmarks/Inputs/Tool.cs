using System.Diagnostics;
using XenLint.Analysis;
using XenLint.Rules;
using XenLint.Testing;

namespace XenLint.Benchmarks;

/// <summary>The tool as users get it: published with code for this machine.</summary>
internal static class Tool
{
    private static readonly Lazy<string> Published = new(Publish);

    /// <summary>The program.</summary>
    public static string Program => Published.Value;

    /// <summary>The ids of all rules that look at logs.</summary>
    public static string LogRules
    {
        get
        {
            var catalog = RuleCatalog.Of(RulesAssembly.Assembly);
            return string.Join(',', catalog.Rules.Select(rule => rule.Descriptor.Id).Where(id => new AnalysisSettings { Only = [id] }.LogSignatures(catalog).Count > 0));
        }
    }

    /// <summary>A check of one input with a JSON report.</summary>
    public static Command Check(string name, string input, params string[] options) => Check(name, [input], options);

    /// <summary>A check of several inputs with a JSON report.</summary>
    public static Command Check(string name, IReadOnlyList<string> inputs, string[] options) => new(
        $"xenlint check ({name})",
        Program,
        ["check", .. inputs, .. options, "--fail-on", "never", "-o", Path.Combine(GeneratedFile.Folder, "report.json")]);

    private static string Publish()
    {
        var output = Path.Combine(GeneratedFile.Folder, "xenlint");
        using var publish = Process.Start("dotnet", ["publish", RepositoryFolder.PathOf("src/XenLint.Cli"), "-c", "Release", "-o", output, "--nologo", "-v", "quiet"]);
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(output, "xenlint") : throw new InvalidOperationException("The tool cannot be published.");
    }
}
