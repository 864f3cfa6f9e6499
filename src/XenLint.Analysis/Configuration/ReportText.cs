namespace XenLint.Analysis;

/// <summary>What the configuration says for the report to hand over, such as <c>xenlint.report.customer = ACME</c>.</summary>
public static class ReportText
{
    /// <summary>The title.</summary>
    public const string Title = "title";

    /// <summary>Whose environment it is.</summary>
    public const string Customer = "customer";

    /// <summary>Who reviewed it.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>What stands in the place of a rule's id.</summary>
    internal const string Section = "report";

    internal static readonly string[] Names = [Title, Customer, Reviewer];
}
