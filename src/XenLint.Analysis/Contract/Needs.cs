using System.Collections.Immutable;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>
/// The evidence of a rule. Without the required part it is not evaluated; without the corroborating part it runs and says what it
/// did not see. Required columns are looked up before the rule runs, so an old schema costs no exceptions.
/// </summary>
public sealed class Needs
{
    private Needs(ImmutableArray<IReadOnlyList<EvidenceItem>> required, ImmutableArray<EvidenceItem> corroborating)
    {
        Required = required;
        Corroborating = corroborating;
    }

    /// <summary>Nothing in particular: rules about the evidence itself.</summary>
    public static Needs Nothing { get; } = new([], []);

    /// <summary>All of these groups, and of each group at least one item.</summary>
    public ImmutableArray<IReadOnlyList<EvidenceItem>> Required { get; }

    /// <summary>Evidence that confirms or refines.</summary>
    public ImmutableArray<EvidenceItem> Corroborating { get; }

    /// <summary>Every item once, required first.</summary>
    public IEnumerable<EvidenceItem> All => Required.SelectMany(group => group).Concat(Corroborating).Distinct();

    /// <summary>True when the rule looks at all files of a status report.</summary>
    public bool WantsWholeReport => All.Contains(EvidenceItem.WholeReport);

    /// <summary>The lines of logs that the rule looks for.</summary>
    public IEnumerable<LogSignature> LogSignatures => All.OfType<LogEvidence>().Select(item => item.Signature);

    /// <summary>All of these.</summary>
    public static Needs AllOf(params EvidenceItem[] items) => new([.. items.Select(item => (IReadOnlyList<EvidenceItem>)[item])], []);

    /// <summary>At least one of these, in order of preference.</summary>
    public static Needs AnyOf(params EvidenceItem[] items) => new([[.. items]], []);

    /// <summary>And at least one of these, in order of preference.</summary>
    public Needs AndAnyOf(params EvidenceItem[] items) => new(Required.Add([.. items]), Corroborating);

    /// <summary>Confirmed or refined by these, where they are there.</summary>
    public Needs CorroboratedBy(params EvidenceItem[] items) => new(Required, Corroborating.AddRange(items));
}
