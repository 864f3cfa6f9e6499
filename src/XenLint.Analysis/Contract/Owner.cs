using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>
/// The object whose finding it is, where the evidence at hand decides which bytes show it: the same fault of a host may be seen in a row of one
/// of its interfaces or in a line of its report. The finding's place may follow the evidence; its identity must not.
/// </summary>
public abstract record Owner
{
    /// <summary>The pool as a whole: for what is told once for several hosts.</summary>
    public static Owner Pool { get; } = new PoolOwner();

    /// <summary>A host, whether the database has its row or only its report tells of it.</summary>
    public static Owner Of(HostEvidence host) => new HostOwner(host);

    internal abstract Subject In(Capture capture);

    private sealed record PoolOwner : Owner
    {
        internal override Subject In(Capture capture) => Subject.Of(capture);
    }

    private sealed record HostOwner(HostEvidence Host) : Owner
    {
        internal override Subject In(Capture capture) => Host.Host is { } host ? Subject.Of(host) : Subject.Of(Host.Report!);
    }
}
