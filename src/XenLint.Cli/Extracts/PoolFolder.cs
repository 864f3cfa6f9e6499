using System.Security.Cryptography;
using System.Text.Json;
using XenLint.Evidence;

namespace XenLint.Cli;

/// <summary>The folder of one capture. Only files that an earlier extract has listed as its own are ever replaced or removed.</summary>
internal sealed class PoolFolder(string folder, string shown)
{
    /// <summary>The marker of the extract in a folder; null when there is none that can be understood.</summary>
    public static CaptureMarker? MarkerIn(string folder)
    {
        try
        {
            return Path.Combine(folder, CaptureMarker.FileName) is var path && File.Exists(path) ? CaptureMarker.Read(path) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes all files beside their places, moves them there, and removes what an earlier extract had and this one has not.</summary>
    /// <exception cref="UsageException">The folder, or a file in it, is not ours.</exception>
    public void Write(IReadOnlyList<ExtractedFile> files)
    {
        var ours = OwnFiles();
        RefuseForeign(files, ours);
        var temporaries = new List<(string Temporary, string Final)>();
        try
        {
            foreach (var file in files)
            {
                var path = FullPath(file.Path);
                var parent = Path.GetDirectoryName(path)!;
                Directory.CreateDirectory(parent);
                var temporary = Path.Combine(parent, $".xenlint-{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp");
                temporaries.Add((temporary, path));
                using var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
                file.Write(stream);
            }

            // The list goes first: should the rest be interrupted, the next run knows the files as its own.
            while (temporaries is [var (temporary, final), ..])
            {
                File.Move(temporary, final, overwrite: true);
                temporaries.RemoveAt(0);
            }
        }
        finally
        {
            temporaries.ForEach(left => File.Delete(left.Temporary));
        }

        RemoveStale(ours.Except(files.Select(file => file.Path)));
    }

    private string FullPath(string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The files that an earlier extract has listed.</summary>
    private HashSet<string> OwnFiles()
    {
        if (!Directory.Exists(folder) || IsLink(folder))
        {
            return Path.Exists(folder) ? throw new UsageException($"'{shown}' is no folder of its own; move it away.") : [];
        }

        if (MarkerIn(folder) is { } marker)
        {
            return [.. marker.Files.Where(SafeName.IsSafe)];
        }

        return Directory.EnumerateFileSystemEntries(folder).Any()
            ? throw new UsageException($"'{shown}' is not empty and was not made by 'xenlint extract'. Move its files away, or give another folder with --output.")
            : [];
    }

    private void RefuseForeign(IReadOnlyList<ExtractedFile> files, HashSet<string> ours)
    {
        foreach (var file in files)
        {
            if (Path.Exists(FullPath(file.Path)) && !ours.Contains(file.Path) && file.Path != CaptureMarker.FileName)
            {
                throw new UsageException($"'{shown}/{file.Path}' is not from 'xenlint extract' and would be overwritten. Move it away.");
            }

            if (IsBehindLink(file.Path))
            {
                throw new UsageException($"'{shown}/{file.Path}' lies behind a link. Replace the link by a folder.");
            }
        }
    }

    private void RemoveStale(IEnumerable<string> stale)
    {
        foreach (var path in stale.Where(path => !IsBehindLink(path) && File.Exists(FullPath(path))))
        {
            File.Delete(FullPath(path));
            for (var parent = Path.GetDirectoryName(FullPath(path))!; parent.Length > folder.Length && !Directory.EnumerateFileSystemEntries(parent).Any(); parent = Path.GetDirectoryName(parent)!)
            {
                Directory.Delete(parent);
            }
        }
    }

    private bool IsBehindLink(string path)
    {
        var at = folder;
        foreach (var part in path.Split('/'))
        {
            at = Path.Combine(at, part);
            if (IsLink(at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLink(string path) => new FileInfo(path) is { LinkTarget: not null };
}
