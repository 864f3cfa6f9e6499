using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>How the walk through one archive or folder ended.</summary>
/// <param name="Path">Its logical path.</param>
/// <param name="Format">What it is; <see cref="ArchiveFormat.Gzip"/> or <see cref="ArchiveFormat.Bzip2"/> for a single compressed file.</param>
/// <param name="Compression">What is wrapped around it (<see cref="ArchiveFormat.None"/> for a bare one; the outermost if there are several).</param>
/// <param name="Status">
/// Read when nothing is missing, inner archives included; Partial when something is, Failed when nothing could be read,
/// OverLimit when a limit ended it, Ignored when it is no archive.
/// </param>
/// <param name="Members">Number of members that were seen, folders and links included, inner archives' own members not.</param>
/// <param name="Problems">What is wrong, in the order in which it was found.</param>
/// <param name="Inner">The reports of the archives in it.</param>
public sealed record ArchiveReport(
    string Path,
    ArchiveFormat Format,
    ArchiveFormat Compression,
    ReadStatus Status,
    int Members,
    IReadOnlyList<ArchiveProblem> Problems,
    IReadOnlyList<ArchiveReport> Inner)
{
    /// <summary>This report and those of all archives inside, outermost first.</summary>
    public IEnumerable<ArchiveReport> WithInner() => Inner.SelectMany(inner => inner.WithInner()).Prepend(this);
}
