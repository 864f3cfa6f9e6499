using System.CommandLine;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Reporting;

namespace XenLint.Cli;

/// <summary><c>xenlint fix INPUT...</c>: a script that mends what was found, to be reviewed and run by somebody else.</summary>
internal sealed class FixCommand : Command
{
    private readonly Argument<string[]> inputs = new("INPUT")
    {
        Description = "Inputs as for 'check'.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Choice<Shell> shell = new(
        "--shell",
        "The shell that the script is for: bash with xe, or PowerShell with the XenServer module.",
        new("xe", Shell.Xe),
        new("powershell", Shell.PowerShell));

    private readonly Choice<bool> format = new("--format", "A script, or the plan behind it for programs.", new("script", false), new("json", true));

    private readonly Option<string?> output = new("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };

    private readonly Choice<DiagnosticSeverity> leastSeverity = new(
        "--min-severity",
        "Mend findings that are at least this severe.",
        new("warning", DiagnosticSeverity.Warning),
        new("error", DiagnosticSeverity.Error),
        new("note", DiagnosticSeverity.Info));

    private readonly Option<string?> pool = new("--pool") { Description = "The pool (name or id), when the inputs hold several: a script is for one.", HelpName = "NAME" };

    private readonly Option<string?> waivers = new("--waivers")
    {
        Description = "Findings that somebody decided to live with. Default: xenlint.waivers.json, found as the configuration is.",
        HelpName = "FILE",
    };

    private readonly Option<bool> includeWaived = new("--include-waived") { Description = "Mend waived findings, too." };

    private readonly Option<string?> baseline = new("--baseline") { Description = "An earlier result in JSON or SARIF: what it has is left out.", HelpName = "FILE" };

    private readonly Option<bool> includeKnown = new("--include-known") { Description = "Mend what the baseline has, too." };

    private readonly Option<string?> redact = new("--redact") { Description = "Only 'none': commands with made-up names mend nothing.", HelpName = "none" };

    private readonly RuleSettings rules = new();
    private readonly EvidenceSettings evidence = new();
    private readonly Surroundings surroundings;

    public FixCommand(Surroundings surroundings, CancellationToken cancellation)
        : base("fix", "Write a script that mends what was found, in a safe order, for you to review and run.")
    {
        this.surroundings = surroundings;
        Add(inputs);
        Add(shell.Option);
        Add(format.Option);
        Add(output);
        Add(leastSeverity.Option);
        Add(pool);
        Add(waivers);
        Add(includeWaived);
        Add(baseline);
        Add(includeKnown);
        Add(redact);
        rules.AddTo(this);
        evidence.AddTo(this);
        SetAction(parsed => new FixRun(Order(parsed), surroundings, cancellation).Execute());
    }

    private FixOrder Order(ParseResult parsed)
    {
        if (parsed.GetValue(redact) is { } level && !level.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException($"--redact {level}: commands with made-up names mend nothing. Leave it out, and keep the script where the pool's names may be seen.");
        }

        var paths = PlainArguments.Read(parsed, inputs);
        var target = parsed.GetValue(output);
        if (target is not null && paths.Any(input => surroundings.AbsolutePath(input) == surroundings.AbsolutePath(target)))
        {
            throw new UsageException($"--output: '{target}' is an input; the script would overwrite it.");
        }

        var asked = rules.Read(parsed);
        return new FixOrder
        {
            Inputs = paths,
            Evidence = evidence.Read(parsed),
            Progress = evidence.Progress(parsed),
            Rules = asked,
            Request = new FixRequest
            {
                Shell = shell.Read(parsed),
                LeastSeverity = leastSeverity.Read(parsed),
                WithWaived = parsed.GetValue(includeWaived),
                WithKnown = parsed.GetValue(includeKnown),
                Host = asked.Host is { } host ? new HostSelector(host) : null,
            },
            Pool = parsed.GetValue(pool),
            WaiversPath = parsed.GetValue(waivers),
            Baseline = parsed.GetValue(baseline) is { } written
                ? ReportTarget.ParseBaseline(written, SarifProfile.Full, isUpdated: false, [], paths, surroundings.CurrentFolder)
                : null,
            IsJson = format.Read(parsed),
            OutputPath = target,
        };
    }
}
