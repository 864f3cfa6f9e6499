using System.Text;
using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>
/// The URIs of files: relative, never empty, with forward slashes, the same on every machine. A file below the source root keeps its path;
/// any other gets one that begins with <c>xenlint/</c> and the pool's id. Members of archives stand behind <c>!/</c>.
/// </summary>
internal sealed partial class ArtifactUris(SarifOptions options, CaptureSummary? pool)
{
    private const string MemberSeparator = "!/";
    private readonly Dictionary<string, string> uriOf = new(StringComparer.Ordinal);

    /// <summary>The URI of a file or archive member.</summary>
    /// <param name="path">The path as the user gave it, members behind <c>!/</c>.</param>
    public string Of(string path)
    {
        if (!uriOf.TryGetValue(path, out var uri))
        {
            uriOf.Add(path, uri = Make(path));
        }

        return uri;
    }

    /// <summary>The path of a file below the source root as it is on disk, or null for a member of an archive and a file elsewhere.</summary>
    public string? InRepository(string path) => Split(path) is (var container, []) ? Inside(container) : null;

    /// <summary>A text in which a path, when it names folders of this machine, is replaced by what the reader knows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The path that the text may mention.</param>
    public string WithoutFolders(string text, string? path)
    {
        if (string.IsNullOrEmpty(path) || !Path.IsPathRooted(path))
        {
            return text;
        }

        var (container, members) = Split(path);
        return text.Replace(container, Inside(container) ?? FileName(container), StringComparison.Ordinal);
    }

    /// <summary>A path with everything percent-encoded that RFC 3986 does not leave alone, without segments that climb or are empty.</summary>
    public static string Encode(string path)
    {
        var encoded = new StringBuilder();
        foreach (var segment in path.Split('/'))
        {
            if (segment is "" or ".")
            {
                continue;
            }

            // Readers take an encoded dot for a dot, so a segment that climbs must go.
            encoded.Append(encoded.Length == 0 ? "" : "/").Append(segment == ".." ? "_" : Uri.EscapeDataString(segment));
        }

        return encoded.ToString();
    }

    /// <summary>A URI that an earlier report had, put together anew: reports are files that anybody can edit.</summary>
    public static string Again(string uri) =>
        Join(Parts(uri).Select(part => Encode(Uri.UnescapeDataString(part))).Where(part => part.Length > 0)) is { Length: > 0 } whole ? whole : "xenlint/unnamed";

    /// <summary>The container and each member of a path, outermost first.</summary>
    public static string[] Parts(string path) => path.Split(MemberSeparator);

    private static (string Container, string[] Members) Split(string path) => Parts(path) is [var container, .. var members] ? (container, members) : (path, []);

    private string Make(string path)
    {
        var (container, members) = Split(path);
        var inside = Inside(container) is { } relative ? Encode(Stable(relative)) : "";
        if (inside.Length > 0)
        {
            return Join([inside, .. members.Select(EncodeMember)]);
        }

        // Bundles are renamed on their way from the customer; what lies inside keeps its name.
        IEnumerable<string> own = options.IsFull || members.Length == 0
            ? [EncodeMember(FileName(container)), .. members.Select(EncodeMember)]
            : [EncodeMember(members[^1])];
        return pool is null ? $"xenlint/{Join(own)}" : $"xenlint/{Encode(pool.Id)}/{Join(own)}";
    }

    private string EncodeMember(string member) => Encode(Stable(member)) is { Length: > 0 } encoded ? encoded : "unnamed";

    private static string Join(IEnumerable<string> parts) => string.Join(MemberSeparator, parts);

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>
    /// The path below the source root, or null. Paths are compared as they are written: looking at the disk is for whoever makes them absolute.
    /// </summary>
    private string? Inside(string container)
    {
        if (options.SourceRoot is not { } root)
        {
            return null;
        }

        var absolute = Path.GetFullPath(options.AbsolutePath?.Invoke(container) ?? container, root);
        var relative = Path.GetRelativePath(root, absolute).Replace(Path.DirectorySeparatorChar, '/');
        return relative is "." or ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    /// <summary>GitHub takes the path for a part of an alert's identity, so the time in a bundle's name must not be in it.</summary>
    private string Stable(string path) => options.IsFull ? path : TimeInBundleName().Replace(path, "bug-report");

    [GeneratedRegex(@"(?<=^|/)bug-report-[0-9]{14}(?=$|[/.])", RegexOptions.CultureInvariant)]
    private static partial Regex TimeInBundleName();
}
