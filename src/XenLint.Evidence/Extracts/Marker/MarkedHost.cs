using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>What was known of a host's report that its files in the extract do not show.</summary>
public sealed record MarkedHost
{
    /// <summary>The folder's name below <c>hosts</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>The installation's uuid.</summary>
    public string? Uuid { get; init; }

    /// <summary>The host's own name.</summary>
    public string? HostName { get; init; }

    /// <summary>The name that the report's folder carried.</summary>
    public string? FolderName { get; init; }

    /// <summary>When the report was taken; null when nothing tells.</summary>
    public ReportTime? TakenAt { get; init; }

    /// <summary>What was wrong with the file that the report came in; null when nothing was.</summary>
    public MarkedLoss? Loss { get; init; }

    /// <summary>What was lost of the report, one sentence each.</summary>
    public IReadOnlyList<string> Losses { get; init; } = [];

    /// <summary>Evidence that is not there whole, and the copies of the database.</summary>
    public IReadOnlyList<MarkedMember> Members { get; init; } = [];

    /// <summary>Files of the report that are not simply what the collector's list says of them.</summary>
    public IReadOnlyList<MarkedFile> ReportFiles { get; init; } = [];

    /// <summary>Files of the collector's list that were not in the report.</summary>
    public IReadOnlyList<string> MissingFiles { get; init; } = [];

    /// <summary>The logs that were searched; null when none was asked for.</summary>
    public IReadOnlyList<MarkedLog>? Logs { get; init; }

    internal bool IsComplete => Folder is not null && Losses is not null && Members is not null && ReportFiles is not null && MissingFiles is not null
        && !Losses.Contains(null!) && !MissingFiles.Contains(null!)
        && !Members.Any(member => member?.Path is null) && !ReportFiles.Any(file => file?.Path is null) && Logs?.Any(log => log?.Path is null) is not true;
}

/// <summary>One piece of evidence.</summary>
/// <param name="Path">The path inside the report.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Detail">What is wrong, as a sentence without a full stop.</param>
public sealed record MarkedMember(string Path, MemberStatus Status, string? Detail);

/// <summary>A file of the report.</summary>
/// <param name="Path">The path inside the report.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Md5">Its checksum; null when it was not computed.</param>
/// <param name="IsDamaged">True when it is not whole.</param>
/// <param name="IsTimedOut">True when its command did not finish in time.</param>
public sealed record MarkedFile(string Path, long Length, string? Md5, bool IsDamaged, bool IsTimedOut);

/// <summary>A log with all its rotations, of which the extract has the lines that rules look for.</summary>
/// <param name="Path">The path inside the report; with <c>.1</c> at its end when the file that was being written to is not there.</param>
/// <param name="LastMatch">The time of the last line that matched, by the host's clock; it gives lines without a year theirs.</param>
/// <param name="Loss">What is lost of it; null when nothing is.</param>
public sealed record MarkedLog(string Path, DateTime? LastMatch, string? Loss);
