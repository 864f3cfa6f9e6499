using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>How inputs are read.</summary>
public sealed record EvidenceOptions
{
    /// <summary>The limits that hold when the user gives none.</summary>
    public static EvidenceOptions Default { get; } = new();

    /// <summary>Limits on databases.</summary>
    public DatabaseLimits Database { get; init; } = DatabaseLimits.Default;

    /// <summary>Limits on archives and folders.</summary>
    public ArchiveLimits Archive { get; init; } = ArchiveLimits.Default;

    /// <summary>Limits on what is kept of a status report.</summary>
    public ReportLimits Report { get; init; } = ReportLimits.Default;

    /// <summary>
    /// True to read all files of a status report but the host's logs and changing files, not only those that are evidence by themselves:
    /// for checksums, and for the marks that the collector leaves in outputs.
    /// </summary>
    public bool WholeReport { get; init; }

    /// <summary>What to look for in logs; when there is nothing to look for, logs are not read.</summary>
    public IReadOnlyList<LogSignature> Signatures { get; init; } = [];

    /// <summary>True to keep all matching lines of logs whole, for those who write them down.</summary>
    public bool KeepsLogLines { get; init; }

    /// <summary>Limits on logs.</summary>
    public LogLimits Log { get; init; } = LogLimits.Default;

    /// <summary>Counts what is read, for somebody who watches; null when nobody does.</summary>
    public ReadingProgress? Progress { get; init; }

    /// <summary>Counts what is read of the input at hand.</summary>
    internal InputProgress? InputProgress { get; init; }

    /// <summary>The workers that decompress ahead, shared by all inputs of a run.</summary>
    internal DecoderPool Decoders { get; init; } = new(jobs: 1);

    /// <summary>Made once for a run from <see cref="Signatures"/>; null when logs are not read.</summary>
    internal Lazy<LogScanner>? LogSearch { get; init; }

    /// <summary>Compiled when the first log or report is met: a bare database needs no expressions.</summary>
    internal LogScanner? Scanner => LogSearch?.Value;

    /// <summary>True to let a bare database dump join the reports of its pool, instead of standing as a capture of its own.</summary>
    public bool Join { get; init; }

    /// <summary>Number of inputs, or stretches of one input, that are read at the same time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>The time of the captures as the user gave it; null to find it in the evidence.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
