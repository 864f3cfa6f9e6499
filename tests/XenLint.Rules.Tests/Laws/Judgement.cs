using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Laws;

/// <summary>What all rules of the catalogue say of one pool.</summary>
internal sealed class Judgement
{
    private readonly ImmutableDictionary<string, RuleOutcome> outcomes;

    private Judgement(CaptureResult result)
    {
        Assert.DoesNotContain(result.ToolFindings, finding => finding.Rule == ToolRule.RuleCrashed);
        Findings = [.. result.Findings.Select(finding => new Found(finding.Rule.Id, (finding.Subject.Class, finding.Subject.Uuid ?? ""), finding.Fingerprint, finding.Message, finding.Severity) { Identity = IdentityOf(finding.Identity) })];
        outcomes = result.Outcomes.ToImmutableDictionary(outcome => outcome.Rule.Id, StringComparer.Ordinal);
    }

    /// <summary>The rules.</summary>
    public static RuleCatalog Catalog { get; } = RuleCatalog.Of(RulesAssembly.Assembly);

    /// <summary>The findings in the order of reports.</summary>
    public ImmutableArray<Found> Findings { get; }

    /// <summary>How each rule ended.</summary>
    public IEnumerable<RuleOutcome> Outcomes => outcomes.Values;

    private static AnalysisSettings Settings { get; } = new() { Jobs = 1 };

    private static EvidenceOptions Reading { get; } = EvidenceOptions.Default with { WholeReport = true, Signatures = Settings.LogSignatures(Catalog), Jobs = 1 };

    /// <summary>Judges what is planned, read from a database or from reports.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="change">Changes the pool before it is written.</param>
    /// <param name="form">The form of the dump.</param>
    public static Judgement Of(PoolPlan plan, Action<PoolBuilder>? change = null, DumpForm? form = null)
    {
        var dump = Write(plan, change, form);
        return plan.HasReports ? Of(plan.Reports(dump)) : Assert.Single(Each(dump.Fleet()));
    }

    /// <summary>Judges reports of one pool.</summary>
    public static Judgement Of(IReadOnlyList<StatusReport> reports) => Assert.Single(EachOf(reports));

    /// <summary>Judges reports that need not be known to be of one pool.</summary>
    public static IReadOnlyList<Judgement> EachOf(IReadOnlyList<StatusReport> reports)
    {
        using var folder = new TemporaryFolder();
        folder.Write(reports.Pack(ReportForm.Tar));
        return Each(InputReader.Read([folder.Path], Reading));
    }

    /// <summary>Judges the beginning of a dump; null when too little of it is left to be one.</summary>
    public static Judgement? OfBeginning(Dump dump, int length)
    {
        var reading = DatabaseReader.Read(new SourceFile("pool.xml", Damage.CutAt(dump.Content, length)), DatabaseLimits.Default, jobs: 1);
        return reading.IsDatabase
            ? Assert.Single(Each(new Fleet([new InputStatus("pool.xml", InputKind.Dump, ReadStatus.Partial) { Capture = new Model.Capture(reading.Database) }])))
            : null;
    }

    /// <summary>Writes what is planned.</summary>
    public static Dump Write(PoolPlan plan, Action<PoolBuilder>? change = null, DumpForm? form = null)
    {
        var pool = plan.Build();
        change?.Invoke(pool);
        return pool.Write(form);
    }

    /// <summary>Of the pool itself nobody knows the uuid when its row is lost; then no fingerprint is what it was.</summary>
    private static string IdentityOf(FindingIdentity own) => $"{own.Class}/{(own.Class == "pool" ? "" : own.Row)}/{own.Discriminator}";

    private static IReadOnlyList<Judgement> Each(Fleet fleet) => [.. AnalysisEngine.Run(fleet, Catalog, Settings).Captures.Select(result => new Judgement(result))];

    /// <summary>How a rule ended.</summary>
    public RuleOutcome OutcomeOf(string rule) => outcomes[rule];
}

/// <summary>What a law says of a finding.</summary>
internal sealed record Found(string Rule, (string Class, string Uuid) Subject, string Fingerprint, string Message, DiagnosticSeverity Severity)
{
    /// <summary>What the fingerprint is made of beside rule and pool.</summary>
    public required string Identity { get; init; }
}
