using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>One thing that was found in the inputs, before captures are made of everything.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Dump">The database, when it is a bare dump.</param>
/// <param name="Report">The report, when it is one.</param>
/// <param name="Capture">The capture, when it is one already: of an extract.</param>
internal sealed record FoundInput(InputStatus Status, DatabaseFile? Dump = null, FoundReport? Report = null, Capture? Capture = null)
{
    /// <summary>True for what came through a pipe, and so cannot be read again.</summary>
    public bool IsOfPipe { get; init; }
}
