using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>What became of one object: judged, not applicable, or not evaluated and why.</summary>
public readonly record struct Verdict
{
    private Verdict(NotApplicableReason? notApplicable, NotEvaluatedReason? notEvaluated, string detail)
    {
        NotApplicable = notApplicable;
        NotEvaluated = notEvaluated;
        Detail = detail;
    }

    /// <summary>The object was judged: it is fine, or findings were reported.</summary>
    public static Verdict Judged => default;

    /// <summary>Why the rule does not concern the object; null when it does.</summary>
    public NotApplicableReason? NotApplicable { get; }

    /// <summary>Why the object could not be judged; null when it was.</summary>
    public NotEvaluatedReason? NotEvaluated { get; }

    /// <summary>What exactly is missing or out of reach, in few words; the same words for the same cause.</summary>
    public string Detail { get; }

    /// <summary>The rule does not concern the object.</summary>
    public static Verdict DoesNotApply(NotApplicableReason reason, string detail) => new(reason, null, detail);

    /// <summary>The object could not be judged.</summary>
    public static Verdict CannotTell(NotEvaluatedReason reason, string detail) => new(null, reason, detail);

    /// <summary>The object could not be judged.</summary>
    /// <param name="why">What is not known.</param>
    public static Verdict CannotTell(NotKnownException why) => CannotTell(why.Reason, why.Message);
}
