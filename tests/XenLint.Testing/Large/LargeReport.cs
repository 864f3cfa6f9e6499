using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;

namespace XenLint.Testing;

/// <summary>
/// A status report of any size for benchmarks, written without being held in memory: what the collector takes of a healthy host, the database of its pool, and
/// logs of as many bytes as wanted. The same numbers give the same bytes.
/// </summary>
public sealed record LargeReport
{
    private const int FileBytes = 12 << 20;

    /// <summary>Older rotations are compressed, as on hosts: one file in so many.</summary>
    private const int FilesForEachCompressed = 6;

    /// <summary>The pool.</summary>
    public LargePool Pool { get; init; } = new() { VMs = 200, Hosts = 4 };

    /// <summary>Bytes of logs.</summary>
    public required long LogBytes { get; init; }

    /// <summary>Decides what stands in logs.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>A report whose tar archive has about this size.</summary>
    public static LargeReport OfMegabytes(int megabytes) => new() { LogBytes = ((long)megabytes << 20) - (12 << 20) };

    /// <summary>Writes a tar archive; the stream stays open.</summary>
    public void WriteTar(Stream stream)
    {
        using var tar = new TarWriter(stream, TarEntryFormat.Gnu, leaveOpen: true);
        foreach (var member in Members())
        {
            tar.WriteEntry(new GnuTarEntry(TarEntryType.RegularFile, member.Path) { ModificationTime = member.Modified, DataStream = new MemoryStream(member.Content, writable: false) });
        }
    }

    /// <summary>Writes a zip archive; the stream stays open.</summary>
    public void WriteZip(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var member in Members())
        {
            var entry = zip.CreateEntry(member.Path);
            entry.LastWriteTime = member.Modified;
            using var content = entry.Open();
            content.Write(member.Content);
        }
    }

    private IEnumerable<BuiltMember> Members()
    {
        var report = Pool.ReportOfFirstHost();
        foreach (var member in report.Members.Where(member => !IsReplaced(member.Path)).Concat(Logs(report)).OrderBy(member => member.Path.StartsWith("var/log/", StringComparison.Ordinal) ? 0 : 1))
        {
            yield return member with { Path = $"{report.Name}/{member.Path}" };
        }
    }

    private static bool IsReplaced(string path) => LargeLog.Kinds.Any(kind => path.StartsWith($"var/log/{kind.Name}", StringComparison.Ordinal));

    private IEnumerable<BuiltMember> Logs(StatusReport report)
    {
        var seed = Seed * 1000;
        foreach (var (name, share, templates) in LargeLog.Kinds)
        {
            var files = (int)Math.Max(1, LogBytes * share / 100 / FileBytes);
            var size = (int)(LogBytes * share / 100 / files);
            for (var rotation = 0; rotation < files; rotation++)
            {
                var until = report.TakenAt - (rotation * TimeSpan.FromHours(3));
                var content = LargeLog.Write(templates, report.Host, ++seed, size, until.AddHours(-3), until);
                var isCompressed = rotation > 0 && rotation % FilesForEachCompressed == 0;
                var path = string.Create(CultureInfo.InvariantCulture, $"var/log/{name}{(rotation == 0 ? "" : $".{rotation}")}{(isCompressed ? ".gz" : "")}");
                yield return new BuiltMember(path, isCompressed ? Compress(content) : content, until);
            }
        }
    }

    private static byte[] Compress(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
