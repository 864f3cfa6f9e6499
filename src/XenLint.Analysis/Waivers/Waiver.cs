using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>The decision to live with a finding.</summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Object">The objects.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record Waiver(string RuleId, WaivedObject Object, string Reason)
{
    /// <summary>Where the matter is tracked; null when nobody said.</summary>
    public string? Ticket { get; init; }

    /// <summary>The last day on which it holds, in UTC; null for ever.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>The day of the decision; null when nobody said.</summary>
    public DateOnly? Created { get; init; }

    /// <summary>The entry in the file; nowhere for one that was not read from a file.</summary>
    public Place Place { get; init; }

    /// <summary>The entry for people: <c>XL1001 for PIF 'eth0'</c>.</summary>
    public override string ToString() => $"{RuleId} for {Object}";

    /// <summary>True when it does not hold any more.</summary>
    /// <param name="today">The day of the run; null when nobody tells, and then every waiver holds.</param>
    public bool IsExpired(DateOnly? today) => Expires is { } last && today > last;

    /// <summary>True when both waive the same rule for the same objects.</summary>
    public bool IsAboutTheSameAs(Waiver other) => RuleId == other.RuleId && Object.IsSameAs(other.Object);
}
