using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Walks through a folder or an archive and everything inside, in one pass, under limits. Nothing is written to disk, no link is followed,
/// and damage ends in a report, never in an exception.
/// </summary>
public static class ArchiveWalk
{
    /// <summary>Walks through a file or folder on one thread.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="visitor">Chooses members and reads them.</param>
    /// <param name="limits">What the input may do to this process.</param>
    /// <param name="cancellation">Ends the walk early.</param>
    /// <exception cref="OperationCanceledException">The walk was cancelled.</exception>
    public static ArchiveReport Walk(string path, ArchiveVisitor visitor, ArchiveLimits limits, CancellationToken cancellation = default) =>
        Walk(path, visitor, limits, new DecoderPool(jobs: 1), cancellation);

    /// <summary>Walks through a file or folder.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="visitor">Chooses members and reads them.</param>
    /// <param name="limits">What the input may do to this process.</param>
    /// <param name="pool">The workers that decompress ahead.</param>
    /// <param name="cancellation">Ends the walk early.</param>
    /// <exception cref="OperationCanceledException">The walk was cancelled.</exception>
    public static ArchiveReport Walk(string path, ArchiveVisitor visitor, ArchiveLimits limits, DecoderPool pool, CancellationToken cancellation = default)
    {
        var shown = InputPaths.Display(path);
        var session = new WalkSession(visitor, limits, pool, cancellation);
        if (Directory.Exists(path))
        {
            return FolderWalk.Walk(session, path, shown);
        }

        using var file = new FileSource(path) { Reached = visitor.Reached };
        return file.Loss is { } loss
            ? Finish(session, new ArchiveReport(
                shown, ArchiveFormat.None, ArchiveFormat.None, ReadStatus.Failed, 0, [new(ArchiveProblemKind.Unreadable, shown, null, loss.What, "all of it")], []))
            : WalkSource(session, file, shown);
    }

    /// <summary>Walks through an archive that is already open, on one thread.</summary>
    /// <param name="content">The archive's bytes; read forward once, left open.</param>
    /// <param name="name">The path that reports show for it.</param>
    /// <param name="visitor">Chooses members and reads them.</param>
    /// <param name="limits">What the input may do to this process.</param>
    /// <param name="cancellation">Ends the walk early.</param>
    /// <exception cref="OperationCanceledException">The walk was cancelled.</exception>
    public static ArchiveReport Walk(Stream content, string name, ArchiveVisitor visitor, ArchiveLimits limits, CancellationToken cancellation = default) =>
        Walk(content, name, visitor, limits, new DecoderPool(jobs: 1), cancellation);

    /// <summary>Walks through an archive that is already open.</summary>
    /// <param name="content">The archive's bytes; read forward once, left open.</param>
    /// <param name="name">The path that reports show for it.</param>
    /// <param name="visitor">Chooses members and reads them.</param>
    /// <param name="limits">What the input may do to this process.</param>
    /// <param name="pool">The workers that decompress ahead.</param>
    /// <param name="cancellation">Ends the walk early.</param>
    /// <exception cref="OperationCanceledException">The walk was cancelled.</exception>
    public static ArchiveReport Walk(Stream content, string name, ArchiveVisitor visitor, ArchiveLimits limits, DecoderPool pool, CancellationToken cancellation = default) =>
        WalkSource(new WalkSession(visitor, limits, pool, cancellation), new StreamSource(content), InputPaths.Display(name));

    private static ArchiveReport WalkSource(WalkSession session, ByteSource source, string shown)
    {
        using var window = new ByteWindow(source);
        var head = window.Peek(ContentFormat.HeadBytes);
        var format = ContentFormat.OfDamaged(head);
        if (format == ArchiveFormat.None && source.Whole is { } file && ZipDirectory.HasEnd(file))
        {
            format = ArchiveFormat.Zip;
        }

        return ContainerWalk.Walk(session, window, format, shown, depth: 1)
            ?? Finish(session, NotAnArchive(shown, format, head.Length, window.Loss));
    }

    private static ArchiveReport NotAnArchive(string shown, ArchiveFormat format, int length, SourceLoss? loss)
    {
        if (format != ArchiveFormat.None)
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"it is {FormatNames.Of(format)}, which is not read; {FormatNames.Remedy(format)}");
            return new ArchiveReport(
                shown, format, ArchiveFormat.None, ReadStatus.Failed, 0, [new(ArchiveProblemKind.Unsupported, shown, 0, what, "all of it")], []);
        }

        var problem = loss is not null ? new ArchiveProblem(ArchiveProblemKind.Unreadable, shown, 0, loss.What, "all of it")
            : length == 0 ? new ArchiveProblem(ArchiveProblemKind.NotAnArchive, shown, 0, "it is empty")
            : new ArchiveProblem(ArchiveProblemKind.NotAnArchive, shown, 0, "it is neither a tar nor a zip archive, compressed or not");
        return new ArchiveReport(
            shown, ArchiveFormat.None, ArchiveFormat.None, loss is null ? ReadStatus.Ignored : ReadStatus.Failed, 0, [problem], []);
    }

    private static ArchiveReport Finish(WalkSession session, ArchiveReport report)
    {
        session.Visitor.ArchiveEnded(report);
        return report;
    }
}
