namespace XenLint.Testing;

/// <summary>The folder that the tests were built from, and the private one beside it.</summary>
public static class RepositoryFolder
{
    /// <summary>The repository's root.</summary>
    public static string Path { get; } = FindAbove(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("The tests do not run inside the repository: no folder above them holds XenLint.sln.");

    /// <summary>True when the user asks to write generated files anew instead of checking them: <c>XENLINT_UPDATE=1</c>.</summary>
    public static bool IsUpdateAsked => Environment.GetEnvironmentVariable("XENLINT_UPDATE") == "1";

    /// <summary>
    /// The folder with real dumps and their judge: <c>XENLINT_SHARED</c>, else <c>shared</c> beside the repository; null when this
    /// machine has none. Nothing in it may be copied into the repository.
    /// </summary>
    public static string? Shared
    {
        get
        {
            var named = Environment.GetEnvironmentVariable("XENLINT_SHARED");
            var folder = string.IsNullOrEmpty(named) ? System.IO.Path.Combine(Path, "..", "shared") : named;
            return Directory.Exists(System.IO.Path.Combine(folder, "corpus")) ? System.IO.Path.GetFullPath(folder) : null;
        }
    }

    /// <summary>The real dumps; empty when this machine has none.</summary>
    public static IReadOnlyList<string> CorpusDumps => Shared is null
        ? []
        : [.. Directory.EnumerateFiles(System.IO.Path.Combine(Shared, "corpus", "xapi-db")).Order(StringComparer.Ordinal)];

    /// <summary>The absolute path of a file in the repository.</summary>
    /// <param name="path">The path from the root, forward slashes.</param>
    public static string PathOf(string path) => System.IO.Path.Combine(Path, path);

    private static string? FindAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "XenLint.sln")))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
