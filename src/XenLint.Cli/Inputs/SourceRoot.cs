namespace XenLint.Cli;

/// <summary>The folder that paths in SARIF start from.</summary>
internal static class SourceRoot
{
    /// <summary>What the user named, else the Git work tree around the first input, else the current folder; an absolute path.</summary>
    /// <exception cref="UsageException">The user named a folder that does not exist.</exception>
    public static string Find(string? named, IReadOnlyList<string> inputs, string currentFolder)
    {
        if (named is null)
        {
            return GitWorkTree.Around(FolderOf(Path.GetFullPath(inputs[0], currentFolder))) ?? currentFolder;
        }

        var folder = Path.GetFullPath(named, currentFolder);
        return Directory.Exists(folder) ? folder : throw new UsageException($"--source-root: there is no folder '{named}'.");
    }

    /// <summary>The nearest folder that exists: of a pattern the one before its first wildcard.</summary>
    private static string FolderOf(string input)
    {
        var folder = input;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
        {
            folder = parent;
        }

        return folder;
    }
}
