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

    private static IReadOnlyList<FoundInput>? Read(string shown, ArchiveReport walk, ReportCollector collector, EvidenceOptions options)
    {
        if (walk.Format == ArchiveFormat.None)
        {
            return null;
        }

        var (found, _) = Contents(shown, walk, collector, options);
        return found.Count > 0 ? found
            : [new(InputLosses.Judge(new InputStatus(shown, InputKind.Archive, ReadStatus.Ignored, "it holds no server status report and no database dump"), walk, InputLosses.Of(walk)))];
    }

    /// <summary>The reports and databases in an archive or a folder, and the databases of a folder that are inputs of their own.</summary>
    /// <param name="shown">The path to show.</param>
    /// <param name="walk">How the walk ended.</param>
    /// <param name="collector">What it has met.</param>
    /// <param name="options">Limits.</param>
    /// <param name="folder">The folder, when it is one.</param>
    public static (List<FoundInput> Found, List<CollectedMember> Loose) Contents(string shown, ArchiveReport walk, ReportCollector collector, EvidenceOptions options, string? folder = null)
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
            foreach (var member in byRoot[root].Where(member => member.OnDisk is not null))
            {
                LooseDump.Load(folder!, member, options);
            }

            var own = losses.Where(loss => isOnly || InputLosses.Concerns(loss, root)).ToList();
            explained.UnionWith(own.Where(loss => isOnly || loss.Path.StartsWith(root, StringComparison.Ordinal)));
            found.Add(ReportInput.Read(isOnly ? shown : root.TrimEnd('/'), root, [.. byRoot[root]], own, walk, options));
        }

        foreach (var dump in dumps)
        {
            var path = isOnly ? shown : dump.Path;
            explained.UnionWith(losses.Where(loss => isOnly || loss.Path == dump.Path));
            if (dump.OnDisk is null)
            {
                found.Add(DumpInput.Read(path, FileContent.Of(dump.Bytes!.Value, dump.End.IsSound ? null : $"its archive is damaged there: it {dump.End.Message}"), options));
            }
        }

        var rest = losses.Where(loss => !explained.Contains(loss)).ToList();
        if (rest.Count > 0 && roots.Count + dumps.Count > 0)
        {
            var kind = walk.Format == ArchiveFormat.Folder ? InputKind.Folder : InputKind.Archive;
            found.Add(new(InputLosses.Judge(new InputStatus(shown, kind, ReadStatus.Read), walk, rest)));
        }

        return (found, [.. dumps.Where(dump => dump.OnDisk is not null)]);
    }
}
