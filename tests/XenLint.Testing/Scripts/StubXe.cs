using System.Diagnostics;
using System.Globalization;

namespace XenLint.Testing;

/// <summary>A program called <c>xe</c> that does nothing but write down how it is called, for scripts to run against.</summary>
public sealed class StubXe
{
    /// <summary>Writes the number of words and then each word, all ended by NUL, which no word can hold.</summary>
    private const string Program = """
        #!/usr/bin/env bash
        printf '%s\0' "$#" "$@" >> "$STUB_LOG"
        case "$1" in
            pool-list) printf '%s\n' "$STUB_POOL" ;;
            pool-param-get) printf '%s\n' "$STUB_HA" ;;
        esac
        [ "$*" != "$STUB_FAILS" ]

        """;

    /// <summary>The uuid of the pool that it pretends to be of.</summary>
    public required string Pool { get; init; }

    /// <summary>True when high availability is on in that pool.</summary>
    public bool IsHighAvailabilityOn { get; init; }

    /// <summary>The call that fails, its words with blanks between them.</summary>
    public string Fails { get; init; } = "";

    /// <summary>Runs a script with bash, with nothing of this machine's own <c>xe</c>, if it has one.</summary>
    public ScriptRun Run(string script)
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("log", []);
        var program = folder.Write("bin/xe", System.Text.Encoding.UTF8.GetBytes(Program));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var path = folder.Write("script.sh", System.Text.Encoding.UTF8.GetBytes(script));
        var start = new ProcessStartInfo("bash", [path]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Path };
        start.Environment["PATH"] = $"{Path.GetDirectoryName(program)}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["STUB_LOG"] = log;
        start.Environment["STUB_POOL"] = Pool;
        start.Environment["STUB_HA"] = IsHighAvailabilityOn ? "true" : "false";
        start.Environment["STUB_FAILS"] = Fails;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash does not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var files = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Path, file));
        return new ScriptRun(process.ExitCode, output, error.Result, Calls(log), [.. files.Except(["log", "script.sh", Path.Combine("bin", "xe")])]);
    }

    private static List<IReadOnlyList<string>> Calls(string log)
    {
        var calls = new List<IReadOnlyList<string>>();
        var words = File.ReadAllText(log).Split('\0');
        for (var at = 0; at + 1 < words.Length;)
        {
            var count = int.Parse(words[at], CultureInfo.InvariantCulture);
            calls.Add(words[(at + 1)..(at + 1 + count)]);
            at += count + 1;
        }

        return calls;
    }
}

/// <summary>What came of a script.</summary>
/// <param name="ExitCode">The exit code of bash.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Calls">Each call of <c>xe</c> with its words.</param>
/// <param name="NewFiles">Files that the script made in the folder that it ran in.</param>
public sealed record ScriptRun(int ExitCode, string Output, string Error, IReadOnlyList<IReadOnlyList<string>> Calls, IReadOnlyList<string> NewFiles)
{
    /// <summary>The calls that change something, each as one line.</summary>
    public IReadOnlyList<string> Changes => [.. Calls.Where(call => call[0] is not ("pool-list" or "pool-param-get")).Select(call => string.Join(' ', call))];
}
