using System.CommandLine;
using XenLint.Evidence;
using XenLint.Reporting;

namespace XenLint.Cli;

/// <summary><c>xenlint check INPUT...</c>: reads inputs, judges them and reports.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string[]> inputs = new("INPUT")
    {
        Description = "Database dumps, folders that hold some, or patterns such as 'dumps/**/*.xml'.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> output = OutputOption.Make(".txt, .json, .sarif, .html, .md, .xml (JUnit) or .csv. {pool} in its name makes one file for each pool.");

    private readonly Choice<ReportFormat> format = new(
        "--format",
        "Format of the report on standard output.",
        new("text", ReportFormat.Text),
        new("json", ReportFormat.Json),
        new("sarif", ReportFormat.Sarif),
        new("html", ReportFormat.Html),
        new("markdown", ReportFormat.Markdown),
        new("github-commands", ReportFormat.GitHubCommands),
        new("junit", ReportFormat.JUnit),
        new("csv", ReportFormat.Csv),
        new("gitlab", ReportFormat.GitLab),
        new("editor", ReportFormat.Editor));

    private readonly Option<string?> title = new("--title") { Description = "Title of the HTML report. Default: the pool's name.", HelpName = "TEXT" };

    private readonly Option<string?> customer = new("--customer") { Description = "Whose environment it is, for the HTML report.", HelpName = "TEXT" };

    private readonly Option<string?> reviewer = new("--reviewer") { Description = "Who reviewed it, for the HTML report.", HelpName = "TEXT" };

    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "No report on standard output." };

    private readonly Choice<SnippetAmount> snippets = new(
        "--snippets",
        "How many findings of the text report show the part of the input that they are about: a few of each rule (with --verbose all), all, or none.",
        new("few", SnippetAmount.Few),
        new("all", SnippetAmount.All),
        new("none", SnippetAmount.None));

    private readonly Choice<SarifProfile> sarifProfile = new(
        "--sarif-profile",
        "For whom SARIF is written: all there is, what GitHub code scanning takes, or that with the values of an Azure pipeline.",
        new("full", SarifProfile.Full),
        new("github", SarifProfile.GitHub),
        new("azdo", SarifProfile.Azure));

    private readonly Option<string?> sourceRoot = new("--source-root")
    {
        Description = "Folder that paths in SARIF start from. Default: the Git work tree around the first input, else the current folder.",
        HelpName = "DIR",
    };

    private readonly Choice<FailOn> failOn = FailOnThreshold.Choice("Exit with 1 when a finding is at least this severe.");

    private readonly Option<string?> waivers = new("--waivers")
    {
        Description = "Findings that somebody decided to live with. Default: xenlint.waivers.json, found as the configuration is.",
        HelpName = "FILE",
    };

    private readonly Option<string?> baseline = new("--baseline")
    {
        Description = "An earlier result in JSON or SARIF: only findings that it does not have count for --fail-on.",
        HelpName = "FILE",
    };

    private readonly Option<bool> updateBaseline = new("--update-baseline")
    {
        Description = "Write the result to the baseline's file afterwards, in the format that it has.",
    };

    private readonly Option<bool> strict = new("--strict")
    {
        Description = "Exit with 4 when something could not be read or judged.",
    };

    private readonly ByteCount memory = new(
        "--memory",
        "Evidence that may be held of many reports while others of their pools may follow; the result does not depend on it. Default: 1G, at most a quarter of the memory.",
        ReadingBudget.Default,
        EvidenceSettings.MostBytes);

    private readonly RuleSettings rules = new();
    private readonly EvidenceSettings evidence = new();
    private readonly RedactionSettings redaction = new("none, and pseudonym for SARIF in the profiles github and azdo");

    public CheckCommand(GlobalOptions global, Surroundings surroundings, CancellationToken cancellation)
        : base("check", "Find what is wrong with pools. The default: 'xenlint pool.xml' does the same.")
    {
        Add(inputs);
        Add(output);
        Add(format.Option);
        Add(quiet);
        Add(snippets.Option);
        Add(title);
        Add(customer);
        Add(reviewer);
        Add(sarifProfile.Option);
        Add(sourceRoot);
        Add(failOn.Option);
        Add(baseline);
        Add(updateBaseline);
        Add(waivers);
        Add(strict);
        Add(memory.Option);
        redaction.AddTo(this);
        rules.AddTo(this);
        evidence.AddTo(this);
        SetAction(parsed => new CheckRun(Request(parsed, global, surroundings), surroundings, cancellation).Execute());
    }

    private CheckRequest Request(ParseResult parsed, GlobalOptions global, Surroundings surroundings)
    {
        var paths = PlainArguments.Read(parsed, inputs);
        var profile = sarifProfile.Read(parsed);
        var targets = ReportTarget.ParseAll(parsed.GetValue(output) ?? [], profile, paths, surroundings.CurrentFolder);
        var updates = parsed.GetValue(updateBaseline);
        var known = parsed.GetValue(baseline) is { } written
            ? ReportTarget.ParseBaseline(written, profile, updates, targets, paths, surroundings.CurrentFolder)
            : null;
        if (updates && known is null)
        {
            throw new UsageException("--update-baseline: name the file with --baseline.");
        }

        var isForAzure = profile == SarifProfile.Azure || targets.Any(target => target.Profile == SarifProfile.Azure);
        return new CheckRequest
        {
            Inputs = paths,
            Evidence = evidence.Read(parsed),
            MemoryBytes = memory.ReadLong(parsed),
            Progress = parsed.GetValue(quiet) ? ProgressMode.Never : evidence.Progress(parsed),
            Rules = rules.Read(parsed),
            Targets = targets,
            StandardOutput = parsed.GetValue(quiet) ? null : format.Read(parsed),
            Snippets = snippets.Read(parsed),
            Profile = profile,
            SourceRoot = SourceRoot.Find(parsed.GetValue(sourceRoot), paths, surroundings.CurrentFolder),
            Html = new HtmlOptions { Title = parsed.GetValue(title), Customer = parsed.GetValue(customer), Reviewer = parsed.GetValue(reviewer) },
            FailOn = failOn.Read(parsed),
            WaiversPath = parsed.GetValue(waivers),
            Baseline = known,
            UpdatesBaseline = updates,
            Pipeline = isForAzure ? PipelineVariables.Read(surroundings.Variable) : null,
            Redaction = redaction.Read(parsed),
            IsStrict = parsed.GetValue(strict),
            IsVerbose = parsed.GetValue(global.Verbose),
            Colour = surroundings.AllowsColour && !parsed.GetValue(global.NoColour),
        };
    }
}
