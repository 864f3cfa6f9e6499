using System.IO.Compression;

namespace XenLint.Testing;

/// <summary>Writes reports as zip archives.</summary>
internal static class ZipPacking
{
    private const uint FileMode = 0x81A40000;
    private const uint OutputMode = 0x01800000;

    /// <summary>The collector does not compress real files of fewer bytes than this.</summary>
    private const int Least = 50;

    /// <summary>As the collector writes it.</summary>
    public static ZipBuilder Collector(StatusReport report)
    {
        var zip = new ZipBuilder();
        foreach (var member in report.Members)
        {
            var isFile = member.Modified != report.TakenAt;
            zip.Add(
                $"{report.Name}/{member.Path}",
                member.Content,
                method: isFile && member.Content.Length < Least ? 0 : 8,
                attributes: isFile ? FileMode : OutputMode,
                modified: member.Modified.UtcDateTime);
        }

        return zip;
    }

    /// <summary>As programs on Windows write it: every folder has an entry before those of what is in it.</summary>
    public static byte[] Folders(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            var folders = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (name, content) in files)
            {
                for (var slash = name.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = name.IndexOf('/', slash + 1))
                {
                    if (folders.Add(name[..(slash + 1)]))
                    {
                        Stamped(zip.CreateEntry(name[..(slash + 1)]));
                    }
                }

                using var stream = Stamped(zip.CreateEntry(name, CompressionLevel.Optimal)).Open();
                stream.Write(content);
            }
        }

        return output.ToArray();
    }

    /// <summary>Such programs write the time of unpacking, whatever it was.</summary>
    private static ZipArchiveEntry Stamped(ZipArchiveEntry entry)
    {
        entry.LastWriteTime = PoolClock.Capture.AddHours(3);
        return entry;
    }
}
