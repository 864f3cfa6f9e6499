using System.Text;
using XenLint.Redaction;

namespace XenLint.Cli;

/// <summary>The file with the key of hashed ids. Whoever has it can confirm guesses, so nobody but its owner can read it.</summary>
internal static class KeyFile
{
    /// <summary>The key; a new one when there is no file yet.</summary>
    /// <param name="written">The path as the user wrote it; null for the default.</param>
    /// <param name="surroundings">The environment.</param>
    /// <exception cref="UsageException">There is no place for it, or the file holds no key.</exception>
    public static RedactionKey Load(string? written, Surroundings surroundings)
    {
        var path = written is null ? PrivateFolder.PathOf(PrivateFolder.KeyName, surroundings.Variable) : surroundings.AbsolutePath(written);
        if (path is null)
        {
            throw new UsageException("--redact strict needs a key, and the environment names no folder of your own to keep it in. Name a file with --redact-key.");
        }

        try
        {
            if (!File.Exists(path))
            {
                PrivateFolder.Prepare(path);
                Create(path);
            }

            return RedactionKey.Parse(File.ReadAllText(path))
                ?? throw new UsageException($"--redact-key: '{written ?? path}' holds no key: {2 * RedactionKey.Length} hexadecimal digits. Name another file; a new one is made.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--redact-key '{written ?? path}': it cannot be read or made: {problem.Message}");
        }
    }

    /// <summary>Another run may make it at the same time: then its key is the one.</summary>
    private static void Create(string path)
    {
        try
        {
            using var stream = new FileStream(path, WholeFile.Private(FileMode.CreateNew));
            stream.Write(Encoding.ASCII.GetBytes($"{RedactionKey.Create().ToText()}\n"));
        }
        catch (IOException) when (File.Exists(path))
        {
            return;
        }
    }
}
