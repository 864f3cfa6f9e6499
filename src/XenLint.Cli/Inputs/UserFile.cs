using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>Files of the user's own that say how to judge: configuration and data. They are no inputs, so a file that cannot be read ends the run.</summary>
internal static class UserFile
{
    /// <summary>The content of a file.</summary>
    /// <param name="path">The path as the user wrote it.</param>
    /// <param name="option">The option that names such files.</param>
    /// <param name="surroundings">Where relative paths start.</param>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static string Text(string path, string option, Surroundings surroundings)
    {
        try
        {
            return File.ReadAllText(Path.GetFullPath(path, surroundings.CurrentFolder));
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"{option}: there is no file '{path}'.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{option}: '{path}' cannot be read: {problem.Message}");
        }
    }

    /// <summary>A file of data.</summary>
    /// <inheritdoc cref="Text"/>
    public static DataFile Data(string path, string option, Surroundings surroundings) =>
        new(path.Replace('\\', '/'), Text(path, option, surroundings));
}
