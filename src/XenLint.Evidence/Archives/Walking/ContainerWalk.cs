using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Takes off compression and gives an archive to the walker that knows its format.</summary>
internal static class ContainerWalk
{
    /// <summary>Walks an archive.</summary>
    /// <param name="session">What the input's archives share.</param>
    /// <param name="window">The archive, at its first byte.</param>
    /// <param name="format">What the first bytes tell.</param>
    /// <param name="path">Its logical path.</param>
    /// <param name="depth">How many archives lie around its members.</param>
    /// <returns>The report; null when the format is none that is read.</returns>
    public static ArchiveReport? Walk(WalkSession session, ByteWindow window, ArchiveFormat format, string path, int depth)
    {
        var layers = new Stack<IDisposable>();
        var compression = ArchiveFormat.None;
        ByteSource? unpacked = null;
        try
        {
            while (ContentFormat.IsCompression(format))
            {
                if (layers.Count / 2 == session.Limits.NestingDepth)
                {
                    return TooDeep(session, path, format, $"it is compressed more than {session.Limits.NestingDepth} times over");
                }

                compression = compression == ArchiveFormat.None ? format : compression;
                var method = format == ArchiveFormat.Gzip ? CompressionMethod.Gzip : CompressionMethod.Bzip2;
                unpacked = session.Decompress(method, new WindowSource(window), path);
                window = new ByteWindow(unpacked);
                layers.Push(unpacked);
                layers.Push(window);
                format = ContentFormat.OfDamaged(window.Peek(ContentFormat.HeadBytes));
            }

            if (!ContentFormat.IsContainer(format))
            {
                return compression == ArchiveFormat.None ? null : LoneFile.Walk(session, window, path, compression, depth);
            }

            if (depth > session.Limits.NestingDepth)
            {
                return TooDeep(session, path, format, $"archives are nested deeper than {session.Limits.NestingDepth}");
            }

            var level = new ArchiveLevel(session, path, format, compression, depth);
            if (format == ArchiveFormat.Tar)
            {
                // A tar archive is read to its end, whatever its members are. One inside another archive has its turn when that stands still.
                (depth == 1 ? unpacked : null)?.ReadAhead();
                new TarWalk(level, window).Run();
            }
            else
            {
                ZipWalk.Run(level, window);
            }

            return level.Finish();
        }
        finally
        {
            while (layers.TryPop(out var layer))
            {
                layer.Dispose();
            }
        }
    }

    private static ArchiveReport TooDeep(WalkSession session, string path, ArchiveFormat format, string why)
    {
        var what = LimitMessage.Of(path, "its beginning", why, "--limit-nesting");
        var report = new ArchiveReport(
            path, format, ArchiveFormat.None, ReadStatus.OverLimit, 0, [new(ArchiveProblemKind.NestedTooDeep, path, 0, what, "all of it")], []);
        session.Visitor.ArchiveEnded(report);
        return report;
    }

    /// <summary>The bytes of a window for a decoder.</summary>
    private sealed class WindowSource(ByteWindow window) : ByteSource
    {
        public override int Read(Span<byte> buffer)
        {
            var read = window.Read(buffer);
            if (read == 0)
            {
                Loss = window.Loss;
            }

            return read;
        }
    }
}
