using Microsoft.Extensions.FileSystemGlobbing;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>From what the user wrote to files: folders are walked, patterns expanded, links never followed.</summary>
internal static class InputPaths
{
    /// <summary>One file, or what is wrong with what the user wrote.</summary>
    /// <param name="Path">The path to open.</param>
    /// <param name="Missing">The status of an input that names no file.</param>
    /// <param name="IsFolder">True for a folder.</param>
    public sealed record Found(string Path, InputStatus? Missing = null, bool IsFolder = false);

    public static IEnumerable<Found> Expand(IEnumerable<string> inputs) =>
        inputs.SelectMany(ExpandOne).DistinctBy(found => found.Path, StringComparer.Ordinal);

    /// <summary>The path as reports show it: forward slashes, no leading <c>./</c>.</summary>
    public static string Display(string path)
    {
        var shown = path.Replace('\\', '/');
        while (shown.StartsWith("./", StringComparison.Ordinal))
        {
            shown = shown[2..].TrimStart('/');
        }

        return shown.Length == 0 ? "." : shown;
    }

    private static IEnumerable<Found> ExpandOne(string input)
    {
        if (File.Exists(input))
        {
            return [new Found(input)];
        }

        if (Directory.Exists(input))
        {
            return [new Found(input, IsFolder: true)];
        }

        if (input.AsSpan().IndexOfAny('*', '?') >= 0)
        {
            return ExpandPattern(input);
        }

        return [Nothing(input, InputKind.Dump, "there is no such file or folder; check the path")];
    }

    private static IEnumerable<Found> ExpandPattern(string pattern)
    {
        var normal = pattern.Replace('\\', '/');
        var wildcard = normal.AsSpan().IndexOfAny('*', '?');
        var root = normal[..(normal[..wildcard].LastIndexOf('/') + 1)];
        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(normal[root.Length..]);
        var matches = matcher.GetResultsInFullPath(root.Length == 0 ? "." : root)
            .Select(full => root + Path.GetRelativePath(root.Length == 0 ? "." : root, full))
            .Order(StringComparer.Ordinal)
            .Select(path => new Found(path))
            .ToList();
        return matches.Count > 0 ? matches : [Nothing(pattern, InputKind.Dump, "no file matches the pattern")];
    }

    private static Found Nothing(string input, InputKind kind, string reason) =>
        new(input, new InputStatus(Display(input), kind, ReadStatus.Failed, reason));
}
