namespace XenLint.Cli;

/// <summary>
/// Finds and reads a file that the user wrote for XenLint. One inside an input is never used by itself: what is checked must not decide
/// how it is checked.
/// </summary>
/// <param name="name">The file's name.</param>
/// <param name="option">The option that names another one.</param>
/// <param name="surroundings">The current folder, and where to complain.</param>
internal sealed class NearbyFile(string name, string option, Surroundings surroundings)
{
    /// <summary>The nearest file at or above the current folder, up to the root of the Git work tree; null when there is none to use.</summary>
    public string? Find(IReadOnlyList<string> inputs)
    {
        var last = GitWorkTree.Around(surroundings.CurrentFolder) ?? surroundings.CurrentFolder;
        for (var folder = surroundings.CurrentFolder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, name);
            if (File.Exists(candidate))
            {
                var shown = Path.GetRelativePath(surroundings.CurrentFolder, candidate);
                if (inputs.FirstOrDefault(input => IsInside(candidate, input)) is not { } input)
                {
                    return shown;
                }

                surroundings.Complain($"{shown}: not used, because it lies inside the input '{input}'. If you trust it, name it with {option}.");
            }

            if (folder == last)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The text of a file that was found or named.</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public string Read(string path) => UserFile.Text(path, option, surroundings);

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
