using System.Text.RegularExpressions;

namespace XenLint.Bundles.Tests;

/// <summary>One call of a traced process that names files, or has to do with a network.</summary>
/// <param name="Name">The call.</param>
/// <param name="Paths">The absolute paths that it names.</param>
/// <param name="Arguments">Everything between its brackets.</param>
internal sealed partial record SystemCall(string Name, IReadOnlyList<string> Paths, string Arguments)
{
    private static readonly HashSet<string> Looks =
        ["stat", "lstat", "newfstatat", "fstatat64", "statx", "statfs", "access", "faccessat", "faccessat2", "readlink", "readlinkat", "getcwd", "chdir", "execve"];

    /// <summary>True for a call that only asks whether there is something of that name.</summary>
    public bool IsLook => Looks.Contains(Name);

    /// <summary>True for a file that is opened to be read, or a folder to be listed.</summary>
    public bool IsReading => IsOpening && !MayWrite;

    /// <summary>True for a call that may change what is on a disk: opening for writing, and all others that are no look.</summary>
    public bool IsWriting => (IsOpening && MayWrite) || (!IsOpening && !IsLook && Paths.Count > 0);

    /// <summary>True for a call that has to do with another machine or process.</summary>
    public bool IsTalking => !IsOpening && !IsLook && Paths.Count == 0;

    private bool IsOpening => Name is "open" or "openat" or "openat2";

    private bool MayWrite => Arguments.Contains("O_WRONLY", StringComparison.Ordinal) || Arguments.Contains("O_RDWR", StringComparison.Ordinal)
        || Arguments.Contains("O_CREAT", StringComparison.Ordinal) || Arguments.Contains("O_TRUNC", StringComparison.Ordinal);

    /// <summary>Reads what <c>strace</c> has written; calls that failed are left out.</summary>
    /// <param name="trace">The lines.</param>
    /// <param name="folder">The folder that the process was started in.</param>
    public static IEnumerable<SystemCall> Read(IEnumerable<string> trace, string folder)
    {
        foreach (var line in trace)
        {
            if (Call().Match(line) is { Success: true } call && !Failure().IsMatch(line))
            {
                var arguments = call.Groups["arguments"].Value;
                var paths = call.Groups["name"].Value == "execve" ? [] : Quoted().Matches(arguments).Select(path => path.Groups["path"].Value).Where(path => path.Length > 0);
                yield return new SystemCall(call.Groups["name"].Value, [.. paths.Select(path => Path.GetFullPath(path, folder))], arguments);
            }
        }
    }

    [GeneratedRegex(@"^\d+ +(?<name>[a-z_0-9]+)\((?<arguments>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"\) += -1 E", RegexOptions.CultureInvariant)]
    private static partial Regex Failure();

    [GeneratedRegex("\"(?<path>[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
