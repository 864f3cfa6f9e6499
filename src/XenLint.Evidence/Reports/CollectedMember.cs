using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>A file that was met on the way through an input, with its content if somebody may read it.</summary>
internal sealed class CollectedMember
{
    /// <summary>The path to show, through all archives around it; files of the inner <c>etc/systemd.tar</c> stand under their own paths.</summary>
    public required string Path { get; init; }

    /// <summary>The path of the archive or folder that it was found in.</summary>
    public required string Container { get; init; }

    /// <summary>When it was last changed, or null.</summary>
    public DateTime? Modified { get; init; }

    /// <summary>The content; null when it was not kept.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; set; }

    /// <summary>Where its content lies, from the folder that the user named on, until somebody wants to have it; null for content that was read.</summary>
    public string? OnDisk { get; set; }

    /// <summary>True when the content is a database.</summary>
    public bool IsDatabase { get; set; }

    /// <summary>What was found in it, when it is a log that was searched.</summary>
    public LogMemberScan? Log { get; set; }

    /// <summary>The MD5 of the whole content in lower-case hexadecimal; null when it is not known. Computed when asked for: few want it.</summary>
    public string? Md5
    {
        get => field ??= Bytes is not { } bytes || IsTooLarge ? null : Md5Of(bytes.Span);
        set;
    }

    /// <summary>True when it ends with the mark that the collector sets under a command that did not finish in time.</summary>
    public bool IsTimedOut { get; set; }

    /// <summary>True when the content was not kept to its end because of its size.</summary>
    public bool IsTooLarge { get; set; }

    /// <summary>How it ended.</summary>
    public MemberEnd End { get; set; }

    /// <summary>True when the checksum of the compression around the whole archive does not hold, so that this member may be wrong too.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>Number of bytes that were there.</summary>
    public long Length => Bytes?.Length ?? End.Bytes;

    /// <summary>What became of the content, as the archive tells.</summary>
    public MemberStatus Status =>
        IsTooLarge || End.State == MemberState.OverLimit ? MemberStatus.OverLimit
        : End.State == MemberState.Truncated ? MemberStatus.Truncated
        : End.State is MemberState.Damaged or MemberState.Refused || IsDoubtful ? MemberStatus.Damaged
        : Length == 0 ? MemberStatus.Empty
        : MemberStatus.Read;

    [SuppressMessage("Security", "CA5351", Justification = "The collector writes MD5 sums; they show accidents, not attacks.")]
    private static string Md5Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
}
