using System.CommandLine;
using XenLint.Evidence;

namespace XenLint.Cli;

/// <summary>The inputs, and the options that say how they are read. The same for each command that reads inputs.</summary>
internal sealed class EvidenceSettings
{
    public Option<DateTimeOffset?> AsOf { get; } = Moment.Option(
        "--as-of", "Measure ages from this time (UTC) instead of the time of the capture.");

    public Option<int> Jobs { get; } = WholeNumber.Option(
        "--jobs", "Number of threads. The result does not depend on it.", Environment.ProcessorCount);

    public Option<int> DatabaseBytes { get; } = WholeNumber.OptionOfBytes(
        "--limit-database-bytes", "Largest database that is read.", (int)DatabaseLimits.Default.DatabaseBytes);

    public Option<int> AttributeBytes { get; } = WholeNumber.OptionOfBytes(
        "--limit-attribute-bytes", "Largest single value that is read.", DatabaseLimits.Default.AttributeBytes);

    public Option<int> Rows { get; } = WholeNumber.Option(
        "--limit-rows", "Most rows of one table that are read.", DatabaseLimits.Default.RowsPerTable);

    public Option<int> Depth { get; } = WholeNumber.Option(
        "--limit-depth", "Most elements inside each other that are followed.", DatabaseLimits.Default.Depth);

    public void AddTo(Command command)
    {
        command.Add(AsOf);
        command.Add(Jobs);
        command.Add(DatabaseBytes);
        command.Add(AttributeBytes);
        command.Add(Rows);
        command.Add(Depth);
    }

    public EvidenceOptions Read(ParseResult parsed) => new()
    {
        AsOf = parsed.GetValue(AsOf),
        Jobs = parsed.GetValue(Jobs),
        Database = new DatabaseLimits
        {
            DatabaseBytes = parsed.GetValue(DatabaseBytes),
            AttributeBytes = parsed.GetValue(AttributeBytes),
            RowsPerTable = parsed.GetValue(Rows),
            Depth = parsed.GetValue(Depth),
        },
    };
}
