using System.CommandLine;
using XenLint.Reporting;

namespace XenLint.Cli;

/// <summary><c>xenlint diff OLD NEW</c>: what has changed between two captures of one pool.</summary>
internal sealed class DiffCommand : Command
{
    private readonly Argument<string[]> sides = new("OLD NEW")
    {
        Description = "Two captures of one pool, each an input as for 'check': a dump, a status report, an extracted folder, or a folder or quoted pattern that gives one pool.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> pool = new("--pool")
    {
        Description = "The pool to compare (name or uuid), when OLD or NEW hold several.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> output = OutputOption.Make(".txt, .json, .html or .md.");

    private readonly Choice<ReportFormat> format = new(
        "--format",
        "Format of the comparison on standard output.",
        new("text", ReportFormat.Text),
        new("json", ReportFormat.Json),
        new("html", ReportFormat.Html),
        new("markdown", ReportFormat.Markdown));

    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "No comparison on standard output." };

    private readonly Choice<FailOn> failOn = FailOnThreshold.Choice("Exit with 1 when NEW has a finding of at least this severity that OLD does not show.");

    private readonly Option<string?> waivers = new("--waivers")
    {
        Description = "Findings that somebody decided to live with. Default: xenlint.waivers.json, found as the configuration is.",
        HelpName = "FILE",
    };

    private readonly Option<bool> strict = new("--strict") { Description = "Exit with 4 when something could not be read, judged or compared." };

    private readonly RuleSettings rules = new();
    private readonly EvidenceSettings evidence = new();
    private readonly RedactionSettings redaction = new("none");

    public DiffCommand(GlobalOptions global, Surroundings surroundings, CancellationToken cancellation)
        : base("diff", "Show what has changed between two captures of a pool: findings, and configuration object by object.")
    {
        Add(sides);
        Add(pool);
        Add(output);
        Add(format.Option);
        Add(quiet);
        Add(failOn.Option);
        Add(waivers);
        Add(strict);
        redaction.AddTo(this);
        rules.AddTo(this);
        evidence.AddTo(this);
        SetAction(parsed => new DiffRun(Request(parsed, global, surroundings), surroundings, cancellation).Execute());
    }

    private DiffRequest Request(ParseResult parsed, GlobalOptions global, Surroundings surroundings)
    {
        var inputs = PlainArguments.Read(parsed, sides);
        if (inputs is not [var old, var @new])
        {
            throw new UsageException(inputs.Length == 1
                ? "diff: name two captures, the older one first: xenlint diff OLD NEW."
                : $"diff: name two captures, not {inputs.Length}. For several files of one capture write a folder, or a pattern in quotes: xenlint diff 'before/*.zip' 'after/*.zip'.");
        }

        return new DiffRequest
        {
            Old = old,
            New = @new,
            Pool = parsed.GetValue(pool),
            Evidence = evidence.Read(parsed),
            Progress = parsed.GetValue(quiet) ? ProgressMode.Never : evidence.Progress(parsed),
            Rules = rules.Read(parsed),
            Targets = Targets(parsed, inputs, surroundings),
            StandardOutput = parsed.GetValue(quiet) ? null : format.Read(parsed),
            FailOn = failOn.Read(parsed),
            WaiversPath = parsed.GetValue(waivers),
            Redaction = redaction.Read(parsed),
            IsStrict = parsed.GetValue(strict),
            IsVerbose = parsed.GetValue(global.Verbose),
            Colour = surroundings.AllowsColour && !parsed.GetValue(global.NoColour),
        };
    }

    private IReadOnlyList<ReportTarget> Targets(ParseResult parsed, string[] inputs, Surroundings surroundings)
    {
        var targets = ReportTarget.ParseAll(parsed.GetValue(output) ?? [], SarifProfile.Full, inputs, surroundings.CurrentFolder);
        foreach (var target in targets)
        {
            if (target.Format is not (ReportFormat.Text or ReportFormat.Json or ReportFormat.Html or ReportFormat.Markdown))
            {
                throw new UsageException($"--output '{target.Written}': a comparison is written as text, json, html or markdown.");
            }

            if (target.IsPerPool)
            {
                throw new UsageException($"--output '{target.Written}': a comparison is of one pool, so that {ReportTarget.PoolMark} stands for nothing.");
            }
        }

        return targets;
    }
}
