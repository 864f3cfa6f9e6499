namespace XenLint.Model;

/// <summary>What one host's logs tell of the signatures that a run asked for.</summary>
public sealed class HostLogs
{
    private readonly Dictionary<string, LogMatches> matches;

    /// <summary>Creates the logs.</summary>
    /// <param name="coverage">What was read of each log.</param>
    /// <param name="matches">What was found of each signature that was looked for, found or not.</param>
    public HostLogs(IEnumerable<LogCoverage> coverage, IEnumerable<LogMatches> matches)
    {
        Coverage = [.. coverage.OrderBy(log => log.Log.Name, StringComparer.Ordinal)];
        this.matches = matches.ToDictionary(found => found.Signature.Id, StringComparer.Ordinal);
    }

    /// <summary>What was read of each log, in the order of their names.</summary>
    public IReadOnlyList<LogCoverage> Coverage { get; }

    /// <summary>The kept lines of all signatures with their dates, earliest first.</summary>
    public IEnumerable<LogEvent> Events => Matches
        .SelectMany(found => found.Events)
        .Where(line => line.Time is not null)
        .OrderBy(line => line.Time!.Value);

    /// <summary>What was found of a signature; null when nobody looked for it.</summary>
    public LogMatches? Of(LogSignature signature) => matches.GetValueOrDefault(signature.Id);

    /// <summary>What was found of each signature, in the order of their ids.</summary>
    public IEnumerable<LogMatches> Matches => matches.Values.OrderBy(found => found.Signature.Id, StringComparer.Ordinal);

    /// <summary>Every file that a kept line stands in a piece of.</summary>
    internal IEnumerable<SourceFile> Pieces => matches.Values.SelectMany(found => found.Events).Select(line => line.Place.File);
}

/// <content>What the logs tell.</content>
public sealed partial class HostEvidence
{
    /// <summary>What the host's logs tell of a signature. Nothing found is an answer; that there is no log to look into is not.</summary>
    /// <exception cref="NotKnownException">There is no report, or none of the signature's logs is in it.</exception>
    public LogMatches LogLines(LogSignature signature) => TryLogLines(signature, out var whyNot) ?? throw whyNot!;

    /// <summary>What the host's logs tell of a signature, for those who have other evidence as well.</summary>
    /// <param name="signature">What the logs were searched for.</param>
    /// <param name="whyNot">Why they tell nothing; null when they do.</param>
    /// <returns>What was found, or null when there is no log to look into.</returns>
    public LogMatches? TryLogLines(LogSignature signature, out NotKnownException? whyNot)
    {
        if (Report is null)
        {
            whyNot = new(NotEvaluatedReason.MemberAbsent, "there is no status report of the host, and so no logs");
            return null;
        }

        if (Report.Logs?.Of(signature) is not { } found)
        {
            whyNot = new(NotEvaluatedReason.MemberAbsent, $"logs were not searched for {signature.Id}");
            return null;
        }

        var isThere = found.Logs.Count > 0;
        var isAnswer = isThere && (found.Count > 0 || Report.Losses.Count == 0 || found.Logs.Any(log => log.HasNewest && !IsSideLog(log.Log)));
        whyNot = isAnswer ? null : WhyNoLines(string.Join(", ", signature.Logs.Select(log => log.Name)), isThere, Report.Losses.Count > 0);
        return isAnswer ? found : null;
    }

    private static NotKnownException WhyNoLines(string logs, bool isThere, bool isDamaged) => isDamaged
        ? new(NotEvaluatedReason.MemberTruncated, isThere ? $"of {logs} there is little in what is left of the report" : $"none of {logs} is in what is left of the report")
        : new(NotEvaluatedReason.MemberAbsent, $"none of {logs} is in the report");

    /// <summary>Logs that hold excerpts only: by themselves they cannot show that something did not happen.</summary>
    private static bool IsSideLog(LogKind log) => log == LogKind.KernelStart || log == LogKind.Critical;
}
