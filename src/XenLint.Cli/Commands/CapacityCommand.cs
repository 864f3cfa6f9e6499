using System.CommandLine;
using System.Text.Json;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Reporting;
using XenLint.Rules;

namespace XenLint.Cli;

/// <summary><c>xenlint capacity INPUT...</c>: what pools carry now, and with hosts down; without an input, what a pool on paper would carry.</summary>
internal sealed class CapacityCommand : Command
{
    private readonly Argument<string[]> inputs = new("INPUT")
    {
        Description = "Inputs as for 'check'; none for a pool on paper.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Choice<ListFormat> format = ListFormats.Choice();
    private readonly Option<bool> strict = new("--strict") { Description = "Exit with 4 when the capacity of a pool is not known." };
    private readonly WhatIf whatIf = new();
    private readonly PaperPool paper = new();
    private readonly EvidenceSettings evidence = new();
    private readonly RedactionSettings redaction = new("none");
    private readonly Surroundings surroundings;

    public CapacityCommand(GlobalOptions global, Surroundings surroundings, CancellationToken cancellation)
        : base("capacity", "Show what pools carry now and when a host is lost, and try what would be if.")
    {
        this.surroundings = surroundings;
        Add(inputs);
        whatIf.AddTo(this);
        paper.AddTo(this);
        Add(format.Option);
        Add(strict);
        redaction.AddTo(this);
        evidence.AddTo(this);
        SetAction(parsed =>
        {
            var paths = PlainArguments.Read(parsed, inputs);
            var isJson = format.Read(parsed) == ListFormat.Json;
            var printer = Printer.For(surroundings, surroundings.AllowsColour && !parsed.GetValue(global.NoColour));
            if (paper.IsAsked(parsed))
            {
                ShowPaper(paths, parsed, isJson, printer);
                return ExitCode.Success;
            }

            if (paths.Length == 0)
            {
                throw new UsageException("name an input, such as pool.xml, or describe a pool on paper: --host-ram 1000 --host-cpus 128 --hosts 8 --vm-ram 16 --vm-cpus 4.");
            }

            var request = redaction.Read(parsed);
            var map = MapPlace.Of(request, [], surroundings);
            var options = evidence.Read(parsed);
            var shown = new RunRedaction(request, new Watching(surroundings, evidence.Progress(parsed), request.ShowsNames, cancellation).Read(paths, options), RuleCatalog.Of(RulesAssembly.Assembly), options.Jobs, surroundings);
            var fleet = shown.Fleet;
            InputProblems.Tell(fleet, surroundings);
            if (fleet.Captures.Count == 0)
            {
                return ExitCode.NoReadableInput;
            }

            var pools = fleet.Captures.Select(capture => PoolCapacity.Of(capture, load => whatIf.Ask(load, parsed))).ToList();
            cancellation.ThrowIfCancellationRequested();
            Show(pools, isJson, printer);
            surroundings.Flush();
            shown.WriteMap(map);
            return parsed.GetValue(strict) && pools.Exists(pool => pool.Unknown is not null) ? ExitCode.Incomplete : ExitCode.Success;
        });
    }

    private void ShowPaper(string[] paths, ParseResult parsed, bool isJson, Printer printer)
    {
        if (paths.Length > 0 || whatIf.IsAsked(parsed))
        {
            throw new UsageException("capacity: a pool on paper takes no input and no --fail, --add-hosts or --add-vms.");
        }

        var pool = paper.Read(parsed);
        if (isJson)
        {
            WriteDocument(json => PaperPage.Write(json, pool));
        }
        else
        {
            PaperPage.Print(printer, pool);
        }
    }

    private void Show(List<PoolCapacity> pools, bool isJson, Printer printer)
    {
        if (isJson)
        {
            WriteDocument(json =>
            {
                json.WriteStartArray("pools");
                pools.ForEach(pool => pool.Write(json));
                json.WriteEndArray();
            });
            return;
        }

        foreach (var pool in pools)
        {
            if (pool != pools[0])
            {
                printer.Line();
            }

            pool.Print(printer);
        }
    }

    private void WriteDocument(Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(surroundings.Output, JsonStyle.Indented))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        surroundings.Output.WriteByte((byte)'\n');
    }

    /// <summary>The answer for one pool, or why there is none.</summary>
    private sealed record PoolCapacity(Capture Capture, WhatIf.Question? Question, NotKnownException? Unknown)
    {
        public static PoolCapacity Of(Capture capture, Func<PoolLoad, WhatIf.Question> ask)
        {
            try
            {
                return new(capture, ask(CaptureLoad.Of(capture)), null);
            }
            catch (NotKnownException unknown)
            {
                return new(capture, null, unknown);
            }
        }

        public void Print(Printer printer)
        {
            printer.Title($"Pool {Capture.DisplayName}");
            if (Question is { } question)
            {
                new CapacityPage(printer).Print(question);
            }
            else
            {
                printer.Line($"Its capacity is not known: {Unknown!.Message} ({ReasonCode.Of(Unknown.Reason)}).");
            }
        }

        public void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("id", Capture.Id);
            json.WriteString("uuid", Capture.PoolUuid);
            json.WriteString("name", Capture.DisplayName);
            json.WriteStartObject("capacity");
            if (Question is { } question)
            {
                JsonCapacity.Write(json, CapacityFigures.Of(question.Load, question.Failures));
            }
            else
            {
                JsonCapacity.WriteUnknown(json, Unknown!);
            }

            json.WriteEndObject();
            if (Question is { Refused: > 0 and var refused })
            {
                json.WriteNumber("refused", refused);
            }

            json.WriteEndObject();
        }
    }
}
