using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>
/// Runs rules over captures, several at a time. Results are put together in an order that depends neither on the number of threads
/// nor on the order of rows; a rule that throws ends alone.
/// </summary>
public static class AnalysisEngine
{
    private const string UnknownReason = "the reason is not known.";

    /// <summary>
    /// Bytes of a database below which one thread judges a capture. What takes the time there is that code and types are made ready, once for a
    /// process, and a second thread mostly waits for the first to have done it.
    /// </summary>
    private const int SmallDatabase = 1 << 20;

    /// <summary>Runs the rules of a catalogue over a fleet.</summary>
    /// <param name="fleet">What to look at; it holds all its captures.</param>
    /// <param name="catalog">The rules.</param>
    /// <param name="settings">What the user asked for.</param>
    /// <param name="cancellation">Ends the run early with an <see cref="OperationCanceledException"/>.</param>
    public static AnalysisResult Run(Fleet fleet, RuleCatalog catalog, AnalysisSettings settings, CancellationToken cancellation = default) =>
        Assemble(fleet, Judge(fleet.Captures, catalog, settings, cancellation), catalog, settings);

    /// <summary>Runs the rules of a catalogue over one capture.</summary>
    /// <param name="capture">The capture.</param>
    /// <param name="catalog">The rules.</param>
    /// <param name="settings">What the user asked for.</param>
    /// <param name="cancellation">Ends the run early with an <see cref="OperationCanceledException"/>.</param>
    public static CaptureResult Judge(Capture capture, RuleCatalog catalog, AnalysisSettings settings, CancellationToken cancellation = default) =>
        Judge([capture], catalog, settings, cancellation)[0];

    /// <summary>Makes one result of those of all captures.</summary>
    /// <param name="fleet">What was looked at.</param>
    /// <param name="captures">The results, in whatever order.</param>
    /// <param name="catalog">The rules.</param>
    /// <param name="settings">What the user asked for.</param>
    public static AnalysisResult Assemble(Fleet fleet, IEnumerable<CaptureResult> captures, RuleCatalog catalog, AnalysisSettings settings)
    {
        var byPool = captures.ToDictionary(capture => capture.Pool);
        return new AnalysisResult
        {
            Fleet = fleet,
            Rules = [.. Running(catalog, settings).Select(rule => rule.Descriptor)],
            Captures = [.. fleet.Pools.Select(pool => byPool[pool])],
            RunFindings = [.. fleet.Inputs.Where(IsNotRead).Select(InputFinding)],
        };
    }

    private static IEnumerable<Rule> Running(RuleCatalog catalog, AnalysisSettings settings) => catalog.Rules.Where(rule => settings.Runs(rule.Descriptor));

    private static CaptureResult[] Judge(IReadOnlyList<Capture> captures, RuleCatalog catalog, AnalysisSettings settings, CancellationToken cancellation)
    {
        var rules = Running(catalog, settings).ToImmutableArray();
        var work = captures
            .SelectMany(capture => rules, (capture, rule) => new RuleRun(rule, capture, settings, cancellation))
            .ToArray();
        var outcomes = new RuleOutcome[work.Length];
        var grammar = new GrammarRun(captures, settings);
        Workers.Share(
            work.Length + grammar.Parts,
            captures.All(IsSmall) ? 1 : settings.Jobs,
            index =>
            {
                if (index < work.Length)
                {
                    outcomes[index] = work[index].Execute();
                }
                else
                {
                    grammar.Execute(index - work.Length);
                }
            },
            cancellation);

        return
        [
            .. captures.Select((capture, position) =>
            {
                var own = position * rules.Length;
                return Assemble(capture, work.AsSpan(own, rules.Length), outcomes.AsSpan(own, rules.Length), grammar.FindingsOf(capture));
            }),
        ];
    }

    private static CaptureResult Assemble(Capture capture, ReadOnlySpan<RuleRun> runs, ReadOnlySpan<RuleOutcome> outcomes, IEnumerable<Finding> grammar)
    {
        var findings = new List<Finding>();
        var toolFindings = new List<Finding>(grammar);
        for (var index = 0; index < runs.Length; index++)
        {
            findings.AddRange(runs[index].Findings);
            if (runs[index].Crash is { } crash)
            {
                toolFindings.Add(CrashFinding(capture, outcomes[index].Rule, crash));
            }
        }

        return new CaptureResult
        {
            Capture = capture,
            Findings = [.. findings.Order(FindingOrder.Instance)],
            ToolFindings = [.. toolFindings.Order(FindingOrder.Instance)],
            Outcomes = [.. outcomes],
        };
    }

    private static bool IsSmall(Capture capture) => capture.Reports.Count == 0 && capture.Database.Source.Bytes.Length < SmallDatabase;

    private static bool IsNotRead(InputStatus input) => input.Status is ReadStatus.Partial or ReadStatus.Failed or ReadStatus.OverLimit;

    private static Finding InputFinding(InputStatus input) => input.IsHeld
        ? new()
        {
            Rule = ToolRule.InputNotRead,
            Diagnostic = FindingFactory.Diagnose(
                ToolRule.InputNotRead, input.Damage ?? default, ToolRule.InputNotRead.Severity, input.Path, input.Reason ?? UnknownReason),
            Subject = new Subject("input", null, null, input.Path, input.Path),
            Place = input.Damage ?? default,
            Capture = input.Capture,
            Arguments = [input.Path, input.Reason ?? UnknownReason],
            Identity = new(ToolRule.InputNotRead.Id, input.Capture?.PoolUuid ?? "", "input", "", ""),
        }
        : new(ToolRule.InputNotRead, input, input.Reason ?? UnknownReason);

    private static Finding CrashFinding(Capture capture, RuleDescriptor rule, Exception crash) => new()
    {
        Rule = ToolRule.RuleCrashed,
        Diagnostic = FindingFactory.Diagnose(
            ToolRule.RuleCrashed, default(Place), ToolRule.RuleCrashed.Severity, rule.Id, crash.GetType().Name, crash.Message.TrimEnd('.')),
        Subject = new Subject("rule", null, null, rule.Id, rule.Id),
        Place = default,
        Capture = capture,
        Arguments = [rule.Id, crash.GetType().Name, crash.Message.TrimEnd('.')],
        Identity = new(ToolRule.RuleCrashed.Id, "", "rule", rule.Id, ""),
    };
}
