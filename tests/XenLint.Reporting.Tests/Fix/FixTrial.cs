using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

/// <summary>A pool and rules of a few lines, and the plan that comes of them.</summary>
internal sealed class FixTrial
{
    private readonly List<Rule> rules = [];

    /// <summary>Three hosts; the first one is the coordinator.</summary>
    public PoolBuilder Pool { get; init; } = new PoolBuilder("lab").Host("xs-01").Host("xs-02").Host("xs-03");

    public FixRequest Request { get; init; } = new();

    public string PoolUuid => Pool.UuidOf("pool", "lab");

    /// <summary>A rule that finds something wrong with each host.</summary>
    public FixTrial ForEachHost(string id, Func<Host, RemediationValues> fix, params RemediationStep[] remedy) => With(
        id, context => context.Each(context.Capture.Hosts, host => context.Report(host.Place, [host.DisplayName], fix: fix(host))), remedy);

    /// <summary>A rule that finds something wrong with the pool.</summary>
    public FixTrial ForPool(string id, RemediationValues fix, params RemediationStep[] remedy) => With(
        id, context => context.Each(context.Capture.Pools, pool => context.Report(pool.Place, [pool.DisplayName], fix: fix)), remedy);

    public FixTrial With(string id, Action<RuleContext> analyze, params RemediationStep[] remedy)
    {
        rules.Add(new SampleRules.SampleRule(id, $"Sample{id}", analyze)
        {
            Title = $"What {id} finds",
            Message = "'{0}' is wrong.",
            Category = Category.Networking,
            Severity = DiagnosticSeverity.Warning,
            Remediation = remedy,
        });
        return this;
    }

    public string UuidOf(string host) => Pool.UuidOf("host", host);

    public FixPlan Plan() => FixPlan.Of(Result(), Request);

    public CaptureResult Result() => AnalysisEngine.Run(
        Pool.Write().Fleet(), RuleCatalog.Of([.. rules]), new AnalysisSettings { Host = Request.Host }, TestContext.Current.CancellationToken).Captures.Single();

    public string Script() => Script(Plan());

    public static string Script(FixPlan plan)
    {
        using var text = new StringWriter();
        FixReport.WriteScript(plan, text, Reports.Options);
        return text.ToString();
    }

    /// <summary>The commands that a run of the script gives to <c>xe</c>. The script must be without fault and end well.</summary>
    public IReadOnlyList<string> Changes(bool isHighAvailabilityOn = false)
    {
        var script = Script();
        Assert.Equal("", ShellCheck.Remarks(script));
        var run = new StubXe { Pool = PoolUuid, IsHighAvailabilityOn = isHighAvailabilityOn }.Run(script);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Changes;
    }

    /// <summary>The reasons for leaving steps of a rule to a person, in order.</summary>
    public IEnumerable<FixObstacleKind?> ObstaclesOf(string id) =>
        Plan().Stages.Where(stage => stage.Kind == FixStageKind.ByHand).SelectMany(stage => stage.Blocks).Where(block => block.Finding.Rule.Id == id)
            .SelectMany(block => block.Steps).Where(step => step.Role == FixRole.Held).Select(step => step.Obstacle?.Kind);
}
