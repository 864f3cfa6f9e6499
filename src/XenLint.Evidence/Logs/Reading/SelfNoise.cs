using System.Buffers;

namespace XenLint.Evidence;

/// <summary>Lines of the collector itself, and of those that send a report away: they quote what they found, and are no event of their own.</summary>
internal static class SelfNoise
{
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["bugtool", "status-report", "system-status", "system_status", "bugreport-upload", "bugreport_upload"], StringComparison.Ordinal);

    /// <summary>True for a line that speaks of making or sending a report.</summary>
    public static bool Is(ReadOnlySpan<char> line) => line.ContainsAny(Marks);
}
