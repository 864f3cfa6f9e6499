namespace XenLint.Analysis;

/// <summary>Worst first, then by rule and subject: an order that a re-export of the same pool does not change.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    public static readonly FindingOrder Instance = new();

    public int Compare(Finding? x, Finding? y) =>
        First(y!.Severity.CompareTo(x!.Severity))
        ?? First(string.CompareOrdinal(x.Rule.Id, y.Rule.Id))
        ?? First(string.CompareOrdinal(x.Subject.Class, y.Subject.Class))
        ?? First(string.CompareOrdinal(x.Subject.LogicalPath, y.Subject.LogicalPath))
        ?? First(string.CompareOrdinal(x.Fingerprint, y.Fingerprint))
        ?? string.CompareOrdinal(x.Message, y.Message);

    private static int? First(int comparison) => comparison == 0 ? null : comparison;
}
