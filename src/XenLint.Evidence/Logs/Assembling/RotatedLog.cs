using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>One log with its rotations in their order, each with what it takes to give its lines a year.</summary>
internal sealed class RotatedLog
{
    private RotatedLog(LogKind log, IReadOnlyList<DatedFile> files)
    {
        Log = log;
        Files = files;
        Coverage = new LogCoverage(log, [.. files.Select(file => file.Describe())]);
    }

    /// <summary>The log.</summary>
    public LogKind Log { get; }

    /// <summary>The rotations, oldest first.</summary>
    public IReadOnlyList<DatedFile> Files { get; }

    /// <summary>What was read.</summary>
    public LogCoverage Coverage { get; }

    /// <summary>Puts the rotations in order and gives each its years, from the newest backwards.</summary>
    public static RotatedLog Of(LogKind log, IEnumerable<LogMemberScan> scans, DateTimeOffset? takenAt) => new(
        log,
        [
            .. scans
                .GroupBy(scan => scan.Member.Name.Base, StringComparer.Ordinal)
                .OrderBy(rotations => rotations.Key, StringComparer.Ordinal)
                .SelectMany(rotations => Date(rotations, takenAt?.DateTime + DatedFile.Tolerance).Reverse()),
        ]);

    private static IEnumerable<DatedFile> Date(IEnumerable<LogMemberScan> rotations, DateTime? bound)
    {
        // A rotation that was being compressed is there twice; the longer copy is the whole one.
        var newestFirst = rotations
            .GroupBy(scan => scan.Member.Name.Rotation)
            .OrderBy(copies => copies.Key)
            .Select(copies => copies.OrderByDescending(scan => scan.Bytes).ThenBy(scan => scan.Member.Path, StringComparer.Ordinal).First());
        foreach (var scan in newestFirst)
        {
            var file = new DatedFile(scan, bound);
            if (file.TimeOf(scan.First, 0) is { } first && (bound is null || first.Local + DatedFile.Tolerance < bound))
            {
                bound = first.Local + DatedFile.Tolerance;
            }

            yield return file;
        }
    }
}
