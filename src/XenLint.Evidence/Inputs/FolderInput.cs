using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// A folder that the user named. Archives, extracts and loose databases in it are inputs of their own, read one by one; what is left are reports that somebody has
/// unpacked.
/// </summary>
internal static class FolderInput
{
    /// <summary>Walks through a folder.</summary>
    /// <returns>What lies in it, each to be read by itself, in the order in which it counts.</returns>
    public static IReadOnlyList<InputItem> Open(string path, EvidenceOptions options, CancellationToken cancellation)
    {
        var extracts = ExtractInput.Find(path, options);
        if (extracts.Contains(""))
        {
            return [new((options, _) => ExtractInput.Read(path, options))];
        }

        // What was found on the first way is given once and not held here: whoever wants it again walks again.
        IReadOnlyList<FoundInput>? first = null;
        (first, var dumps, var archives) = Walk(path, extracts, options, cancellation);
        var items = new List<InputItem>();
        if (first.Count > 0 || dumps.Count + archives.Count + extracts.Count == 0)
        {
            items.Add(new((options, cancellation) => Interlocked.Exchange(ref first, null) ?? Walk(path, extracts, options, cancellation).Own));
        }

        items.AddRange(dumps.Select(dump => new InputItem((options, _) => [LooseDump.Read(path, dump, options)], options.Progress?.Expect(FileInput.LengthOf(Path.Combine(path, dump.OnDisk!))))));
        items.AddRange(archives.Select(archive => InputItem.OfFile(Path.Combine(path, archive), options)));
        items.AddRange(extracts.Select(extract => new InputItem((options, _) => ExtractInput.Read(Path.Combine(path, extract), options))));
        return items;
    }

    private static (IReadOnlyList<FoundInput> Own, IReadOnlyList<CollectedMember> Dumps, IReadOnlyList<string> Archives) Walk(
        string path, IReadOnlyList<string> extracts, EvidenceOptions options, CancellationToken cancellation)
    {
        var collector = new ReportCollector(options) { ElsewhereRead = extracts };
        var shown = InputPaths.Display(path);
        var walk = ArchiveWalk.Walk(path, collector, options.Archive, options.Decoders, cancellation);
        var (own, dumps) = ArchiveInput.Contents(shown, walk, collector, options, path);
        return own.Count + dumps.Count + collector.ArchivesInFolder.Count + extracts.Count > 0
            ? (own, dumps, collector.ArchivesInFolder)
            : ([new(InputLosses.Judge(new InputStatus(shown, InputKind.Folder, ReadStatus.Ignored, "the folder holds no database dump and no server status report"), walk, InputLosses.Of(walk)))], [], []);
    }
}
