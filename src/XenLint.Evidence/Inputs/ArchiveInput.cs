using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>An archive or a folder: the reports and the loose databases in it.</summary>
internal static class ArchiveInput
{
    /// <summary>Reads an archive; null when the file is none.</summary>
    public static IReadOnlyList<FoundInput>? ReadFile(string path, EvidenceOptions options, CancellationToken cancellation)
    {
        var collector = new ReportCollector(options);
        return Read(InputPaths.Display(path), ArchiveWalk.Walk(path, collector, options.Archive, options.Decoders, cancellation), collector, options);
    }

    /// <summary>Reads an archive that comes through a pipe; null when it is none, without having read any of it.</summary>
    public static IReadOnlyList<FoundInput>? ReadPipe(Stream content, string shown, byte[] head, EvidenceOptions options, CancellationToken cancellation)
    {
        if (ContentFormat.OfDamaged(head) == ArchiveFormat.None)
        {
            return null;
        }

        var collector = new ReportCollector(options);
        return Read(shown, ArchiveWalk.Walk(content, shown, collector, options.Archive, options.Decoders, cancellation), collector, options);
    }

    /// <summary>Reads a folder, and each archive in it as an input of its own.</summary>
    public static IReadOnlyList<FoundInput> ReadFolder(string path, EvidenceOptions options, CancellationToken cancellation)
    {
        var extracts = ExtractInput.Find(path, options);
        if (extracts.Contains(""))
        {
            return ExtractInput.Read(path, options);
        }

        var collector = new ReportCollector(options) { ElsewhereRead = extracts };
        var shown = InputPaths.Display(path);
        var walk = ArchiveWalk.Walk(path, collector, options.Archive, options.Decoders, cancellation);
        var own = Contents(shown, walk, collector, options);
        string[] paths = [.. collector.ArchivesInFolder.Select(archive => Path.Combine(path, archive))];
        var progress = Array.ConvertAll(paths, archive => options.Progress?.Expect(FileInput.LengthOf(archive)));
        options.InputProgress?.Dispose(); // what is left is known by now
        var archives = new IReadOnlyList<FoundInput>[paths.Length];
        Parallel.For(
            0,
            archives.Length,
            new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellation },
            index => archives[index] = FileInput.Read(paths[index], options, progress[index], cancellation));
        List<FoundInput> all = [.. own, .. archives.SelectMany(archive => archive), .. extracts.SelectMany(extract => ExtractInput.Read(Path.Combine(path, extract), options))];
        return all.Count > 0 ? all : [new(InputLosses.Judge(new InputStatus(shown, InputKind.Folder, ReadStatus.Ignored, "the folder holds no database dump and no server status report"), walk, InputLosses.Of(walk)))];
    }

    private static IReadOnlyList<FoundInput>? Read(string shown, ArchiveReport walk, ReportCollector collector, EvidenceOptions options)
    {
        if (walk.Format == ArchiveFormat.None)
        {
            return null;
        }

        var found = Contents(shown, walk, collector, options);
        return found.Count > 0 ? found
            : [new(InputLosses.Judge(new InputStatus(shown, InputKind.Archive, ReadStatus.Ignored, "it holds no server status report and no database dump"), walk, InputLosses.Of(walk)))];
    }

    private static List<FoundInput> Contents(string shown, ArchiveReport walk, ReportCollector collector, EvidenceOptions options)
    {
        collector.Doubt(walk);
        var losses = InputLosses.Of(walk);
        var roots = ReportRoots.Find(collector.Members);
        var byRoot = collector.Members.ToLookup(member => roots.FirstOrDefault(root => member.Path.StartsWith(root, StringComparison.Ordinal)));
        var dumps = byRoot[null].Where(member => member.IsDatabase).ToList();
        var isOnly = roots.Count + dumps.Count == 1 && walk.Format != ArchiveFormat.Folder;
        var explained = new HashSet<ArchiveProblem>();
        var found = new List<FoundInput>();
        foreach (var root in roots)
        {
            var own = losses.Where(loss => isOnly || InputLosses.Concerns(loss, root)).ToList();
            explained.UnionWith(own.Where(loss => isOnly || loss.Path.StartsWith(root, StringComparison.Ordinal)));
            found.Add(ReportInput.Read(isOnly ? shown : root.TrimEnd('/'), root, [.. byRoot[root]], own, walk, options));
        }

        foreach (var dump in dumps)
        {
            var path = isOnly ? shown : dump.Path;
            found.Add(DumpInput.Read(path, FileContent.Of(dump.Bytes, dump.End.IsSound ? null : $"its archive is damaged there: it {dump.End.Message}"), options));
            explained.UnionWith(losses.Where(loss => isOnly || loss.Path == dump.Path));
        }

        var rest = losses.Where(loss => !explained.Contains(loss)).ToList();
        if (rest.Count > 0 && found.Count > 0)
        {
            var kind = walk.Format == ArchiveFormat.Folder ? InputKind.Folder : InputKind.Archive;
            found.Add(new(InputLosses.Judge(new InputStatus(shown, kind, ReadStatus.Read), walk, rest)));
        }

        return found;
    }
}
