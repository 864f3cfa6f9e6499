using System.Text;
using XenLint.Analysis;
using XenLint.Reporting;
using XenLint.Rules;

namespace XenLint.Cli;

/// <summary>One run of <c>fix</c>, from the inputs to the script.</summary>
internal sealed class FixRun(FixOrder order, Surroundings surroundings, CancellationToken cancellation)
{
    private readonly RuleCatalog catalog = RuleCatalog.Of(RulesAssembly.Assembly);

    /// <summary>Runs.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        if (RunSettings.Load(order.Rules, order.WaiversPath, order.Inputs, order.Evidence.Jobs, catalog, surroundings) is not { } run)
        {
            return ExitCode.Usage;
        }

        var settings = run.Settings;
        var known = order.Baseline is { } target ? BaselineSource.Load(target, mayBeMissing: false).Baseline : null;
        var fleet = new Watching(surroundings, order.Progress, showsNames: true, cancellation).Read(order.Inputs, EvidenceDemand.Of(order.Evidence, catalog, settings));
        InputProblems.Tell(fleet, surroundings);
        if (fleet.Captures.Count == 0)
        {
            return ExitCode.NoReadableInput;
        }

        HostCheck.Require(settings.Host, fleet, text => text);
        var chosen = PoolChoice.Of("The input", fleet, order.Pool, static text => text);
        var result = run.Waive(AnalysisEngine.Run(fleet, catalog, settings, cancellation));
        result = known is null ? result : known.Compare(result, settings);
        var plan = FixPlan.Of(result.Captures.Single(capture => capture.Capture == chosen), order.Request);
        Write(Render(plan, new ReportOptions { Catalog = catalog, Version = ProductVersion.Text, Settings = settings }));
        return ExitCode.Success;
    }

    private string Render(FixPlan plan, ReportOptions options)
    {
        if (order.IsJson)
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
    private void Write(string text)
    {
        if (order.OutputPath is not { } path)
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
