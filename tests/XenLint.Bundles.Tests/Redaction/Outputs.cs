using System.Text;
using XenLint.Cli;
using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>Everything that the program writes about an input at a level: streams, files, and the names of files.</summary>
internal sealed class Outputs : IDisposable
{
    private static readonly string[] Formats = ["text", "json", "sarif", "markdown", "github-commands", "junit", "csv", "gitlab", "editor", "html"];

    private readonly TemporaryFolder place = new();
    private readonly TemporaryFolder? ownState;
    private readonly string state;
    private readonly string[] redaction;

    /// <summary>Prepares the runs.</summary>
    /// <param name="level">The level of redaction; null for none to be named.</param>
    /// <param name="state">The folder of keys and maps; null for one of its own.</param>
    public Outputs(string? level, string? state = null)
    {
        ownState = state is null ? new TemporaryFolder() : null;
        this.state = state ?? ownState!.Path;
        redaction = level is null ? [] : ["--redact", level];
    }

    /// <summary>The level.</summary>
    public string Level => redaction is [_, var level] ? level : "none";

    /// <summary>Each output under a name that says where it comes from; the names of files are in it.</summary>
    public Dictionary<string, string> All { get; } = new(StringComparer.Ordinal);

    /// <summary>The folder of all runs.</summary>
    public string Folder => place.Path;

    /// <summary>The exit code of the last run.</summary>
    public int Code { get; private set; }

    /// <summary>Checks an input and writes every format, on standard output and into files.</summary>
    public Outputs Check(string input, params string[] more)
    {
        Directory.CreateDirectory(Path.Combine(place.Path, "reports"));
        string[] files = [.. Formats.SelectMany(format => new[] { "-o", $"{format}=reports/{{pool}}.{format}" }), "-o", "sarif:github=reports/{pool}.github", "-o", "sarif:azdo=reports/{pool}.azdo"];
        Run("check", ["check", input, "--verbose", .. files, .. more, .. redaction]);
        Collect("reports");
        return this;
    }

    /// <summary>Shows an input in every view.</summary>
    public Outputs Show(string input)
    {
        foreach (var view in View.All)
        {
            Run($"show {view.Name}", ["show", input, view.Name, .. redaction]);
            Run($"show {view.Name} as JSON", ["show", input, view.Name, "--format", "json", .. redaction]);
        }

        Run("capacity", ["capacity", input, .. redaction]);
        return this;
    }

    /// <summary>Extracts an input.</summary>
    public Outputs Extract(string input)
    {
        Run("extract", ["extract", input, "-o", "pools", "--verbose", .. redaction]);
        Collect("pools");
        return this;
    }

    /// <summary>Runs the program.</summary>
    public string Run(string name, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var surroundings = new Surroundings
        {
            Output = output,
            Error = error,
            CurrentFolder = place.Path,
            Now = PoolClock.Capture.AddDays(1),
            Variable = Variable,
        };
        Code = CommandLine.Run(arguments, surroundings, CancellationToken.None);
        All[$"{name}, standard output"] = Encoding.UTF8.GetString(output.ToArray());
        All[$"{name}, standard error"] = error.ToString();
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>The text of a file of the runs.</summary>
    public string Text(string path) => File.ReadAllText(Path.Combine(place.Path, path));

    /// <inheritdoc/>
    public void Dispose()
    {
        place.Dispose();
        ownState?.Dispose();
    }

    private string? Variable(string name) => name switch
    {
        "XDG_STATE_HOME" => state,
        "SYSTEM_COLLECTIONURI" => "https://dev.azure.com/contoso/",
        "SYSTEM_TEAMPROJECTID" or "SYSTEM_PHASEID" => "11111111-2222-4333-8444-555555555555",
        "BUILD_DEFINITIONID" or "BUILD_BUILDID" => "7",
        "BUILD_DEFINITIONNAME" or "SYSTEM_PHASENAME" => "nightly",
        "BUILD_SOURCEBRANCH" => "refs/heads/main",
        _ => null,
    };

    private void Collect(string folder)
    {
        var root = Path.Combine(place.Path, folder);
        foreach (var path in Directory.Exists(root) ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories) : [])
        {
            var name = Path.GetRelativePath(place.Path, path).Replace('\\', '/');
            All[name] = $"{name}\n{File.ReadAllText(path)}";
        }
    }
}
