using XenLint.Testing;

namespace XenLint.Pipelines.Tests;

/// <summary>A Git repository in a temporary folder, with a home, a program <c>xenlint</c> on the path, and nothing else of this machine.</summary>
internal sealed class WorkRepository : IDisposable
{
    private readonly TemporaryFolder place = new();

    public WorkRepository(string name = "repository")
    {
        Folder = Directory.CreateDirectory(Path.Combine(place.Path, name)).FullName;
        var tools = Directory.CreateDirectory(Path.Combine(place.Path, "tools")).FullName;
        WriteProgram(Path.Combine(tools, "xenlint"), $"#!/bin/sh\nexec '{Program}' \"$@\"\n");
        Variables = new(StringComparer.Ordinal)
        {
            ["PATH"] = $"{tools}:{Environment.GetEnvironmentVariable("PATH")}",
            ["HOME"] = Directory.CreateDirectory(Path.Combine(place.Path, "home")).FullName,
            ["DOTNET_ROOT"] = Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? "",
            ["LC_ALL"] = "C.UTF-8",
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_AUTHOR_NAME"] = "Ada",
            ["GIT_AUTHOR_EMAIL"] = "ada@example.com",
            ["GIT_COMMITTER_NAME"] = "Ada",
            ["GIT_COMMITTER_EMAIL"] = "ada@example.com",
        };
        Tools = tools;
    }

    /// <summary>The program that was built with these tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "xenlint");

    /// <summary>The folder of the repository.</summary>
    public string Folder { get; }

    /// <summary>The folder around it.</summary>
    public string Around => place.Path;

    /// <summary>The folder on the path whose programs a test chooses.</summary>
    public string Tools { get; }

    /// <summary>The environment of everything that is run.</summary>
    public Dictionary<string, string> Variables { get; }

    /// <summary>Makes it a Git repository with everything in it on a branch.</summary>
    public void Commit(string branch)
    {
        Variables["BRANCH"] = branch;
        Assert.Equal(0, Run("git init --quiet && git checkout --quiet -b \"$BRANCH\" && git add -A && git commit --quiet -m 'All there is'").Code);
    }

    public ShellResult Run(string script) => Shell.Run(script, Folder, Variables, "-euo", "pipefail");

    public void Write(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content.ToArray());
    }

    /// <summary>Writes a program on the path.</summary>
    public static void WriteProgram(string path, string script)
    {
        File.WriteAllText(path, script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => place.Dispose();
}
