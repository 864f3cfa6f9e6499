using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>One rule on one capture: collects what the rule says and turns it into findings and an outcome.</summary>
internal sealed class RuleRun
{
    private readonly Rule rule;
    private readonly AnalysisSettings settings;
    private readonly ReportDiagnostic level;
    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, Dictionary<string, int>> reasons = new(StringComparer.Ordinal);
    private readonly SortedSet<string> collectWith = new(StringComparer.Ordinal);
    private int judged;
    private int notApplicable;
    private int notEvaluated;

    public RuleRun(Rule rule, Capture capture, AnalysisSettings settings, CancellationToken cancellation)
    {
        this.rule = rule;
        this.settings = settings;
        level = settings.LevelOf(rule.Descriptor);
        Capture = capture;
        Cancellation = cancellation;
    }

    public Capture Capture { get; }

    public CancellationToken Cancellation { get; }

    public DateTimeOffset? RunDate => settings.RunDate;

    /// <summary>Findings in the order that reports use; valid after <see cref="Execute"/>.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>What the rule threw, if it crashed.</summary>
    public Exception? Crash { get; private set; }

    public RuleOutcome Execute()
    {
        if (HasEvidence())
        {
            try
            {
                rule.Analyze(new RuleContext(this));
            }
            catch (NotKnownException unknown)
            {
                Count(Verdict.CannotTell(unknown));
            }
            catch (Exception crash) when (crash is not OperationCanceledException)
            {
                Crash = crash;
            }
        }

        return new RuleOutcome
        {
            Rule = rule.Descriptor,
            Pool = Capture.Summary,
            Outcome = Crash is not null ? Outcome.Crashed
                : findings.Count > 0 ? Outcome.Reported
                : judged > 0 ? Outcome.Passed
                : notEvaluated > 0 ? Outcome.NotEvaluated
                : Outcome.NotApplicable,
            Judged = judged,
            NotApplicable = notApplicable,
            NotEvaluated = notEvaluated,
            Reasons = [.. ReasonsOrNoObject()],
            CollectWith = [.. collectWith],
        };
    }

    public string? OptionText(string option) => settings.OptionText(rule.Descriptor.Id, option);

    /// <summary>What a rule compares with stands in its descriptor, and so on its page: a set that does not is a defect of the rule.</summary>
    public T ContentOf<T>(DataSet<T> set)
        where T : class => rule.Descriptor.ComparesWith.Contains(set)
            ? settings.Data.ContentOf(set)
            : throw new ArgumentException($"{rule.Descriptor.Id} does not say that it compares with '{set.Name}'.", nameof(set));

    public bool IsOutOfScope<T>(T item) =>
        settings.Host is { } wanted && item switch
        {
            HostEvidence evidence => !wanted.Matches(evidence),
            PoolObject record => (record as Host ?? record.OwningHost) is { } host && !wanted.Matches(host),
            _ => false,
        };

    public void Count(Verdict verdict)
    {
        if (verdict.NotApplicable is { } outOfReach)
        {
            notApplicable++;
            AddReason(ReasonCode.Of(outOfReach), verdict.Detail, 1);
        }
        else if (verdict.NotEvaluated is { } unknown)
        {
            notEvaluated++;
            AddReason(ReasonCode.Of(unknown), verdict.Detail, 1);
            collectWith.UnionWith(unknown == NotEvaluatedReason.DataSetPartial
                ? rule.Descriptor.ComparesWith.Select(set => set.CompleteWith)
                : rule.Descriptor.Needs.All.Select(item => item.CollectWith));
        }
        else
        {
            judged++;
        }
    }

    public void Add(
        Place at, object[] message, DiagnosticSeverity? severity, string discriminator, ImmutableArray<Related> related, RemediationValues? fix, Owner? owner)
    {
        if (at.IsNowhere)
        {
            throw new ArgumentException("A finding needs a place.", nameof(at));
        }

        // A remedy that cannot be taken apart is a defect of the rule: it shows here, and not in the middle of a report.
        _ = rule.Descriptor.Commands;

        var subject = Subject.Of(Capture, at);
        var (table, row) = owner?.In(Capture) is { } whose ? (whose.Class, whose.Uuid) : (subject.Class, subject.Uuid);
        findings.Add(new Finding
        {
            Rule = rule.Descriptor,
            Diagnostic = FindingFactory.Diagnose(rule.Descriptor, at, level.Apply(severity ?? rule.Descriptor.Severity), message),
            Subject = subject,
            Place = at,
            Capture = Capture,
            Arguments = ImmutableCollectionsMarshal.AsImmutableArray(message),
            Related = related,
            Fix = fix,
            Identity = new(rule.Descriptor.Id, Capture.PoolUuid ?? "", table, row ?? "", discriminator),
        });
    }

    /// <summary>Looks up the required evidence before the rule runs, so that a rule on an old schema costs nothing.</summary>
    private bool HasEvidence()
    {
        var needs = rule.Descriptor.Needs;
        foreach (var group in needs.Required)
        {
            var missing = group.Select(item => item.LookUp(Capture)).ToList();
            if (missing.Contains(null))
            {
                continue;
            }

            // The last alternative is the one that a capture of any age can have: its absence is what the user can mend.
            if (missing.TrueForAll(item => item!.IsOutsideRelease))
            {
                notApplicable++;
                AddReason(ReasonCode.Of(NotApplicableReason.Version), missing[0]!.Detail, 1);
                return false;
            }

            notEvaluated += missing.Max(item => item!.Objects);
            foreach (var item in missing)
            {
                AddReason(ReasonCode.Of(item!.Reason), item.Detail, item.Objects);
            }

            collectWith.UnionWith(group.Select(item => item.CollectWith));
            return false;
        }

        foreach (var item in needs.Corroborating)
        {
            if (item.LookUp(Capture) is { IsOutsideRelease: false } unseen)
            {
                AddReason(ReasonCode.Of(unseen.Reason), unseen.Detail, 0);
            }
        }

        return true;
    }

    private IEnumerable<OutcomeReason> ReasonsOrNoObject()
    {
        var known = new List<OutcomeReason>();
        foreach (var code in reasons.Keys.Order(StringComparer.Ordinal))
        {
            foreach (var detail in reasons[code].Keys.Order(StringComparer.Ordinal))
            {
                known.Add(new OutcomeReason(code, reasons[code][detail], detail));
            }
        }

        return Crash is not null || judged + notApplicable + notEvaluated + findings.Count > 0
            ? known
            : [new OutcomeReason(ReasonCode.Of(NotApplicableReason.NoSuchObject), 0, "the capture has no object that the rule is about"), .. known];
    }

    private void AddReason(string code, string detail, int objects)
    {
        if (!reasons.TryGetValue(code, out var ofCode))
        {
            reasons.Add(code, ofCode = new(StringComparer.Ordinal));
        }

        ofCode[detail] = ofCode.GetValueOrDefault(detail) + objects;
    }
}
