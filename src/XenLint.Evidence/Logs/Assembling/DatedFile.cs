using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// One rotation of a log, with the year of its lines. A line without a year was written before the report was taken, before the file was last written to and
/// before whatever the next rotation begins with: the last year for which that holds is its own.
/// </summary>
internal sealed class DatedFile
{
    /// <summary>Before the product existed a file's time cannot be true.</summary>
    private const int FirstCredibleYear = 2007;

    private readonly DateTime? bound;
    private readonly int lastYear;

    /// <summary>Finds the year of the file's last line.</summary>
    /// <param name="scan">The file.</param>
    /// <param name="bound">What its lines cannot be later than; null when nothing tells.</param>
    public DatedFile(LogMemberScan scan, DateTime? bound)
    {
        Scan = scan;
        if (scan.Member.Modified is { Year: >= FirstCredibleYear } modified && (bound is null || modified + Tolerance < bound))
        {
            bound = modified + Tolerance;
        }

        this.bound = bound;
        lastYear = bound is { } latest ? scan.Last is { Year: 0 } last ? last.LatestNotAfter(latest, latest.Year)?.Local.Year ?? latest.Year : latest.Year : 0;
    }

    /// <summary>Local time and UTC differ by less, and so do clocks that are worth the name.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromDays(1);

    /// <summary>What was found in the file.</summary>
    public LogMemberScan Scan { get; }

    /// <summary>The time of a stamp; null when there is none or nothing tells its year.</summary>
    /// <param name="stamp">The stamp.</param>
    /// <param name="turns">Number of New Years between the file's beginning and the stamp.</param>
    public LogTime? TimeOf(LogStamp? stamp, int turns) =>
        stamp is not { } known ? null
        : known.Year != 0 ? known.In(known.Year)
        : bound is { } latest ? known.LatestNotAfter(latest, lastYear - (Scan.Turns - turns))
        : null;

    /// <summary>What was read of the file.</summary>
    public LogFile Describe() => new(Scan.Member.Path, Scan.Member.Name.Rotation)
    {
        Bytes = Scan.Bytes,
        Lines = Scan.Lines,
        LongLines = Scan.LongLines,
        First = TimeOf(Scan.First, 0),
        Last = TimeOf(Scan.Last, Scan.Turns),
        MatchingText = Scan.IsUseless ? default : Scan.Matching?.Text(Scan.Status is MemberStatus.Read) ?? default,
        LastMatch = Scan.Hits.OfType<MemberHits>().Select(hits => hits.Last).OfType<LineHit>().Select(hit => TimeOf(hit.Stamp, hit.Turns)).Max(),
        Loss = Scan.Matching is { IsCut: true } ? $"{Scan.Member.Path} holds more matching lines than are kept" : Scan.Status is MemberStatus.Read or MemberStatus.Empty ? null : Scan.Loss ?? $"{Scan.Member.Path} is not complete",
    };
}
