namespace XenLint.Testing;

/// <summary>The repository that the tests run in.</summary>
public static class Repository
{
    private static readonly string Root = FindRoot();

    /// <summary>True when the user asks to write generated files anew instead of checking them: <c>XENLINT_UPDATE=1</c>.</summary>
    public static bool IsUpdateAsked => Environment.GetEnvironmentVariable("XENLINT_UPDATE") == "1";

    /// <summary>The absolute path of a file in the repository.</summary>
    /// <param name="path">The path from the repository's root, forward slashes.</param>
    public static string File(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "XenLint.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds XenLint.sln.");
    }
}
