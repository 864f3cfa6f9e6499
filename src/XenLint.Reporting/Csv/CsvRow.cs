using System.Globalization;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>One row. What a row does not know is empty.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">The severity; empty for a rule that could not judge.</param>
/// <param name="State">What kind of row this is.</param>
internal sealed record CsvRow(string Rule, string Severity, string State)
{
    /// <summary>The heads of the columns. New ones go to the end: people have made tables that count on the order.</summary>
    public static readonly string[] Columns =
    [
        "rule", "severity", "state", "pool_id", "pool_name", "class", "name", "uuid", "path", "message", "file", "line", "column", "fix", "risk",
        "reason", "ticket", "expires", "fingerprint", "help",
    ];

    private string? PoolId { get; init; }

    private string? PoolName { get; init; }

    private string? Class { get; init; }

    private string? Name { get; init; }

    private string? Uuid { get; init; }

    private string? Path { get; init; }

    private string? Message { get; init; }

    private string? File { get; init; }

    private int? Line { get; init; }

    private int? Column { get; init; }

    private string? Fix { get; init; }

    private string? Risk { get; init; }

    private Waiver? Waiver { get; init; }

    private string? Fingerprint { get; init; }

    private string? Help { get; init; }

    /// <summary>The cells, in the order of the columns.</summary>
    public IEnumerable<string?> Cells =>
    [
        Rule, Severity, State, PoolId, PoolName, Class, Name, Uuid, Path, Message, File, Number(Line), Number(Column), Fix, Risk,
        Waiver?.Reason, Waiver?.Ticket, Waiver?.Expires is { } expires ? WaiverGrammar.Text(expires) : null, Fingerprint, Help,
    ];

    /// <summary>A finding, with the commands for xe that mend it.</summary>
    public static CsvRow Of(Finding finding)
    {
        var commands = finding.Remediation.Where(command => command.Shell == Shell.Xe).ToList();
        return new(finding.Rule.Id, SeverityLevel.NameOf(finding.Severity), ReportWords.Of(finding.State))
        {
            PoolId = finding.Pool?.Id,
            PoolName = finding.Pool?.DisplayName,
            Class = finding.Subject.Class,
            Name = finding.Subject.Name,
            Uuid = finding.Subject.Uuid,
            Path = ObjectPath.Of(finding),
            Message = finding.Message,
            File = finding.At?.Path,
            Line = finding.At?.Region.StartLine,
            Column = finding.At?.Region.StartColumn,
            Fix = string.Join(" ; ", commands.Select(command => command.Command)),
            Risk = commands.Count == 0 ? null : ReportWords.Of(commands.Max(command => command.Step.Risk)),
            Waiver = finding.Waiver,
            Fingerprint = finding.Fingerprint,
            Help = finding.Rule.HelpLink,
        };
    }

    /// <summary>A rule that could not judge all, with the command that collects what was missing.</summary>
    public static CsvRow Of(RuleOutcome outcome) => new(outcome.Rule.Id, "", "not-evaluated")
    {
        PoolId = outcome.Pool.Id,
        PoolName = outcome.Pool.DisplayName,
        Class = "rule",
        Name = outcome.Rule.Name,
        Message = Completeness.NotEvaluated(outcome),
        Fix = string.Join(" or ", outcome.CollectWith),
        Help = outcome.Rule.HelpLink,
    };

    /// <summary>What only the baseline has.</summary>
    public static CsvRow Of(BaselineEntry entry, string state) => new(entry.RuleId, SeverityLevel.NameOf(entry.Severity), state)
    {
        PoolId = entry.Pool,
        Class = entry.Class,
        Name = entry.Name,
        Uuid = entry.Uuid,
        Message = entry.Message,
        Fingerprint = entry.Fingerprint,
    };

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
