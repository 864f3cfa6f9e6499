using System.Text.Json;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// A folder that <see cref="CaptureExtract"/> has made: one capture. Its <c>capture.json</c> says which files belong together and describes what they do not
/// show; it is believed in nothing else, and leads to no file outside of its folder.
/// </summary>
internal static class ExtractInput
{
    private const string ExtractAgain = "Extract it again from the reports or the dump that it was made from";

    /// <summary>The extracts in a folder, each by the path of its own folder from there; the folder itself is the empty path.</summary>
    public static IReadOnlyList<string> Find(string folder, EvidenceOptions options)
    {
        var look = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        return
        [
            .. Directory.EnumerateFiles(folder, CaptureMarker.FileName, look)
                .Take(options.Archive.MembersPerArchive)
                .Where(IsMarker)
                .Select(path => Path.GetRelativePath(folder, Path.GetDirectoryName(path)!).Replace('\\', '/'))
                .Select(path => path == "." ? "" : path)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>True for a file of that name that says that it is one of ours.</summary>
    public static bool IsMarker(string path)
    {
        try
        {
            return Path.GetFileName(path) == CaptureMarker.FileName && CaptureMarker.Read(path) is not null;
        }
        catch (JsonException)
        {
            return true; // ours, and broken: whoever reads it says so
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Reads an extract.</summary>
    /// <param name="folder">The folder that holds <c>capture.json</c>.</param>
    /// <param name="options">Limits, and what logs are searched for.</param>
    public static IReadOnlyList<FoundInput> Read(string folder, EvidenceOptions options)
    {
        var shown = InputPaths.Display(folder);
        CaptureMarker marker;
        try
        {
            marker = CaptureMarker.Read(Path.Combine(folder, CaptureMarker.FileName)) ?? throw new JsonException("it is not of the format");
        }
        catch (Exception problem) when (problem is JsonException or IOException or UnauthorizedAccessException)
        {
            return [new(new InputStatus(shown, InputKind.Folder, ReadStatus.Failed, $"{CaptureMarker.FileName} cannot be understood: {problem.Message.TrimEnd('.')}. {ExtractAgain}."))];
        }

        var files = new ExtractFiles(folder, shown, marker, options);
        var hosts = marker.Hosts.Select(host => (host, read: ExtractedHost.Read(host, marker, files, options))).ToList();
        var found = new List<FoundInput>(hosts.Select(host => new FoundInput(host.read.Status)));
        var dump = ReadDatabase(marker, files, options);

        // That a database in a report is cut off is told with the report; what has happened to it since is told beside.
        var isToldWithReport = marker.Database is { Host: not null } inReport
            && (dump?.Status.Status == ReadStatus.Read || (dump?.Status.Status == ReadStatus.Partial && inReport.Loss is not null));
        if (dump is not null && !isToldWithReport)
        {
            found.Add(new FoundInput(dump.Status));
        }

        if (hosts.Count == 0 && dump?.Dump is null)
        {
            return found.Count > 0 ? found : [new(new InputStatus(shown, InputKind.Folder, ReadStatus.Ignored, "the extract holds no database and no report"))];
        }

        var capture = new Capture(
            dump?.Dump ?? DatabaseFile.None(hosts[0].read.Report.Path),
            options.AsOf,
            hosts.Select(host => host.read.Report),
            new DatabaseOrigin(
                hosts.Find(host => host.host.Folder == marker.Database?.Host).read?.Report,
                marker.Database?.Day is { } day ? new DateTimeOffset(day, default, TimeSpan.Zero) : null));
        return [.. found.Select(input => input with { Capture = capture })];
    }

    private static FoundInput? ReadDatabase(CaptureMarker marker, ExtractFiles files, EvidenceOptions options)
    {
        if (marker.Database is not { } marked)
        {
            return null;
        }

        const string Name = "database.xml";
        if (files.PathOf(Name) is not { } path)
        {
            return new(new InputStatus(files.Show(Name), InputKind.Dump, ReadStatus.Failed, $"the extract has lost it. {ExtractAgain}."));
        }

        var read = DumpInput.Read(files.Show(Name), FileContent.Read(path, options.Database, options.Jobs), options);
        return marked is { Host: null, Loss: { } loss } && read.Status.Status == ReadStatus.Read ? read with { Status = ExtractedHost.WithLoss(read.Status, loss) } : read;
    }
}
