namespace XenLint.Model;

/// <summary>
/// What a certain event looks like in the logs. Rules name the signatures that they need; logs are read once, for all of them together, while the report
/// streams by, and only what matches is kept.
/// </summary>
/// <param name="Id">The id: that of the rule, with a suffix when a rule has several. One id means one signature in a run.</param>
public sealed record LogSignature(string Id)
{
    /// <summary>The logs in which the line can stand, the best witness first.</summary>
    public required IReadOnlyList<LogKind> Logs { get; init; }

    /// <summary>The wordings; a line that has any of them counts once.</summary>
    public required IReadOnlyList<LogPattern> Patterns { get; init; }

    /// <summary>Regular expressions of lines that do not count although they match.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>A named group of the expressions whose text tells events apart (an error code, a device); null when all are alike.</summary>
    public string? KeyGroup { get; init; }
}
