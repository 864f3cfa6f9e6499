namespace XenLint.Model;

/// <summary>What kind of thing happened.</summary>
public enum TimelineEventKind
{
    /// <summary>A line of a log matched a signature.</summary>
    LogLine,

    /// <summary>A host crashed and left a record of it.</summary>
    Crash,

    /// <summary>A host was started.</summary>
    Boot,

    /// <summary>An update was applied to a host.</summary>
    Update,

    /// <summary>A certificate became valid.</summary>
    CertificateStart,

    /// <summary>A certificate ends, or has ended.</summary>
    CertificateEnd,

    /// <summary>A status report was taken.</summary>
    Report,

    /// <summary>The time that ages are measured from.</summary>
    Capture,
}

/// <summary>Something with a date.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Host">Whose it is; null for what concerns the pool as a whole.</param>
/// <param name="Time">When, as the evidence tells it.</param>
/// <param name="IsUtc">True for UTC; false for the host's own clock in a zone that the evidence does not tell.</param>
/// <param name="Text">What tells it from others of its kind: the name of an update, the folder of a crash, the key of a log's line; empty when nothing does.</param>
public sealed record TimelineEvent(TimelineEventKind Kind, HostEvidence? Host, DateTime Time, bool IsUtc, string Text)
{
    /// <summary>What the line of a log matched; null for other kinds.</summary>
    public LogSignature? Signature { get; init; }

    /// <summary>How many times it is said to have happened.</summary>
    public int Repeats { get; init; } = 1;
}
