namespace XenLint.Cli;

/// <summary>Where a Git work tree begins. Git itself is not asked.</summary>
internal static class GitWorkTree
{
    /// <summary>The root of the work tree around a folder, or null when there is none. In a linked work tree <c>.git</c> is a file.</summary>
    public static string? Around(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
