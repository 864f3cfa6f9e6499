using System.CommandLine;
using XenLint.Evidence;

namespace XenLint.Cli;

/// <summary>The options that say how inputs are read. The same for each command that reads inputs.</summary>
internal sealed class EvidenceSettings
{
    private static readonly DatabaseLimits Default = DatabaseLimits.Default;

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

    public void AddTo(Command command)
    {
        command.Add(asOf.Option);
        command.Add(jobs.Option);
        command.Add(databaseBytes.Option);
        command.Add(attributeBytes.Option);
        command.Add(rows.Option);
        command.Add(depth.Option);
    }

    /// <summary>How inputs are to be read.</summary>
    /// <exception cref="UsageException">A value does not suit its option.</exception>
    public EvidenceOptions Read(ParseResult parsed) => new()
    {
        AsOf = asOf.Read(parsed),
        Jobs = jobs.Read(parsed),
        Database = new DatabaseLimits
        {
            DatabaseBytes = databaseBytes.Read(parsed),
            AttributeBytes = attributeBytes.Read(parsed),
            RowsPerTable = rows.Read(parsed),
            Depth = depth.Read(parsed),
        },
    };
}
