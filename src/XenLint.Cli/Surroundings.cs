using System.Text;

namespace XenLint.Cli;

/// <summary>What a run of the program touches besides the files that it is told of. Tests give it their own.</summary>
internal sealed class Surroundings : IDisposable
{
    /// <summary>Columns to make text for that goes to a file or another program: the same on every machine.</summary>
    public const int WidthOfFiles = 100;

    /// <summary>UTF-8 without a byte order mark, which other programs would take for content.</summary>
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    private StreamWriter? text;

    /// <summary>Standard output, for formats that are bytes.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error: one line for each problem. That of the process is opened by who writes first: most runs write nothing.</summary>
    public TextWriter Error { get => field ??= Console.Error; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>The time of the run.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>The value of an environment variable; null when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Columns of the terminal that standard output is; null when it is none.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>Columns of the terminal that standard error is; null when it is none, and when no person watches it. Asked only for what takes long.</summary>
    public Func<int?> WidthOfErrorTerminal { get; init; } = () => null;

    /// <summary>The clock that long pieces of work are measured by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>True when the environment does not object to colours.</summary>
    public bool AllowsColour { get; init; }

    /// <summary>True when a person sees standard output at once.</summary>
    public bool OutputIsTerminal => TerminalWidth is not null;

    /// <summary>Columns to make text for.</summary>
    public int Width => TerminalWidth ?? WidthOfFiles;

    /// <summary>Standard output, for text.</summary>
    public TextWriter Text => text ??= new StreamWriter(Output, Encoding, bufferSize: 1 << 14, leaveOpen: true);

    /// <summary>The absolute form of a path as the user gave it.</summary>
    public string AbsolutePath(string path) => Path.GetFullPath(path, CurrentFolder);

    /// <summary>The console, folder and environment of this process.</summary>
    public static Surroundings OfProcess()
    {
        var isTerminal = !Console.IsOutputRedirected;
        if (isTerminal && OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding;
        }

        return new Surroundings
        {
            Output = Console.OpenStandardOutput(),
            CurrentFolder = Environment.CurrentDirectory,
            Variable = Environment.GetEnvironmentVariable,
            TerminalWidth = isTerminal ? WidthOfTerminal() : null,
            WidthOfErrorTerminal = () => Console.IsErrorRedirected || IsUnwatched() ? null : WidthOfTerminal(),
            AllowsColour = isTerminal && EnvironmentAllowsColour(),
        };
    }

    /// <summary>Writes one line about a problem. What comes from inputs in it cannot steer the terminal.</summary>
    public void Complain(string message) => Error.WriteLine($"xenlint: {Printable.Of(message)}");

    /// <summary>Sends out what is still kept back.</summary>
    public void Flush()
    {
        text?.Flush();
        Output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The text was flushed by the run itself. What a run that failed has left is not sent after its message.
        Output.Dispose();
    }

    /// <summary>Terminals that nobody has given a size say 0.</summary>
    private static int WidthOfTerminal() => Console.WindowWidth is >= 40 and var width ? width : 80;

    /// <summary>Build services give steps a terminal now and then, and keep all that is ever drawn on it.</summary>
    private static bool IsUnwatched() =>
        Environment.GetEnvironmentVariable("TERM") is "dumb" || Environment.GetEnvironmentVariable("CI") is not (null or "" or "false" or "0");

    private static bool EnvironmentAllowsColour() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not "dumb"
        && (!OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WT_SESSION") is not null || Environment.GetEnvironmentVariable("TERM") is not null);
}
