using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>The path by which a person finds what a finding is about.</summary>
internal static class ObjectPath
{
    /// <summary>The field of the object that shows it, or the object when something else does.</summary>
    public static string Of(Finding finding) => SarifText.Limit(
        finding.At is { Table: not null } at ? at.LogicalPath : finding.Subject.LogicalPath, SarifText.LongestPath);
}
