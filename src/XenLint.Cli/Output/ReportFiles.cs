namespace XenLint.Cli;

/// <summary>
/// Writes reports beside their place and moves them there when all are whole. Whatever goes wrong, a file of the report's name is
/// either the old one or the whole new one.
/// </summary>
internal sealed class ReportFiles : IDisposable
{
    private readonly List<(string Temporary, ReportTarget Target, string FullPath)> written = [];

    /// <summary>Makes sure that every file can be written, before the work for it begins.</summary>
    /// <exception cref="UsageException">One cannot.</exception>
    public ReportFiles(IReadOnlyList<ReportTarget> targets)
    {
        foreach (var target in targets)
        {
            Probe(target);
        }
    }

    /// <summary>Writes a report beside its place.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public void Write(Shown shown, ReportTarget target, ReportWriters writers)
    {
        foreach (var (path, part) in PartsOf(shown, target))
        {
            Write(path, target, stream => writers.Write(part, target.Format, target.Profile, stream));
        }
    }

    /// <summary>Writes a file of which there is one, whatever the pools are.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public void Write(ReportTarget target, Action<Stream> write) => Write(target.FullPath, target, write);

    /// <summary>Gives the reports their names.</summary>
    /// <exception cref="UsageException">One cannot be moved.</exception>
    public void Commit()
    {
        while (written is [var (temporary, target, path), ..])
        {
            Try(target, () => File.Move(temporary, path, overwrite: true));
            written.RemoveAt(0);
        }
    }

    /// <summary>Removes what was not committed.</summary>
    public void Dispose()
    {
        foreach (var (temporary, _, _) in written)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // The run ends with a message already, and a hidden left-over does no harm.
            }
        }
    }

    private static IEnumerable<(string Path, Shown Part)> PartsOf(Shown shown, ReportTarget target) =>
        target.IsPerPool
            ? PoolParts.Of(shown.Result).Select(part => (target.FullPath.Replace(ReportTarget.PoolMark, part.FileName, StringComparison.Ordinal), shown with { Result = part.Result }))
            : [(target.FullPath, shown)];

    private void Write(string path, ReportTarget target, Action<Stream> write)
    {
        var temporary = WholeFile.TemporaryBeside(path);
        written.Add((temporary, target, path));
        Try(target, () =>
        {
            using var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
            write(stream);
        });
    }

    private static void Probe(ReportTarget target)
    {
        var folder = Path.GetDirectoryName(target.FullPath)!;
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"{target.Option} '{target.Written}': the folder '{folder}' does not exist; create it first.");
        }

        if (Directory.Exists(target.FullPath))
        {
            throw new UsageException($"{target.Option} '{target.Written}': there is a folder of that name.");
        }

        if (folder == "/dev" || folder.StartsWith("/dev/", StringComparison.Ordinal))
        {
            throw new UsageException($"{target.Option} '{target.Written}': it is a device. For standard output use --format.");
        }

        Try(target, () => new FileStream(
            WholeFile.TemporaryBeside(target.FullPath), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose());
    }

    private static void Try(ReportTarget target, Action write)
    {
        try
        {
            write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{target.Option} '{target.Written}': it cannot be written: {problem.Message}");
        }
    }
}
