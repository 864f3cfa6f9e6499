namespace XenLint.Model;

/// <summary>What was read of one log with its rotations. Times are those of lines with a date.</summary>
/// <param name="Log">The log.</param>
/// <param name="Files">The rotations that were read, oldest first.</param>
public sealed record LogCoverage(LogKind Log, IReadOnlyList<LogFile> Files)
{
    /// <summary>The time of the oldest line; null when nothing in the log has a date.</summary>
    public LogTime? First => Files.Min(file => file.First);

    /// <summary>The time of the newest line; null when nothing in the log has a date.</summary>
    public LogTime? Last => Files.Max(file => file.Last);

    /// <summary>True when the rotation that was being written to is there.</summary>
    public bool HasNewest => Files.Any(file => file.Rotation == 0);

    /// <summary>What is lost of the log, as a sentence without a full stop; null when each rotation that is there was read to its end.</summary>
    public string? Loss => Files.Select(file => file.Loss).FirstOrDefault(loss => loss is not null);
}

/// <summary>One rotation of a log.</summary>
/// <param name="Path">The path to show, through all archives around it.</param>
/// <param name="Rotation">0 for the file that was being written to, larger numbers for older ones.</param>
public sealed record LogFile(string Path, int Rotation)
{
    /// <summary>Number of bytes that were read, decompressed.</summary>
    public required long Bytes { get; init; }

    /// <summary>Number of lines that were read.</summary>
    public required long Lines { get; init; }

    /// <summary>Number of lines that were longer than the limit and were searched in their first part only.</summary>
    public long LongLines { get; init; }

    /// <summary>The time of the first line with a date; null when there is none.</summary>
    public LogTime? First { get; init; }

    /// <summary>The time of the last line with a date; null when there is none.</summary>
    public LogTime? Last { get; init; }

    /// <summary>The matching lines as a log of their own; empty when there are none or nobody asked to keep them.</summary>
    public ReadOnlyMemory<byte> MatchingText { get; init; }

    /// <summary>The time of the last line that matched; null when none did or it has no date.</summary>
    public LogTime? LastMatch { get; init; }

    /// <summary>What is lost of the file, as a sentence without a full stop; null when it was read to its end.</summary>
    public string? Loss { get; init; }
}
