namespace XenLint.Reporting;

/// <summary>How many findings of the report for people show the text that they are about.</summary>
public enum SnippetAmount
{
    /// <summary>A few of each rule: enough to see what the rule means.</summary>
    Few,

    /// <summary>All.</summary>
    All,

    /// <summary>None, so that a report has fewer lines.</summary>
    None,
}
