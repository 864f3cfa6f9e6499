using System.Collections.Immutable;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Testing;

/// <summary>
/// A pool and the rule that judges it. Every expectation is checked in the form that xapi writes and in a re-saved one with all
/// rows moved about; with status reports, in tar archives and in unpacked folders. Neither message, place nor identity may depend on that.
/// </summary>
public sealed class RuleCase : PoolBuilder<RuleCase>
{
    private readonly Rule rule;
    private readonly List<string> configuration = [];
    private readonly List<CaseReport> reports = [];
    private readonly List<(DataSet Set, DataFile File)> data = [];
    private ImmutableArray<DumpForm> forms = [DumpForm.Xapi, DumpForm.Resaved];
    private ImmutableArray<ReportForm> packings = [ReportForm.Tar, ReportForm.Folder];
    private AnalysisSettings settings = new();
    private bool hasDatabase = true;

    internal RuleCase(Rule rule, string name)
        : base(name) => this.rule = rule;

    /// <summary>Sets an option of the rule, as a line of the configuration file would.</summary>
    /// <param name="option">The option's name.</param>
    /// <param name="value">The value as a user writes it.</param>
    public RuleCase With(string option, string value) => Configured($"xenlint.{rule.Descriptor.Id}.{option} = {value}");

    /// <summary>Adds a line to the configuration file.</summary>
    public RuleCase Configured(string line)
    {
        configuration.Add(line);
        return this;
    }

    /// <summary>Completes a data set by a file, as an option of the command line does.</summary>
    public RuleCase Given(DataSet set, string text)
    {
        data.Add((set, new DataFile($"{set.Name}-{data.Count + 1}", text)));
        return this;
    }

    /// <summary>Judges one host only, as <c>--host</c> does.</summary>
    public RuleCase OnlyHost(string name)
    {
        settings = settings with { Host = new HostSelector(name) };
        return this;
    }

    /// <summary>Says on which day the run takes place.</summary>
    public RuleCase RunOn(DateTimeOffset day)
    {
        settings = settings with { RunDate = day };
        return this;
    }

    /// <summary>
    /// Adds the status report of a host: the pool's database, the host's identity, and what <paramref name="build"/> puts in. A second call
    /// with the same host goes on with the same report.
    /// </summary>
    /// <param name="host">The host's name; it need not be one of the pool.</param>
    /// <param name="build">Puts members in. <c>⟦</c> and <c>⟧</c> in their texts mark the places of findings.</param>
    public RuleCase Report(string host, Action<ReportBuilder>? build = null) => Report(host, isUsual: false, build);

    /// <summary>Adds the status report of a healthy host with everything that a collector takes, changed by <paramref name="build"/>.</summary>
    /// <param name="host">The name of a host of the pool.</param>
    /// <param name="build">Changes members.</param>
    public RuleCase UsualReport(string host, Action<ReportBuilder>? build = null) => Report(host, isUsual: true, build);

    /// <summary>Leaves the database out of all reports.</summary>
    public RuleCase WithoutDatabase()
    {
        hasDatabase = false;
        return this;
    }

    /// <summary>Packs the reports in these forms only.</summary>
    public RuleCase Packed(params ReportForm[] these)
    {
        packings = [.. these];
        return this;
    }

    /// <summary>Checks in these forms only.</summary>
    public RuleCase Written(params DumpForm[] these)
    {
        forms = [.. these];
        return this;
    }

    /// <summary>Expects these findings and no others, in any order, at exactly the flagged bytes.</summary>
    /// <param name="messages">The messages, one for each finding.</param>
    public RuleFindings Reports(params string[] messages)
    {
        var runs = Run();
        foreach (var run in runs)
        {
            run.ExpectOutcome(Outcome.Reported);
            run.ExpectMessages(messages);
            run.ExpectPlaces();
            run.ExpectSameIdentities(runs[0]);
        }

        return new RuleFindings(runs);
    }

    /// <summary>Expects findings whose messages and places the test looks at itself.</summary>
    public RuleFindings Findings()
    {
        var runs = Run();
        runs.ForEach(run => run.ExpectOutcome(Outcome.Reported));
        return new RuleFindings(runs);
    }

    /// <summary>Expects no finding, whatever else the rule says.</summary>
    public void ReportsNothing() => Run().ForEach(run => run.ExpectMessages([]));

    /// <summary>Expects that the rule judges objects and finds all of them right.</summary>
    /// <param name="objects">The number of objects judged.</param>
    /// <param name="notEvaluated">The number of objects that could not be judged.</param>
    public void Passes(int objects, int notEvaluated = 0) => Run().ForEach(run =>
    {
        run.ExpectOutcome(Outcome.Passed);
        run.ExpectCounts(objects, notEvaluated);
    });

    /// <summary>Expects that the pool has nothing that the rule is about.</summary>
    /// <param name="reason">Why; the rule may have further reasons.</param>
    /// <param name="detail">The reason's detail, when it matters.</param>
    public void IsNotApplicable(NotApplicableReason reason = NotApplicableReason.NoSuchObject, string? detail = null) => Run().ForEach(run =>
    {
        run.ExpectOutcome(Outcome.NotApplicable);
        run.ExpectReason(ReasonCode.Of(reason), detail);
    });

    /// <summary>Expects that nothing could be judged.</summary>
    /// <param name="reason">Why; the rule may have further reasons.</param>
    /// <param name="detail">The reason's detail, when it matters.</param>
    public void IsNotEvaluated(NotEvaluatedReason reason, string? detail = null) => Run().ForEach(run =>
    {
        run.ExpectOutcome(Outcome.NotEvaluated);
        run.ExpectReason(ReasonCode.Of(reason), detail);
    });

    private RuleCase Report(string host, bool isUsual, Action<ReportBuilder>? build)
    {
        var known = reports.Find(report => report.Host == host);
        if (known is null)
        {
            reports.Add(known = new CaseReport(host, isUsual, []));
        }

        known.Steps.Add(build ?? (_ => { }));
        return this;
    }

    private List<RuleTrial> Run()
    {
        var text = string.Join('\n', configuration);
        var given = settings with { Data = RunData.Of(data) };
        var catalog = RuleCatalog.Of(rule);
        var signatures = (given with { Configuration = ConfigurationFile.Parse("xenlint.globalconfig", text, catalog) }).LogSignatures(catalog);
        return
        [
            .. reports.Count == 0
                ? forms.Select(form => RuleTrial.Of(rule, TrialInput.Of(Write(form)), text, given))
                : Enumerable.Range(0, Math.Max(forms.Length, packings.Length)).Select(index =>
                {
                    var dump = Write(forms[index % forms.Length]);
                    return RuleTrial.Of(rule, TrialInput.Of(dump, [.. reports.Select(report => Build(report, dump))], packings[index % packings.Length], signatures), text, given);
                }),
        ];
    }

    private StatusReport Build(CaseReport report, Dump dump)
    {
        var builder = (report.IsUsual ? ReportBuilder.Usual(dump, report.Host) : ReportBuilder.Bare(report.Host, UuidOf("host", report.Host))).Of(Name);
        _ = hasDatabase ? builder.Database(dump) : builder.WithoutDatabase();
        report.Steps.ForEach(step => step(builder));
        return builder.Build();
    }

    /// <summary>A report that the case has.</summary>
    private sealed record CaseReport(string Host, bool IsUsual, List<Action<ReportBuilder>> Steps);
}
