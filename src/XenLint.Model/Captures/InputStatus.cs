namespace XenLint.Model;

/// <summary>What a named input turned out to be.</summary>
public enum InputKind
{
    /// <summary>A file that holds one database.</summary>
    Dump,

    /// <summary>A server status report.</summary>
    Bundle,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>An archive that is no server status report itself.</summary>
    Archive,
}

/// <summary>How the reading of an input ended.</summary>
public enum ReadStatus
{
    /// <summary>All of it was read.</summary>
    Read,

    /// <summary>A part was read; the reason says what is lost.</summary>
    Partial,

    /// <summary>Nothing could be read.</summary>
    Failed,

    /// <summary>It is recognised and holds nothing to analyse.</summary>
    Ignored,

    /// <summary>A limit on what inputs may do was reached.</summary>
    OverLimit,
}

/// <summary>One named input and how its reading ended. Every input has exactly one.</summary>
/// <param name="Path">The path to show, forward slashes.</param>
/// <param name="Kind">What it turned out to be.</param>
/// <param name="Status">How the reading ended.</param>
/// <param name="Reason">What is wrong, where, and what to do; null when all was read.</param>
public sealed record InputStatus(string Path, InputKind Kind, ReadStatus Status, string? Reason = null)
{
    /// <summary>The capture that the input became a part of, if any.</summary>
    public Capture? Capture { get; init; }

    /// <summary>The host's report that the input is, if it is one.</summary>
    public HostReport? Report { get; init; }

    /// <summary>The place of the damage, when there is one inside the input.</summary>
    public Place? Damage { get; init; }
}
