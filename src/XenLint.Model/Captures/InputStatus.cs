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
    private readonly Kept? kept;

    /// <summary>The capture that the input became a part of, if any; null when it was let go.</summary>
    public Capture? Capture { get; init; }

    /// <summary>The host's report that the input is, if it is one; null when it was let go.</summary>
    public HostReport? Report { get; init; }

    /// <summary>The place of the damage, when there is one inside the input; null when it was let go.</summary>
    public Place? Damage { get; init; }

    /// <summary>False when its evidence was let go.</summary>
    public bool IsHeld => kept is null;

    /// <summary>What is told of the capture that the input became a part of, if any.</summary>
    public CaptureSummary? Pool => kept is null ? Capture?.Summary : kept.Pool;

    /// <summary>What people call the host whose report the input is, if it is one.</summary>
    public string? HostName => kept is null ? Report?.HostName : kept.HostName;

    /// <summary>What is told of the place of the damage, when there is one inside the input.</summary>
    public ReportedPlace? DamageAt => kept is null ? ReportedPlace.Of(Damage ?? default) : kept.DamageAt;

    /// <summary>The same input without its evidence.</summary>
    public InputStatus Keep(KeptEvidence evidence) => new(this, new Kept(Pool, HostName, DamageAt?.Keep(evidence)));

    private InputStatus(InputStatus held, Kept kept)
        : this(held.Path, held.Kind, held.Status, held.Reason) => this.kept = kept;

    private sealed record Kept(CaptureSummary? Pool, string? HostName, ReportedPlace? DamageAt);
}
