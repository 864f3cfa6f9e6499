using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Searches logs for signatures while they stream by, all signatures at once and each log once. Made once for a run; it keeps nothing of what it reads, so
/// that several threads may use it.
/// </summary>
public sealed class LogScanner
{
    private readonly IReadOnlyList<LogSignature> signatures;
    private readonly LogLimits limits;
    private readonly Dictionary<LogKind, PatternSet> patterns;

    /// <summary>Creates the scanner.</summary>
    /// <param name="signatures">What to look for.</param>
    /// <param name="limits">Limits; null for the usual ones.</param>
    /// <exception cref="ArgumentException">Two signatures have one id, or an expression cannot be used.</exception>
    public LogScanner(IEnumerable<LogSignature> signatures, LogLimits? limits = null)
    {
        this.signatures = [.. signatures];
        this.limits = limits ?? LogLimits.Default;
        if (this.signatures.GroupBy(signature => signature.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } repeated)
        {
            throw new ArgumentException($"Two signatures have the id {repeated.Key}.", nameof(signatures));
        }

        patterns = this.signatures
            .SelectMany((signature, index) => signature.Logs.Distinct().Select(log => (log, signature, index)))
            .GroupBy(item => item.log)
            .ToDictionary(group => group.Key, group => new PatternSet([.. group.Select(item => (item.signature, item.index))]));
    }

    /// <summary>True to keep all matching lines whole, for those who write them down.</summary>
    public bool KeepsLines { get; init; }

    /// <summary>True when something is looked for in this log, so that it has to be read.</summary>
    public bool Wants(LogKind log) => patterns.ContainsKey(log);

    /// <summary>Searches one file.</summary>
    /// <param name="content">The content, decompressed; read to its end.</param>
    /// <param name="member">The file, of a log that is <see cref="Wants">wanted</see>.</param>
    public LogMemberScan Scan(Stream content, LogMember member) => LogReading.Read(content, member, patterns[member.Name.Log], signatures.Count, limits, KeepsLines);

    /// <summary>Puts together what was found in the files of one host, in whatever order they came.</summary>
    /// <param name="scans">The files.</param>
    /// <param name="takenAt">When the report was taken, in the host's local time; null when nothing tells. It gives lines without a year theirs.</param>
    public HostLogs Assemble(IEnumerable<LogMemberScan> scans, DateTimeOffset? takenAt)
    {
        var logs = scans.GroupBy(scan => scan.Member.Name.Log).Select(group => RotatedLog.Of(group.Key, group, takenAt)).ToList();
        return new HostLogs(
            logs.Select(log => log.Coverage),
            signatures.Select((signature, index) => SignatureAssembler.Assemble(signature, index, logs)));
    }
}
