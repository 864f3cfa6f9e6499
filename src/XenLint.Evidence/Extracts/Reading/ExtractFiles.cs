namespace XenLint.Evidence;

/// <summary>The files that an extract's list names, as far as they are there. Nothing outside of the folder and nothing behind a link is ever opened.</summary>
internal sealed class ExtractFiles
{
    private readonly string folder;
    private readonly string shown;
    private readonly EvidenceOptions options;
    private readonly HashSet<string> listed;

    public ExtractFiles(string folder, string shown, CaptureMarker marker, EvidenceOptions options)
    {
        this.folder = folder;
        this.shown = shown;
        this.options = options;
        listed = [.. marker.Files.Where(SafeName.IsSafe)];
    }

    /// <summary>The path to show.</summary>
    public string Show(string path) => shown == "." ? path : $"{shown}/{path}";

    /// <summary>The listed files below a folder of the extract, by their paths from there.</summary>
    public IEnumerable<string> Below(string prefix) =>
        listed.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).Select(path => path[prefix.Length..]).Order(StringComparer.Ordinal);

    /// <summary>The path to open; null for a file that is not listed, not there, or behind a link.</summary>
    public string? PathOf(string path)
    {
        if (!listed.Contains(path))
        {
            return null;
        }

        var at = folder;
        foreach (var part in path.Split('/'))
        {
            at = Path.Combine(at, part);
            if (!Path.Exists(at) || (File.GetAttributes(at) & FileAttributes.ReparsePoint) != 0)
            {
                return null;
            }
        }

        return File.Exists(at) ? at : null;
    }

    /// <summary>The content of a file; null when it is not there or cannot be read. One that is too large is cut.</summary>
    public (byte[] Bytes, bool IsTooLarge)? Read(string path)
    {
        if (PathOf(path) is not { } place)
        {
            return null;
        }

        try
        {
            using var stream = new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read);
            var bytes = new byte[Math.Min(stream.Length, options.Report.MemberBytes)];
            return (bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)], stream.Length > bytes.Length);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Searches a file that is a log.</summary>
    public LogMemberScan? Scan(string path, LogScanner scanner, LogMember member)
    {
        if (PathOf(path) is not { } place)
        {
            return null;
        }

        try
        {
            using var stream = new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read);
            return scanner.Scan(stream, member);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
