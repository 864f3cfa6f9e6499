using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>Finds and reads the waivers, as the configuration is found.</summary>
internal sealed class WaiverSource(Surroundings surroundings)
{
    /// <summary>What the file is called when nobody says.</summary>
    public const string FileName = "xenlint.waivers.json";

    private readonly NearbyFile file = new(FileName, "--waivers", surroundings);

    /// <summary>The file that the user named, else the nearest one at or above the current folder; null when there is none.</summary>
    public string? Find(string? named, IReadOnlyList<string> inputs) => named ?? file.Find(inputs);

    /// <summary>The waivers of a file.</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public WaiverFile Load(string path, RuleCatalog catalog) => WaiverFile.Parse(path.Replace('\\', '/'), file.Read(path), catalog);
}
