using XenLint.Analysis;
using XenLint.Reporting;

namespace XenLint.Cli;

/// <summary>One file to write a report to, as <c>-o</c> names it.</summary>
/// <param name="Written">The path as the user wrote it.</param>
/// <param name="FullPath">The absolute path; it may hold <see cref="PoolMark"/>.</param>
/// <param name="Format">The format.</param>
/// <param name="Profile">The profile, for SARIF.</param>
internal sealed record ReportTarget(string Written, string FullPath, ReportFormat Format, SarifProfile Profile)
{
    /// <summary>What stands for the pool in a file name.</summary>
    public const string PoolMark = "{pool}";

    private static readonly Dictionary<string, (ReportFormat Format, SarifProfile? Profile)> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = (ReportFormat.Text, null),
        ["json"] = (ReportFormat.Json, null),
        ["sarif"] = (ReportFormat.Sarif, null),
        ["sarif:full"] = (ReportFormat.Sarif, SarifProfile.Full),
        ["sarif:github"] = (ReportFormat.Sarif, SarifProfile.GitHub),
        ["sarif:azdo"] = (ReportFormat.Sarif, SarifProfile.Azure),
        ["html"] = (ReportFormat.Html, null),
        ["markdown"] = (ReportFormat.Markdown, null),
        ["github-commands"] = (ReportFormat.GitHubCommands, null),
        ["junit"] = (ReportFormat.JUnit, null),
        ["csv"] = (ReportFormat.Csv, null),
        ["gitlab"] = (ReportFormat.GitLab, null),
        ["editor"] = (ReportFormat.Editor, null),
    };

    private static readonly Dictionary<string, ReportFormat> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = ReportFormat.Text,
        [".json"] = ReportFormat.Json,
        [".sarif"] = ReportFormat.Sarif,
        [".html"] = ReportFormat.Html,
        [".md"] = ReportFormat.Markdown,
        [".xml"] = ReportFormat.JUnit,
        [".csv"] = ReportFormat.Csv,
    };

    /// <summary>What may stand before the name of a file and <c>=</c>.</summary>
    public static IReadOnlyList<string> Formats => [.. Prefixes.Keys];

    /// <summary>The option that names the file.</summary>
    public string Option { get; init; } = "--output";

    /// <summary>True for SARIF that goes to a service with limits.</summary>
    public bool IsForService => Format == ReportFormat.Sarif && Profile != SarifProfile.Full;

    /// <summary>True when there is one file for each pool.</summary>
    public bool IsPerPool => FullPath.Contains(PoolMark, StringComparison.Ordinal);

    /// <summary>Understands the values of <c>-o</c>.</summary>
    /// <param name="written">The values.</param>
    /// <param name="profile">The SARIF profile where a value names none.</param>
    /// <param name="inputs">The inputs, none of which may be overwritten.</param>
    /// <param name="currentFolder">The folder that relative paths start from.</param>
    /// <exception cref="UsageException">A value cannot be followed.</exception>
    public static IReadOnlyList<ReportTarget> ParseAll(
        IEnumerable<string> written, SarifProfile profile, IReadOnlyList<string> inputs, string currentFolder)
    {
        var targets = written.Select(value => Parse(value, profile, currentFolder)).ToList();
        if (targets.GroupBy(target => target.FullPath).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new UsageException($"--output: two reports would go to '{twice.First().Written}'.");
        }

        var read = inputs.Select(input => Path.GetFullPath(input, currentFolder)).ToHashSet();
        return targets.Find(target => read.Contains(target.FullPath)) is { } overwriting
            ? throw new UsageException($"--output: '{overwriting.Written}' is an input; a report would overwrite it.")
            : targets;
    }

    /// <summary>The file that <c>--baseline</c> names. Its own content tells its format; the name does for one that is yet to be made.</summary>
    /// <param name="written">The path as the user wrote it.</param>
    /// <param name="profile">The SARIF profile for a file that is yet to be made.</param>
    /// <param name="isUpdated">True when it is written anew.</param>
    /// <param name="others">The reports, none of which may be written to the same file.</param>
    /// <param name="inputs">The inputs, none of which may be overwritten.</param>
    /// <param name="currentFolder">The folder that relative paths start from.</param>
    /// <exception cref="UsageException">It cannot be followed.</exception>
    public static ReportTarget ParseBaseline(
        string written, SarifProfile profile, bool isUpdated, IEnumerable<ReportTarget> others, IEnumerable<string> inputs, string currentFolder)
    {
        var path = Path.GetFullPath(written, currentFolder);
        if (Path.GetFileName(written).Length == 0 || path.Contains(PoolMark, StringComparison.Ordinal))
        {
            throw new UsageException($"--baseline '{written}': it names no file.");
        }

        if (others.Any(target => target.FullPath == path))
        {
            throw new UsageException($"--output: '{written}' is the baseline; --update-baseline writes it anew.");
        }

        if (isUpdated && inputs.Any(input => Path.GetFullPath(input, currentFolder) == path))
        {
            throw new UsageException($"--update-baseline: '{written}' is an input; a report would overwrite it.");
        }

        var format = Endings.TryGetValue(Path.GetExtension(path), out var known) ? known : ReportFormat.Text;
        return !isUpdated || File.Exists(path) || format is ReportFormat.Json or ReportFormat.Sarif
            ? new ReportTarget(written, path, format, profile) { Option = "--baseline" }
            : throw new UsageException($"--baseline '{written}': a new baseline ends in .json or .sarif.");
    }

    private static ReportTarget Parse(string written, SarifProfile profile, string currentFolder)
    {
        var (prefix, path) = SplitPrefix(written);
        var (format, ownProfile) = prefix ?? (FormatOfEnding(path), null);
        if (Path.GetFileName(path).Length == 0)
        {
            throw new UsageException($"--output '{written}': it names no file.");
        }

        if (Path.GetDirectoryName(path)?.Contains(PoolMark, StringComparison.Ordinal) == true)
        {
            throw new UsageException($"--output '{written}': {PoolMark} may stand in the name of the file, not in its folder.");
        }

        return new ReportTarget(path, Path.GetFullPath(path, currentFolder), format, ownProfile ?? profile);
    }

    /// <summary>
    /// A word before the first <c>=</c> is a format, also when this version does not know it: a file called <c>html=report.json</c>
    /// is hardly what the user meant.
    /// </summary>
    private static ((ReportFormat Format, SarifProfile? Profile)? Prefix, string Path) SplitPrefix(string written)
    {
        var equals = written.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || !written[..equals].All(letter => char.IsAsciiLetter(letter) || letter is ':' or '-'))
        {
            return (null, written);
        }

        var word = written[..equals];
        return Prefixes.TryGetValue(word, out var known)
            ? (known, written[(equals + 1)..])
            : throw new UsageException(
                $"--output '{written}': '{word}' is not a format{Suggestion.For(word, Prefixes.Keys)}. Formats are {string.Join(", ", Prefixes.Keys)}.");
    }

    private static ReportFormat FormatOfEnding(string path) =>
        Endings.TryGetValue(Path.GetExtension(path), out var format)
            ? format
            : throw new UsageException(
                $"--output '{path}': its ending tells no format{Suggestion.For(Path.GetExtension(path), Endings.Keys)}. Endings are {string.Join(", ", Endings.Keys)}; "
                + $"or write a format in front: {string.Join(", ", Prefixes.Keys.Select(prefix => $"{prefix}=FILE"))}.");
}
