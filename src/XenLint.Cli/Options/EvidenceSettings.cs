using System.CommandLine;
using XenLint.Evidence;

namespace XenLint.Cli;

/// <summary>The options that say how inputs are read. The same for each command that reads inputs.</summary>
internal sealed class EvidenceSettings
{
    /// <summary>A thousand times more than any real input: the largest number of bytes that a limit takes.</summary>
    public const long MostBytes = 1L << 45;

    private static readonly DatabaseLimits Default = DatabaseLimits.Default;
    private static readonly ArchiveLimits ArchiveDefault = ArchiveLimits.Default;

    private readonly Moment asOf = new("--as-of", "Measure ages from this time (UTC) instead of the time of the capture.");

    private readonly WholeNumber jobs = new(
        "--jobs", "Number of threads; the result does not depend on it. Default: one for each processor.", Environment.ProcessorCount);

    private readonly ByteCount databaseBytes = new(
        "--limit-database-bytes", "Largest database that is read. Default: 1G.", (int)Default.DatabaseBytes);

    private readonly ByteCount attributeBytes = new(
        "--limit-attribute-bytes", "Largest single value that is read. Default: 64M.", Default.AttributeBytes);

    private readonly WholeNumber rows = new(
        "--limit-rows", $"Most rows of one table that are read. Default: {Default.RowsPerTable}.", Default.RowsPerTable);

    private readonly WholeNumber depth = new(
        "--limit-depth", $"Most elements inside each other that are followed. Default: {Default.Depth}.", Default.Depth);

    private readonly Option<bool> join = new("--join")
    {
        Description = "Let a bare database dump join the status reports of its pool, instead of judging it by itself.",
    };

    private readonly WholeNumber members = new(
        "--limit-members", $"Most files of one archive or folder. Default: {ArchiveDefault.MembersPerArchive}.", ArchiveDefault.MembersPerArchive);

    private readonly WholeNumber nesting = new(
        "--limit-nesting", $"Most archives inside each other. Default: {ArchiveDefault.NestingDepth}.", ArchiveDefault.NestingDepth, most: 16);

    private readonly ByteCount expandedBytes = new(
        "--limit-expanded-bytes", "Most bytes that one input may unpack to. Default: 32G.", ArchiveDefault.ExpandedBytes, MostBytes);

    private readonly WholeNumber ratio = new(
        "--limit-ratio", $"Most bytes that one packed byte may unpack to. Default: {ArchiveDefault.Ratio}.", ArchiveDefault.Ratio);

    private readonly WholeNumber nameBytes = new(
        "--limit-name-bytes", $"Longest name of a file in an archive, in bytes. Default: {ArchiveDefault.NameBytes}.", ArchiveDefault.NameBytes);

    private readonly ByteCount searchBytes = new(
        "--limit-search-bytes", "Most bytes that are searched for the next file behind damage. Default: 1G.", ArchiveDefault.SearchBytes, MostBytes);

    private readonly ByteCount memberBytes = new(
        "--limit-member-bytes", "Largest file of a status report that is read, databases and logs aside. Default: 16M.", ReportLimits.Default.MemberBytes);

    private readonly Choice<ProgressMode> progress = new(
        "--progress",
        "Show on standard error how far it has come, when it takes longer than a second: when that is a terminal, never, or always.",
        new("auto", ProgressMode.Auto),
        new("never", ProgressMode.Never),
        new("always", ProgressMode.Always));

    public void AddTo(Command command)
    {
        command.Add(progress.Option);
        command.Add(asOf.Option);
        command.Add(join);
        command.Add(members.Option);
        command.Add(nesting.Option);
        command.Add(expandedBytes.Option);
        command.Add(ratio.Option);
        command.Add(nameBytes.Option);
        command.Add(searchBytes.Option);
        command.Add(memberBytes.Option);
        command.Add(jobs.Option);
        command.Add(databaseBytes.Option);
        command.Add(attributeBytes.Option);
        command.Add(rows.Option);
        command.Add(depth.Option);
    }

    /// <summary>When to show how far it has come.</summary>
    /// <exception cref="UsageException">The value is none of the words.</exception>
    public ProgressMode Progress(ParseResult parsed) => progress.Read(parsed);

    /// <summary>How inputs are to be read.</summary>
    /// <exception cref="UsageException">A value does not suit its option.</exception>
    public EvidenceOptions Read(ParseResult parsed) => new()
    {
        AsOf = asOf.Read(parsed),
        Jobs = jobs.Read(parsed),
        Join = parsed.GetValue(join),
        Archive = new ArchiveLimits
        {
            MembersPerArchive = members.Read(parsed),
            NestingDepth = nesting.Read(parsed),
            ExpandedBytes = expandedBytes.ReadLong(parsed),
            Ratio = ratio.Read(parsed),
            NameBytes = nameBytes.Read(parsed),
            SearchBytes = searchBytes.ReadLong(parsed),
        },
        Report = new ReportLimits { MemberBytes = memberBytes.Read(parsed) },
        Database = new DatabaseLimits
        {
            DatabaseBytes = databaseBytes.Read(parsed),
            AttributeBytes = attributeBytes.Read(parsed),
            RowsPerTable = rows.Read(parsed),
            Depth = depth.Read(parsed),
        },
    };
}
