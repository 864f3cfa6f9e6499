using System.CommandLine;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules;

namespace XenLint.Cli;

/// <summary><c>xenlint show INPUT... VIEW</c>: what the inputs say, without judging it.</summary>
internal sealed class ShowCommand : Command
{
    private readonly Argument<string[]> inputsAndView = new("INPUT... VIEW")
    {
        Description = $"Inputs as for 'check', and what to show of them: {string.Join(", ", View.All.Select(view => view.Name))}.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Choice<ListFormat> format = ListFormats.Choice();

    private readonly Option<bool> strict = new("--strict") { Description = "Exit with 4 when an input could not be read whole." };

    private readonly EvidenceSettings evidence = new();

    private readonly RedactionSettings redaction = new("none");

    public ShowCommand(GlobalOptions global, Surroundings surroundings, CancellationToken cancellation)
        : base("show", "Show hosts, virtual machines, versions, networks, storage or raw tables of pools.")
    {
        Add(inputsAndView);
        Add(format.Option);
        Add(strict);
        redaction.AddTo(this);
        evidence.AddTo(this);
        SetAction(parsed =>
        {
            var (inputs, view) = ViewRequest.Read(PlainArguments.Read(parsed, inputsAndView), surroundings.CurrentFolder);
            var request = redaction.Read(parsed);
            var map = MapPlace.Of(request, [], surroundings);
            var options = evidence.Read(parsed);
            var shown = new RunRedaction(request, new Watching(surroundings, evidence.Progress(parsed), request.ShowsNames, cancellation).Read(inputs, options), RuleCatalog.Of(RulesAssembly.Assembly), options.Jobs, surroundings);
            var fleet = shown.Fleet;
            InputProblems.Tell(fleet, surroundings);
            if (fleet.Captures.Count == 0)
            {
                return ExitCode.NoReadableInput;
            }

            cancellation.ThrowIfCancellationRequested();
            var sections = new PoolSections(view);
            if (format.Read(parsed) == ListFormat.Json)
            {
                sections.Write(fleet, surroundings.Output);
            }
            else
            {
                sections.Print(fleet, Printer.For(surroundings, surroundings.AllowsColour && !parsed.GetValue(global.NoColour)));
            }

            surroundings.Flush();
            shown.WriteMap(map);
            return parsed.GetValue(strict) && fleet.Inputs.Any(input => input.Status is not (ReadStatus.Read or ReadStatus.Ignored))
                ? ExitCode.Incomplete
                : ExitCode.Success;
        });
    }
}
