using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>
/// Finds and reads the configuration. A file inside an input is never used: what is checked must not decide how it is checked.
/// </summary>
internal sealed class ConfigurationSource(Surroundings surroundings)
{
    private const string FileName = "xenlint.globalconfig";

    /// <summary>The file that the user named, else the nearest one at or above the current folder, else none.</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public ConfigurationFile Load(string? named, IReadOnlyList<string> inputs, RuleCatalog catalog)
    {
        var path = named ?? Nearest(inputs);
        return path is null ? ConfigurationFile.Empty : ConfigurationFile.Parse(path.Replace('\\', '/'), UserFile.Text(path, "--config", surroundings), catalog);
    }

    private string? Nearest(IReadOnlyList<string> inputs)
    {
        var last = GitWorkTree.Around(surroundings.CurrentFolder) ?? surroundings.CurrentFolder;
        for (var folder = surroundings.CurrentFolder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, FileName);
            if (File.Exists(candidate))
            {
                var shown = Path.GetRelativePath(surroundings.CurrentFolder, candidate);
                if (inputs.FirstOrDefault(input => IsInside(candidate, input)) is not { } input)
                {
                    return shown;
                }

                surroundings.Complain($"{shown}: not used, because it lies inside the input '{input}'. If you trust it, name it with --config.");
            }

            if (folder == last)
            {
                return null;
            }
        }

        return null;
    }

    private bool IsInside(string file, string input)
    {
        var folder = Path.GetFullPath(input, surroundings.CurrentFolder);
        if (!Directory.Exists(folder))
        {
            return false;
        }

        // The current folder is known by its real name; an input may be a link to it.
        folder = new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder;
        var way = Path.GetRelativePath(folder, file);
        return way != ".." && !way.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(way);
    }
}
