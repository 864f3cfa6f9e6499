using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Model;
using XenLint.Rules;

namespace XenLint.Cli;

/// <summary>One run of <c>diff</c>, from the inputs to the comparison.</summary>
internal sealed class DiffRun(DiffRequest request, Surroundings surroundings, CancellationToken cancellation)
{
    private readonly RuleCatalog catalog = RuleCatalog.Of(RulesAssembly.Assembly);

    private readonly Watching watching = new(surroundings, request.Progress, request.Redaction.ShowsNames, cancellation);

    private string[] Inputs => [request.Old, request.New];

    /// <summary>Runs.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        if (RunSettings.Load(request.Rules, request.WaiversPath, Inputs, request.Evidence.Jobs, catalog, surroundings) is not { } run)
        {
            return ExitCode.Usage;
        }

        var settings = run.Settings;
        var map = MapPlace.Of(request.Redaction, [.. request.Targets.Select(target => Path.GetDirectoryName(target.FullPath)!)], surroundings);
        using var files = new ReportFiles(request.Targets);
        var options = EvidenceDemand.Of(request.Evidence, catalog, settings);
        if (Read(request.Old, "OLD", options) is not { } old || Read(request.New, "NEW", options) is not { } @new)
        {
            return ExitCode.NoReadableInput;
        }

        var fleet = new Fleet(old.Fleet.Only(old.Capture.Summary).Inputs.Concat(@new.Fleet.Only(@new.Capture.Summary).Inputs));
        var redaction = Redaction(fleet);
        InputProblems.Tell(redaction.Fleet, surroundings);
        PoolChoice.RequireSame(old.Capture, @new.Capture, redaction.Message);
        HostCheck.Require(settings.Host, fleet, redaction.Message);
        cancellation.ThrowIfCancellationRequested();
        var result = watching.During("judging both captures", () => AnalysisEngine.Run(fleet, catalog, settings, cancellation));
        result = run.Waive(result);
        var comparison = watching.During("comparing two captures", () => PoolComparison.Between(result, old.Capture, @new.Capture, settings));
        Report(redaction.Show(comparison, settings), files);
        redaction.WriteMap(map);
        return ExitCodeOf(comparison);
    }

    private (Fleet Fleet, Capture Capture)? Read(string input, string side, EvidenceOptions options)
    {
        var fleet = watching.Read([input], options);
        if (fleet.Captures.Count == 0)
        {
            InputProblems.Tell(Redaction(fleet).Fleet, surroundings);
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        return (fleet, PoolChoice.Of(side, fleet, request.Pool, text => Redaction(fleet).Message(text)));
    }

    private RunRedaction Redaction(Fleet fleet) => new(request.Redaction, fleet, catalog, request.Evidence.Jobs, surroundings, sharesLabels: true);

    /// <summary>All files are whole before standard output begins, and get their names after it has ended: none is left behind by a failure.</summary>
    private void Report(ShownComparison shown, ReportFiles files)
    {
        var writers = new DiffWriters(request, surroundings);
        foreach (var target in request.Targets)
        {
            files.Write(target, stream => writers.Write(shown, target.Format, stream));
        }

        cancellation.ThrowIfCancellationRequested();
        if (request.StandardOutput is { } format)
        {
            writers.WriteStandardOutput(shown, format);
            surroundings.Flush();
        }

        files.Commit();
    }

    private int ExitCodeOf(PoolComparison comparison) =>
        request.IsStrict && comparison.IsIncomplete ? ExitCode.Incomplete
        : comparison.Counting.Any(finding => request.FailOn.Minds(finding.Severity)) ? ExitCode.Findings
        : ExitCode.Success;
}
