using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Model;
using XenLint.Redaction;
using XenLint.Reporting;
using XenLint.Rules;

namespace XenLint.Cli;

/// <summary>One run of <c>check</c>, from the inputs to the reports.</summary>
internal sealed class CheckRun(CheckRequest request, Surroundings surroundings, CancellationToken cancellation)
{
    private readonly RuleCatalog catalog = RuleCatalog.Of(RulesAssembly.Assembly);

    /// <summary>Runs.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        if (RunSettings.Load(request.Rules, request.WaiversPath, request.Inputs, request.Evidence.Jobs, catalog, surroundings) is not { } run)
        {
            return ExitCode.Usage;
        }

        var settings = run.Settings;
        var baseline = request.Baseline is { } known ? BaselineSource.Load(known, request.UpdatesBaseline) : null;
        var updated = request.UpdatesBaseline ? baseline?.Target : null;
        IReadOnlyList<ReportTarget> targets = updated is null ? request.Targets : [.. request.Targets, updated];
        var map = MapPlace.Of(request.Redaction, [.. targets.Select(target => Path.GetDirectoryName(target.FullPath)!)], surroundings);
        using var files = new ReportFiles(targets);
        var (fleet, judged) = Judge(settings, targets);
        var redaction = new RunRedaction(request.Redaction, fleet, catalog, request.Evidence.Jobs, surroundings);
        InputProblems.Tell(redaction.Fleet, surroundings);
        if (fleet.Pools.Count == 0)
        {
            return ExitCode.NoReadableInput;
        }

        HostCheck.Require(settings.Host, fleet, redaction.Message);
        RequireRoom(fleet);
        cancellation.ThrowIfCancellationRequested();
        var result = AnalysisEngine.Assemble(fleet, judged, catalog, settings);
        result = run.Waive(result);
        var compared = baseline is null ? result : redaction.Recognise(baseline.Baseline, result).Compare(result, settings);
        if (updated is not null)
        {
            // What is known the next time does not depend on what was known this time.
            files.Write(redaction.Show(result, updated.Format, updated.Profile), updated, Writers(result, settings));
        }

        Report(compared, files, Writers(compared, settings), redaction);
        redaction.WriteMap(map);
        return ExitCodeOf(compared);
    }

    /// <summary>Captures are judged while others are still read. Those that nobody looks at again are let go at once.</summary>
    private FleetReading<CaptureResult> Judge(AnalysisSettings settings, IReadOnlyList<ReportTarget> targets)
    {
        List<WantedReport> reports = [.. targets.Select(target => new WantedReport(target.Format, target.Profile, request.LookOfFiles))];
        if (request.StandardOutput is { } format)
        {
            reports.Add(new(format, request.Profile, request.LookOn(surroundings)));
        }

        var judge = new CheckJudge(catalog, settings, cancellation)
        {
            HoldsCaptures = request.Redaction.Level is not (null or RedactionLevel.None)
                || reports.Exists(report => report.Format == ReportFormat.Html || RunRedaction.LevelOf(request.Redaction, report.Format, report.Profile) != RedactionLevel.None),
            Detail = reports.Aggregate(ReportDetail.Plain, (detail, report) => detail.And(ReportWriters.DetailOf(report.Format, report.Profile, report.Look))),
        };
        try
        {
            return new Watching(surroundings, request.Progress, request.Redaction.ShowsNames, cancellation).Judge(
                EvidenceDemand.Of(request.Evidence, catalog, settings), options => FleetReader.Read(request.Inputs, options, request.MemoryBytes, judge, cancellation));
        }
        catch (InputChangedException changed)
        {
            throw new UsageException(changed.Message);
        }
    }

    /// <summary>GitHub rejects a file with too many runs as a whole, so there is no point in writing it.</summary>
    private void RequireRoom(Fleet fleet)
    {
        var runs = GitHubLimits.RunsOf(fleet);
        if (request.WritesAllPoolsForService && runs > GitHubLimits.RunsPerFile)
        {
            throw new UsageException(
                $"SARIF for GitHub or Azure DevOps may hold {GitHubLimits.RunsPerFile} pools in a file, and this one would hold {runs}. "
                + "Write one file for each pool: -o 'out/{pool}.sarif'.");
        }
    }

    private ReportWriters Writers(AnalysisResult result, AnalysisSettings settings) => new(
        new ReportOptions { Catalog = catalog, Version = ProductVersion.Text, ExitCode = ExitCodeOf(result), Settings = settings },
        request,
        surroundings);

    /// <summary>All files are whole before standard output begins, and get their names after it has ended: none is left behind by a failure.</summary>
    private void Report(AnalysisResult result, ReportFiles files, ReportWriters writers, RunRedaction redaction)
    {
        foreach (var trouble in request.WritesForService ? GitHubLimits.Troubles(redaction.ShowToUser(result)) : [])
        {
            surroundings.Complain(trouble);
        }

        foreach (var target in request.Targets)
        {
            files.Write(redaction.Show(result, target.Format, target.Profile), target, writers);
        }

        cancellation.ThrowIfCancellationRequested();
        if (request.StandardOutput is { } format)
        {
            writers.WriteStandardOutput(redaction.Show(result, format, request.Profile), format);
            surroundings.Flush();
        }

        files.Commit();
    }

    private int ExitCodeOf(AnalysisResult result) =>
        request.IsStrict && result.IsIncomplete ? ExitCode.Incomplete
        : result.Findings.Any(finding => finding.State == FindingState.New && request.FailOn.Minds(finding.Severity)) ? ExitCode.Findings
        : ExitCode.Success;

    private sealed record WantedReport(ReportFormat Format, SarifProfile Profile, TextOptions Look);
}
