using System.CommandLine;
using System.Text;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Reporting;
using XenLint.Rules;

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
    private readonly CancellationToken cancellation;
    private readonly RuleCatalog catalog = RuleCatalog.Of(RulesAssembly.Assembly);

    public FixCommand(Surroundings surroundings, CancellationToken cancellation)
        : base("fix", "Write a script that mends what was found, in a safe order, for you to review and run.")
    {
        this.surroundings = surroundings;
        this.cancellation = cancellation;
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
        SetAction(Execute);
    }

    private int Execute(ParseResult parsed)
    {
        if (parsed.GetValue(redact) is { } level && !level.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException($"--redact {level}: commands with made-up names mend nothing. Leave it out, and keep the script where the pool's names may be seen.");
        }

        var paths = PlainArguments.Read(parsed, inputs);
        if (parsed.GetValue(output) is { } target && paths.Any(input => surroundings.AbsolutePath(input) == surroundings.AbsolutePath(target)))
        {
            throw new UsageException($"--output: '{target}' is an input; the script would overwrite it.");
        }

        var request = rules.Read(parsed);
        var options = evidence.Read(parsed);
        var wanted = new FixRequest
        {
            Shell = shell.Read(parsed),
            LeastSeverity = leastSeverity.Read(parsed),
            WithWaived = parsed.GetValue(includeWaived),
            WithKnown = parsed.GetValue(includeKnown),
            Host = request.Host is { } host ? new HostSelector(host) : null,
        };
        var isJson = format.Read(parsed);
        var configuration = new ConfigurationSource(surroundings).Load(request.ConfigurationPath, paths, catalog);
        var source = new WaiverSource(surroundings);
        var waiverFile = source.Find(parsed.GetValue(waivers), paths) is { } path ? source.Load(path, catalog) : null;
        var data = RunData.Of(request.DataPaths.Select(file => (file.Set, UserFile.Data(file.Path, $"--{file.Set.Name}", surroundings))));
        if (Problems.Tell([.. configuration.Problems, .. waiverFile?.Problems ?? [], .. data.Problems], surroundings))
        {
            return ExitCode.Usage;
        }

        var settings = request.Settings(catalog, configuration) with { Data = data, Jobs = options.Jobs, RunDate = surroundings.Now };
        var known = parsed.GetValue(baseline) is { } written
            ? BaselineSource.Load(ReportTarget.ParseBaseline(written, SarifProfile.Full, isUpdated: false, [], paths, surroundings.CurrentFolder), mayBeMissing: false)
            : null;
        var watching = new Watching(surroundings, evidence.Progress(parsed), showsNames: true, cancellation);
        var fleet = watching.Read(paths, EvidenceDemand.Of(options, catalog, settings));
        InputProblems.Tell(fleet, surroundings);
        if (fleet.Captures.Count == 0)
        {
            return ExitCode.NoReadableInput;
        }

        HostCheck.Require(settings.Host, fleet, text => text);
        var chosen = Choose(parsed.GetValue(pool), fleet);
        var result = AnalysisEngine.Run(fleet, catalog, settings, cancellation);
        result = waiverFile is null ? result : WaiverMatching.Apply(result, waiverFile, settings);
        result = known is null ? result : known.Baseline.Compare(result, settings);
        var plan = FixPlan.Of(result.Captures.Single(capture => capture.Capture == chosen), wanted);
        Write(parsed.GetValue(output), Render(plan, settings, isJson));
        return ExitCode.Success;
    }

    private static Capture Choose(string? wanted, Fleet fleet)
    {
        List<Capture> fitting = wanted is null
            ? [.. fleet.Captures]
            : [.. fleet.Captures.Where(capture => capture.Id.Equals(wanted, StringComparison.OrdinalIgnoreCase) || capture.DisplayName == wanted)];
        var all = string.Join(", ", fleet.Captures.Select(capture => $"'{capture.DisplayName}' ({capture.Id})"));
        return fitting switch
        {
            [var only] => only,
            [] => throw new UsageException($"--pool: no pool is called '{wanted}'. There are {all}."),
            _ => throw new UsageException($"a script is for one pool. Choose with --pool: {all}."),
        };
    }

    private string Render(FixPlan plan, AnalysisSettings settings, bool isJson)
    {
        var options = new ReportOptions { Catalog = catalog, Version = ProductVersion.Text, Settings = settings };
        if (isJson)
        {
            using var stream = new MemoryStream();
            FixReport.WriteJson(plan, stream, options);
            return Encoding.UTF8.GetString(stream.ToArray());
        }

        using var text = new StringWriter();
        FixReport.WriteScript(plan, text, options);
        return text.ToString();
    }

    /// <summary>The file is not made executable: whoever runs it shall have read it.</summary>
    private void Write(string? path, string text)
    {
        if (path is null)
        {
            surroundings.Text.Write(text);
            return;
        }

        try
        {
            WholeFile.Replace(surroundings.AbsolutePath(path), text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {problem.Message}");
        }
    }
}
