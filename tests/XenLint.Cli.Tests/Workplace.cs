using System.Text;

namespace XenLint.Cli.Tests;

/// <summary>A folder of its own with a few files, and the program run inside it.</summary>
internal sealed class Workplace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("xenlint-cli-").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file and gives its absolute path.</summary>
    public string Write(string name, string content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Runs the program as <c>Main</c> does.</summary>
    public RunResult Run(params string[] arguments) => Run(new MemoryStream(), null, CancellationToken.None, arguments);

    /// <summary>Runs the program on a terminal.</summary>
    public RunResult RunOnTerminal(params string[] arguments) => Run(new MemoryStream(), 100, CancellationToken.None, arguments);

    public RunResult Run(Stream output, int? terminalWidth, CancellationToken cancellation, params string[] arguments)
    {
        using var error = new StringWriter();
        using var surroundings = new Surroundings
        {
            Output = output,
            Error = error,
            CurrentFolder = Folder,
            TerminalWidth = terminalWidth,
            AllowsColour = terminalWidth is not null,
        };
        var code = CommandLine.Run(arguments, surroundings, cancellation);
        var written = output is MemoryStream memory ? Encoding.UTF8.GetString(memory.ToArray()) : "";
        return new RunResult(code, written, error.ToString());
    }

    /// <summary>The names of all files, so that a test sees what was left behind.</summary>
    public string[] Files() => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What a run gave.</summary>
internal sealed record RunResult(int Code, string Output, string Error);
