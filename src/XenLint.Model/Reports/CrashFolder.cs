using System.Globalization;
using System.Text.RegularExpressions;

namespace XenLint.Model;

/// <summary>The record that a crash of a host left, below <c>/var/crash</c>.</summary>
/// <param name="Path">The folder's path inside the report.</param>
/// <param name="Time">The time in the folder's name; null when it tells none.</param>
/// <param name="IsUtc">True when the name says that the time is UTC; else it is the host's own.</param>
/// <param name="Files">Its files; never none, since an archive has no empty folders.</param>
public sealed partial record CrashFolder(string Path, DateTime? Time, bool IsUtc, IReadOnlyList<ReportFile> Files)
{
    private const string Parent = "var/crash/";

    /// <summary>The records in a report, the newest first, those without a time at the end.</summary>
    public static IReadOnlyList<CrashFolder> AllOf(HostReport report) =>
    [
        .. report.Files.Where(file => FolderOf(file.Path) is not null)
            .GroupBy(file => FolderOf(file.Path)!, StringComparer.Ordinal)
            .Select(folder => Of(folder.Key, [.. folder]))
            .OrderByDescending(folder => folder.Time ?? DateTime.MinValue)
            .ThenByDescending(folder => folder.Path, StringComparer.Ordinal),
    ];

    /// <summary>The crash's folder; null for other files, and for the one beside the folders that only keeps space free.</summary>
    private static string? FolderOf(string path) =>
        path.StartsWith(Parent, StringComparison.Ordinal) && path.IndexOf('/', Parent.Length) is > 0 and var end ? path[..end] : null;

    /// <summary>The forms of the time are <c>20240514-093013-UTC</c> and <c>20200310-0102</c>.</summary>
    private static CrashFolder Of(string path, IReadOnlyList<ReportFile> files)
    {
        var stamp = Stamp().Match(path);
        return stamp.Success
            && DateTime.TryParseExact(stamp.Groups["time"].Value, ["yyyyMMdd-HHmmss", "yyyyMMdd-HHmm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? new(path, time, stamp.Groups["zone"].Value == "UTC", files)
                : new(path, null, IsUtc: false, files);
    }

    [GeneratedRegex(@"^var/crash/(?<time>\d{8}-(?:\d{6}|\d{4}))(?:-(?<zone>[A-Z]+)$|\D|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();
}
