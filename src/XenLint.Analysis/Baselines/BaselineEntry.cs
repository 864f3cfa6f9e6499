using Microsoft.CodeAnalysis;

namespace XenLint.Analysis;

/// <summary>A finding of an earlier run, as its report tells of it.</summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Fingerprint">The identity, 64 hexadecimal digits.</param>
/// <param name="Severity">The severity that it had.</param>
/// <param name="Message">The message that it had.</param>
public sealed record BaselineEntry(string RuleId, string Fingerprint, DiagnosticSeverity Severity, string Message)
{
    /// <summary>The id of the capture; null when the report does not tell.</summary>
    public string? Pool { get; init; }

    /// <summary>The object's class; null when the report does not tell.</summary>
    public string? Class { get; init; }

    /// <summary>The object's uuid; null when it has none or the report does not tell.</summary>
    public string? Uuid { get; init; }

    /// <summary>The object's name; null when the report does not tell.</summary>
    public string? Name { get; init; }

    /// <summary>True when it was waived then. Such a finding is not known any more when its waiver has ended.</summary>
    public bool IsWaived { get; init; }

    /// <summary>Where it stood; null when no file showed it.</summary>
    public BaselinePlace? Place { get; init; }

    /// <summary>The pool, without the number of its capture.</summary>
    internal string? PoolKey => Pool is null ? null : Pool.IndexOf('#', StringComparison.Ordinal) is var end and >= 0 ? Pool[..end] : Pool;
}

/// <summary>Where a finding of an earlier run stood. Lines and columns count from 1.</summary>
/// <param name="Path">The path, as the report tells it.</param>
/// <param name="IsUri">True when the path is a URI already, as in SARIF.</param>
/// <param name="Line">The first line.</param>
/// <param name="Column">The first column.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="EndColumn">The column behind the last one.</param>
public sealed record BaselinePlace(string Path, bool IsUri, int Line, int Column, int EndLine, int EndColumn);
