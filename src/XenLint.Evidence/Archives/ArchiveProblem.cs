using System.Globalization;

namespace XenLint.Evidence;

/// <summary>One thing that is wrong with an archive: what, where, and what is lost by it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Path">The logical path of the archive or the member.</param>
/// <param name="Offset">The place as a byte of the archive after its own compression is taken off, or null when it has no single place.</param>
/// <param name="What">What is wrong, and what to do where something can be done. One sentence without a full stop.</param>
/// <param name="Lost">What could not be read because of it, or null when nothing is lost.</param>
public sealed record ArchiveProblem(ArchiveProblemKind Kind, string Path, long? Offset, string What, string? Lost = null)
{
    /// <summary>The problem as one line of text.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}{(Offset is { } offset ? $" at byte {offset}" : "")}: {What}{(Lost is null ? "" : $"; lost: {Lost}")}");
}
