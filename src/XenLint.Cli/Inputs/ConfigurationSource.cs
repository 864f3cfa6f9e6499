using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>Finds and reads the configuration.</summary>
internal sealed class ConfigurationSource(Surroundings surroundings)
{
    private readonly NearbyFile file = new("xenlint.globalconfig", "--config", surroundings);

    /// <summary>The file that the user named, else the nearest one at or above the current folder, else none.</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public ConfigurationFile Load(string? named, IReadOnlyList<string> inputs, RuleCatalog catalog)
    {
        var path = named ?? file.Find(inputs);
        return path is null ? ConfigurationFile.Empty : ConfigurationFile.Parse(path.Replace('\\', '/'), file.Read(path), catalog);
    }
}
