namespace XenLint.Testing;

/// <summary>A folder that is gone with everything in it when the test ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("xenlint-test-");

    /// <summary>The folder's path.</summary>
    public string Path => folder.FullName;

    /// <summary>Writes a file.</summary>
    /// <param name="name">The name, with forward slashes for folders inside.</param>
    /// <param name="content">The bytes.</param>
    /// <returns>The file's path.</returns>
    public string Write(string name, ReadOnlySpan<byte> content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Writes files.</summary>
    public void Write(IEnumerable<PackedFile> files)
    {
        foreach (var file in files)
        {
            Write(file.Path, file.Content);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);
}
