using System.CommandLine;
using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Model;
using XenLint.Rules;

namespace XenLint.Cli;

/// <summary><c>xenlint extract INPUT... -o DIR</c>: a folder for a repository from each capture.</summary>
internal sealed class ExtractCommand : Command
{
    private readonly Argument<string[]> inputs = new("INPUT")
    {
        Description = "Inputs as for 'check'.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> output = new("--output", "-o")
    {
        Description = "The folder to write to; each pool gets a folder in it.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<bool> strict = new("--strict") { Description = "Exit with 4 when an input could not be read whole." };

    private readonly EvidenceSettings evidence = new();

    private readonly RedactionSettings redaction = new("none");

    public ExtractCommand(GlobalOptions global, Surroundings surroundings, CancellationToken cancellation)
        : base("extract", "Write a folder that is fit for a repository: stable, sorted, without secrets, with the same findings.")
    {
        Add(inputs);
        Add(output);
        Add(strict);
        redaction.AddTo(this);
        evidence.AddTo(this);
        SetAction(parsed =>
        {
            var isVerbose = parsed.GetValue(global.Verbose);
            var catalog = RuleCatalog.Of(RulesAssembly.Assembly);
            var signatures = new AnalysisSettings().LogSignatures(catalog); // what a user's configuration ignores can be ignored when the extract is checked
            var options = evidence.Read(parsed) with { WholeReport = true, KeepsLogLines = true, Signatures = signatures };
            var request = redaction.Read(parsed);
            var map = MapPlace.Of(request, [surroundings.AbsolutePath(parsed.GetValue(output)!)], surroundings);
            var shown = new RunRedaction(request, new Watching(surroundings, evidence.Progress(parsed), request.ShowsNames, cancellation).Read(PlainArguments.Read(parsed, inputs), options), catalog, options.Jobs, surroundings);
            var fleet = shown.Fleet;
            InputProblems.Tell(fleet, surroundings);
            if (fleet.Captures.Count == 0)
            {
                return ExitCode.NoReadableInput;
            }

            var folder = new ExtractFolder(parsed.GetValue(output)!, surroundings);
            foreach (var capture in fleet.Captures)
            {
                cancellation.ThrowIfCancellationRequested();
                var files = CaptureExtract.Of(capture, fleet.Inputs, signatures);
                var written = folder.Write(capture, files);
                surroundings.Text.WriteLine(Printable.Of(isVerbose ? $"{written} ({files.Count} files)" : written));
            }

            shown.WriteMap(map);
            return parsed.GetValue(strict) && fleet.Inputs.Any(input => input.Status is ReadStatus.Partial or ReadStatus.Failed or ReadStatus.OverLimit)
                ? ExitCode.Incomplete
                : ExitCode.Success;
        });
    }
}
