namespace XenLint.Reporting;

/// <summary>What the report for people says of itself.</summary>
public sealed record HtmlOptions
{
    /// <summary>The title; null for the pool's name.</summary>
    public string? Title { get; init; }

    /// <summary>Whose environment it is; null to say nothing.</summary>
    public string? Customer { get; init; }

    /// <summary>Who reviewed it; null to say nothing.</summary>
    public string? Reviewer { get; init; }

    /// <summary>What was done to names and addresses, in words for the foot of the report; null when nothing was.</summary>
    public string? Redaction { get; init; }
}
