using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>One thing that was found in an input of a run, from its reading to the report: held, or let go and remembered by what tells where it belongs.</summary>
internal sealed class FoundEvidence
{
    private readonly InputItem item;
    private readonly int index;

    public FoundEvidence(InputItem item, int index, FoundInput found)
    {
        this.item = item;
        this.index = index;
        Found = found;
        Status = found.Status;
        Belonging = BelongingOf(found);
        Bytes = EvidenceSize.Of(found);
    }

    /// <summary>What was found; null when it was let go.</summary>
    public FoundInput? Found { get; private set; }

    /// <summary>What became of the input. It names the capture once that is made.</summary>
    public InputStatus Status { get; private set; }

    /// <summary>What tells where it belongs; null when it is a capture already, and when it is nothing.</summary>
    public Belonging? Belonging { get; }

    /// <summary>About how much memory it takes.</summary>
    public long Bytes { get; }

    /// <summary>True when it may be let go before all inputs are known. What came through a pipe comes only once.</summary>
    public bool CanBeReadAgain => Found is { IsOfPipe: false };

    /// <summary>Reads it again if it was let go.</summary>
    /// <exception cref="InputChangedException">It is not what it was.</exception>
    public void Hold(EvidenceOptions options, CancellationToken cancellation)
    {
        if (Found is not null)
        {
            return;
        }

        var again = item.Read(options, cancellation);
        Found = index < again.Count && IsTheSame(again[index]) ? again[index] : throw new InputChangedException(Status.Path);
        Status = Found.Status;
    }

    /// <summary>Notes the capture that it has become a part of.</summary>
    public void BecomePartOf(Capture capture) => Status = Found!.Status with { Capture = capture };

    /// <summary>Lets it go. The capture that is made of it goes on as its own user likes.</summary>
    /// <param name="evidence">What is kept.</param>
    public void LetGo(KeptEvidence evidence)
    {
        Status = Status.Keep(evidence);
        Found = null;
    }

    private bool IsTheSame(FoundInput again) =>
        again.Status.Path == Status.Path && again.Status.Status == Status.Status && again.Status.Reason == Status.Reason
        && (Belonging is null || (BelongingOf(again) is { } now && Belonging.IsStillThatOf(now)));

    /// <summary>A capture that is made already belongs to nothing else.</summary>
    private static Belonging? BelongingOf(FoundInput found) => found is { Capture: null } and ({ Report: not null } or { Dump: not null })
        ? Belonging.Of(found.Status.Path, found.Report?.Report, found.Dump ?? found.Report?.Database)
        : null;
}
