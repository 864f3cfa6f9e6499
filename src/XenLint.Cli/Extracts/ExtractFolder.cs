using XenLint.Evidence;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>The folder that <c>extract</c> writes to: a folder in it for each capture, under a name that stays.</summary>
internal sealed class ExtractFolder(string written, Surroundings surroundings)
{
    private readonly string root = surroundings.AbsolutePath(written);
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes a capture's files.</summary>
    /// <returns>The folder, as the user would write it.</returns>
    /// <exception cref="UsageException">The folder is somebody else's, or cannot be written.</exception>
    public string Write(Capture capture, IReadOnlyList<ExtractedFile> files)
    {
        try
        {
            if (File.Exists(root))
            {
                throw new UsageException($"--output '{written}': it is a file. Name a folder.");
            }

            var name = SafeName.Unique(SafeName.Slug(capture.DisplayName, "pool"), candidate => taken.Contains(candidate) || IsOfAnotherPool(Path.Combine(root, candidate), capture));
            taken.Add(name);
            new PoolFolder(Path.Combine(root, name), $"{written.TrimEnd('/', '\\')}/{name}").Write(files);
            return $"{written.TrimEnd('/', '\\')}/{name}";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output '{written}': it cannot be written: {problem.Message}");
        }
    }

    /// <summary>Two pools with one name keep their folders apart, also when they are extracted on different days.</summary>
    private static bool IsOfAnotherPool(string folder, Capture capture) =>
        PoolFolder.MarkerIn(folder) is { Pool: { } pool } && capture.PoolUuid is { } own && pool != own;
}
