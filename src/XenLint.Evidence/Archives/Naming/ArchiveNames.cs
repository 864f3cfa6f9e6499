namespace XenLint.Evidence;

/// <summary>What names of files say about archives: a hint where to look, never proof.</summary>
internal static class ArchiveNames
{
    private static readonly string[] Endings =
        [".tar", ".zip", ".gz", ".tgz", ".bz2", ".tbz", ".tbz2", ".xz", ".txz", ".zst", ".tzst", ".7z", ".rar", ".lz", ".lz4", ".z"];

    /// <summary>True when the name ends as archives and compressed files do.</summary>
    public static bool LooksLikeArchive(string name) =>
        Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name of the one file inside a compressed file.</summary>
    public static string WithoutCompression(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        foreach (var (ending, replacement) in new[] { (".gz", ""), (".bz2", ""), (".tgz", ".tar"), (".tbz2", ".tar"), (".tbz", ".tar") })
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return name[..^ending.Length] + replacement;
            }
        }

        return name.Length == 0 ? "content" : name;
    }
}
