using System.Security.Cryptography;
using XenLint.Cli;
using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>Runs of <c>xenlint extract</c> into one folder.</summary>
internal sealed class Extract : IDisposable
{
    private readonly TemporaryFolder place = new();

    /// <summary>The folder that is written to; it does not exist before the first run.</summary>
    public string Folder => Path.Combine(place.Path, "pools");

    /// <summary>What the last run wrote to standard error.</summary>
    public string Error { get; private set; } = "";

    /// <summary>The paths of all files, forward slashes.</summary>
    public IReadOnlyList<string> Files => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Every file with a hash of its content.</summary>
    public IReadOnlyList<string> State => [.. Files.Select(path => $"{path} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, path))))}")];

    /// <summary>A check of everything that was extracted.</summary>
    public Check Check() => Bundles.Tests.Check.OfPath(Folder);

    /// <summary>The text of a file.</summary>
    public string Text(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>The lines of all files, each behind the path of its file.</summary>
    public IReadOnlyList<string> Lines => [.. Files.SelectMany(path => Text(path).Split('\n').Select(line => $"{path}: {line}"))];

    /// <summary>Extracts files.</summary>
    /// <returns>The exit code.</returns>
    public int Run(IEnumerable<PackedFile> files, params string[] options)
    {
        using var inputs = new TemporaryFolder();
        inputs.Write(files);
        return RunOn([inputs.Path, .. options]);
    }

    /// <summary>Extracts a dump.</summary>
    public int Run(Dump dump) => Run([new PackedFile("pool.xml", dump.FileBytes)]);

    /// <summary>Extracts what the arguments name.</summary>
    public int RunOn(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var surroundings = new Surroundings { Output = output, Error = error, CurrentFolder = Path.GetTempPath() };
        var code = CommandLine.Run(["extract", .. arguments, "-o", Folder], surroundings, CancellationToken.None);
        Error = error.ToString();
        return code;
    }

    /// <summary>Writes a file of somebody else.</summary>
    public void Plant(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
        File.WriteAllText(Path.Combine(Folder, path), text);
    }

    /// <inheritdoc/>
    public void Dispose() => place.Dispose();
}
