using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Reporting;
using XenLint.Rules;

namespace XenLint.Cli;

/// <summary>One run of <c>check</c>, from the inputs to the reports.</summary>
internal sealed class CheckRun(CheckRequest request, Surroundings surroundings, CancellationToken cancellation)
{
    /// <summary>Runs.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        var catalog = RuleCatalog.Of(RulesAssembly.Assembly);
        var configuration = new ConfigurationSource(surroundings).Load(request.Rules.ConfigurationPath, request.Inputs, catalog);
        var data = RunData.Of(request.Rules.DataPaths.Select(file => (file.Set, UserFile.Data(file.Path, $"--{file.Set.Name}", surroundings))));
        if (configuration.Problems.Concat(data.Problems).ToList() is { Count: > 0 } problems)
        {
            problems.ForEach(problem => surroundings.Error.WriteLine(Printable.Of(problem.ToString())));
            return ExitCode.Usage;
        }

        var settings = request.Rules.Settings(catalog, configuration) with { Data = data, Jobs = request.Evidence.Jobs, RunDate = surroundings.Now };
        using var files = new ReportFiles(request.Targets);
        var fleet = InputReader.Read(request.Inputs, EvidenceDemand.Of(request.Evidence, catalog, settings), cancellation);
        InputProblems.Tell(fleet, surroundings);
        if (fleet.Captures.Count == 0)
        {
            return ExitCode.NoReadableInput;
        }

        HostCheck.Require(settings.Host, fleet);
        cancellation.ThrowIfCancellationRequested();
        var result = AnalysisEngine.Run(fleet, catalog, settings, cancellation);
        var code = ExitCodeOf(result);
        Report(result, files, new ReportOptions { Catalog = catalog, Version = ProductVersion.Text, ExitCode = code });
        return code;
    }

    /// <summary>All files are whole before standard output begins, and get their names after it has ended: none is left behind by a failure.</summary>
    private void Report(AnalysisResult result, ReportFiles files, ReportOptions options)
    {
        var writers = new ReportWriters(options, request, surroundings);
        files.Write(result, writers);
        cancellation.ThrowIfCancellationRequested();
        if (request.StandardOutput is { } format)
        {
            writers.WriteStandardOutput(result, format);
            surroundings.Flush();
        }

        files.Commit();
    }

    private int ExitCodeOf(AnalysisResult result) =>
        request.IsStrict && result.IsIncomplete ? ExitCode.Incomplete
        : result.Findings.Any(finding => request.FailOn.Minds(finding.Severity)) ? ExitCode.Findings
        : ExitCode.Success;
}
