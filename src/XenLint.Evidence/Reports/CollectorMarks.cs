using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>What the collector itself leaves in an output when something went wrong.</summary>
internal static class CollectorMarks
{
    private static ReadOnlySpan<byte> TimeOut => "** timeout **"u8;

    private static ReadOnlySpan<byte> Traceback => "Traceback (most recent call last):"u8;

    /// <summary>True when a text ends with the mark under a command that did not finish in time.</summary>
    public static bool EndsTimedOut(ReadOnlySpan<byte> text) => text.TrimEnd(" \r\n\t"u8).EndsWith(TimeOut);

    /// <summary>The end of a text that comes in pieces, long enough for the mark.</summary>
    /// <param name="before">The end of what came before.</param>
    /// <param name="next">The next piece.</param>
    public static byte[] Tail(byte[] before, ReadOnlySpan<byte> next)
    {
        const int Enough = 64;
        return next.Length >= Enough ? next[^Enough..].ToArray() : [.. before.AsSpan(Math.Max(0, before.Length - Enough)), .. next];
    }

    /// <summary>What became of an output according to the collector's marks; files of the host carry none.</summary>
    /// <param name="path">The path inside the report.</param>
    /// <param name="content">The content.</param>
    /// <param name="status">What became of it according to the archive.</param>
    public static MemberStatus Refine(string path, ReadOnlySpan<byte> content, MemberStatus status) =>
        status is not MemberStatus.Read || path.Contains('/', StringComparison.Ordinal) ? status
        : content.StartsWith(Traceback) ? MemberStatus.Failed
        : EndsTimedOut(content) ? MemberStatus.TimedOut
        : status;

    /// <summary>What is wrong with a member, as a sentence without a full stop; null when nothing is.</summary>
    public static string? Describe(string path, MemberStatus status, string? loss) => status switch
    {
        MemberStatus.Read => null,
        MemberStatus.Empty => $"{path} is empty: the program is missing on the host, or it printed nothing",
        MemberStatus.Truncated => $"{path} is cut off{Because(loss)}",
        MemberStatus.Damaged => $"{path} is damaged{Because(loss)}",
        MemberStatus.OverLimit => $"{path} was not read to its end{Because(loss)}",
        MemberStatus.TimedOut => $"{path} is not complete: the command did not finish in the collector's time",
        MemberStatus.Failed => $"{path} holds an error of the collector instead of what was asked for",
        _ => $"{path} is not there",
    };

    private static string Because(string? loss) => loss is null ? "" : $": it {loss}";
}
