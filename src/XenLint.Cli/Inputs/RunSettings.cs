using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>What a run judges by: the command line, and the files that the user wrote for XenLint.</summary>
/// <param name="Settings">The settings of the rules.</param>
/// <param name="Waivers">The waivers; null when there is no file of them.</param>
internal sealed record RunSettings(AnalysisSettings Settings, WaiverFile? Waivers)
{
    /// <summary>Reads the files, and tells what in them cannot be followed.</summary>
    /// <param name="rules">What the command line says of rules.</param>
    /// <param name="waiversPath">The file of waivers that the user named; null to look for one.</param>
    /// <param name="inputs">The inputs, beside which files are looked for.</param>
    /// <param name="jobs">Number of threads.</param>
    /// <param name="catalog">The rules.</param>
    /// <param name="surroundings">Console, folder and environment.</param>
    /// <returns>The settings; null when something in the files cannot be followed.</returns>
    /// <exception cref="UsageException">A file cannot be read, or the command line contradicts itself.</exception>
    public static RunSettings? Load(RuleRequest rules, string? waiversPath, IReadOnlyList<string> inputs, int jobs, RuleCatalog catalog, Surroundings surroundings)
    {
        var configuration = new ConfigurationSource(surroundings).Load(rules.ConfigurationPath, inputs, catalog);
        var source = new WaiverSource(surroundings);
        var waivers = source.Find(waiversPath, inputs) is { } path ? source.Load(path, catalog) : null;
        var data = rules.DataPaths.Count == 0 ? RunData.BuiltIn : RunData.Of(rules.DataPaths.Select(file => (file.Set, UserFile.Data(file.Path, $"--{file.Set.Name}", surroundings))));
        return Problems.Tell([.. configuration.Problems, .. waivers?.Problems ?? [], .. data.Problems], surroundings)
            ? null
            : new RunSettings(rules.Settings(catalog, configuration) with { Data = data, Jobs = jobs, RunDate = surroundings.Now }, waivers);
    }

    /// <summary>A result with what the waivers say of it.</summary>
    public AnalysisResult Waive(AnalysisResult result) => Waivers is null ? result : WaiverMatching.Apply(result, Waivers, Settings);
}
