using System.Collections.Immutable;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>
/// Tells a result over in other words: of captures that were written anew, in texts from which something was taken. What was found, and how
/// severe it is, stays. Whoever derives from it says what becomes of evidence and texts; that every part of a result goes through it is
/// this class's business, so that no writer of reports has to know.
/// </summary>
public abstract class ResultRewriter
{
    /// <summary>What a capture becomes.</summary>
    public abstract Capture Of(Capture capture);

    /// <summary>What an object becomes.</summary>
    public abstract PoolObject Of(PoolObject record);

    /// <summary>What a place becomes.</summary>
    public abstract Place Of(Place place);

    /// <summary>What an input becomes.</summary>
    public abstract InputStatus Of(InputStatus input);

    /// <summary>What a text becomes.</summary>
    /// <param name="text">A message's value, a reason, a command's value.</param>
    /// <param name="capture">The capture that it tells of; null for one that tells of the run.</param>
    public abstract string Text(string text, Capture? capture);

    /// <summary>What a part of a finding's identity becomes; the same text where identities stay.</summary>
    protected abstract string Id(string id, Capture? capture);

    /// <summary>What a waiver becomes.</summary>
    protected internal abstract Waiver WaiverOf(Waiver waiver);

    /// <summary>What a finding of an earlier run becomes.</summary>
    /// <param name="entry">The finding.</param>
    /// <param name="rule">Its rule; null for one that did not run.</param>
    protected abstract BaselineEntry EntryOf(BaselineEntry entry, RuleDescriptor? rule);

    /// <summary>The result in other words.</summary>
    /// <param name="result">The result.</param>
    /// <param name="fleet">What <see cref="AnalysisResult.Fleet"/> becomes.</param>
    public AnalysisResult Rewrite(AnalysisResult result, Fleet fleet)
    {
        var captures = result.Captures.Select(Rewrite).ToDictionary(own => own.Capture);
        return result with
        {
            Fleet = fleet,
            Captures = [.. fleet.Captures.Select(capture => captures[capture])],
            RunFindings =
            [
                .. Rewritten(result.RunFindings.Where(finding => !ToolRule.TellsOfConfiguration(finding.Rule))).OrderBy(finding => finding.Subject.LogicalPath, StringComparer.Ordinal),
                .. Rewritten(result.RunFindings.Where(finding => ToolRule.TellsOfConfiguration(finding.Rule))),
            ],
            SinceBaseline = result.SinceBaseline is { } difference ? new(Entries(difference.Gone, result), Entries(difference.Unseen, result)) : null,
        };
    }

    /// <summary>The values of a finding's message.</summary>
    internal ImmutableArray<object> ArgumentsOf(Finding finding) => finding.About is { } waiver
        ? [WaiverOf(waiver).ToString(), .. finding.Arguments.Skip(1)]
        : finding is { Rule: var rule, Arguments: [var path, .. var rest] } && rule == ToolRule.InputNotRead ? [PathOf((string)path), .. rest.Select(value => Argument(value, finding.Capture))]
        : [.. finding.Arguments.Select(value => Argument(value, finding.Capture))];

    /// <summary>What a finding is about.</summary>
    internal Subject SubjectOf(Finding finding)
    {
        if (finding.Subject.Record is { } record)
        {
            return Subject.Of(Of(record));
        }

        if (finding.About is { } about)
        {
            var waiver = $"waiver of {WaiverOf(about)}";
            return finding.Subject with { Name = waiver, LogicalPath = waiver };
        }

        if (finding.Subject.Class == "input")
        {
            return finding.Subject with { Name = PathOf(finding.Subject.Name), LogicalPath = PathOf(finding.Subject.LogicalPath) };
        }

        return finding.Subject with
        {
            Uuid = finding.Subject.Uuid is { } uuid ? Text(uuid, finding.Capture) : null,
            Name = Text(finding.Subject.Name, finding.Capture),
            LogicalPath = Text(finding.Subject.LogicalPath, finding.Capture),
        };
    }

    /// <summary>What a finding's fingerprint is made of.</summary>
    protected internal FindingIdentity IdentityOf(Finding finding)
    {
        var own = finding.Identity;
        return own with
        {
            Pool = Id(own.Pool, finding.Capture),
            Row = finding.About is { } waiver && Id(waiver.ToString(), null) != waiver.ToString() ? WaiverOf(waiver).ToString() : Id(own.Row, finding.Capture),
            Discriminator = Id(own.Discriminator, finding.Capture),
        };
    }

    /// <summary>What the path of an input becomes.</summary>
    protected abstract string PathOf(string path);

    private CaptureResult Rewrite(CaptureResult own) => new()
    {
        Capture = Of(own.Capture),
        Findings = [.. Rewritten(own.Findings).Order(FindingOrder.Instance)],
        ToolFindings = [.. Rewritten(own.ToolFindings).Order(FindingOrder.Instance)],
        Outcomes =
        [
            .. own.Outcomes.Select(outcome => new RuleOutcome
            {
                Rule = outcome.Rule,
                Pool = Of(own.Capture).Summary,
                Outcome = outcome.Outcome,
                Judged = outcome.Judged,
                NotApplicable = outcome.NotApplicable,
                NotEvaluated = outcome.NotEvaluated,
                Reasons = Merge(outcome.Reasons.Select(reason => reason with { Detail = Text(reason.Detail, own.Capture) })),
                CollectWith = outcome.CollectWith,
            }),
        ],
    };

    private ImmutableArray<BaselineEntry> Entries(ImmutableArray<BaselineEntry> entries, AnalysisResult result)
    {
        var rules = ToolRule.All.Concat(result.Rules).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        return [.. entries.Select(entry => EntryOf(entry, rules.GetValueOrDefault(entry.RuleId)))];
    }

    private IEnumerable<Finding> Rewritten(IEnumerable<Finding> findings) => findings.Select(finding => finding.Rewrite(this));

    /// <summary>Numbers and the like tell of nobody.</summary>
    private object Argument(object value, Capture? capture)
    {
        if (value is string text)
        {
            return Text(text, capture);
        }

        var shown = MessageValue.TextOf(value);
        return Text(shown, capture) is var after && after == shown ? value : after;
    }

    /// <summary>Reasons that were told apart by what was taken from them are one.</summary>
    private static ImmutableArray<OutcomeReason> Merge(IEnumerable<OutcomeReason> reasons) =>
    [
        .. reasons.GroupBy(reason => (reason.Code, reason.Detail))
            .Select(group => new OutcomeReason(group.Key.Code, group.Sum(reason => reason.Count), group.Key.Detail))
            .OrderBy(reason => reason.Code, StringComparer.Ordinal)
            .ThenBy(reason => reason.Detail, StringComparer.Ordinal),
    ];
}
