using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using XenLint.Analysis;
using Xunit;

namespace XenLint.Testing;

/// <summary>One run of one rule over one pool's evidence, and what can be expected of it.</summary>
internal sealed class RuleTrial
{
    private readonly TrialInput input;
    private readonly CaptureResult result;

    private RuleTrial(TrialInput input, CaptureResult result)
    {
        this.input = input;
        this.result = result;
    }

    public ImmutableArray<Finding> Findings => result.Findings;

    private RuleOutcome Outcome => result.Outcomes[0];

    public static RuleTrial Of(Rule rule, TrialInput input, string configuration, AnalysisSettings settings)
    {
        var catalog = RuleCatalog.Of(rule);
        var file = ConfigurationFile.Parse("xenlint.globalconfig", configuration, catalog);
        Assert.Empty(file.Problems);
        Assert.Empty(settings.Data.Problems);
        var analysis = AnalysisEngine.Run(input.Fleet, catalog, settings with { Configuration = file, Jobs = 1 }, CancellationToken.None);
        if (analysis.Captures is not [var result])
        {
            var fates = input.Fleet.Inputs.Select(status => $"  {status.Path}: {status.Status} {status.Reason}");
            throw new InvalidOperationException($"The evidence should make one capture, and makes {analysis.Captures.Length}:\n{string.Join('\n', fates)}");
        }

        var trial = new RuleTrial(input, result);
        trial.ExpectNoCrash();
        return trial;
    }

    public void ExpectOutcome(Outcome expected)
    {
        if (Outcome.Outcome != expected)
        {
            Assert.Fail($"The rule should end as {expected}.\n{Describe()}");
        }
    }

    public void ExpectMessages(IEnumerable<string> messages) => Assert.Equal(
        string.Join('\n', messages.Order(StringComparer.Ordinal)),
        string.Join('\n', Findings.Select(finding => finding.Message).Order(StringComparer.Ordinal)));

    public void ExpectPlaces()
    {
        var found = TrialPlace.Sorted(Findings.Select(finding => input.Of(finding.Place)));
        if (!found.SequenceEqual(input.Flags))
        {
            Assert.Fail($"The findings should stand exactly at the flagged parts.\nFlagged:\n{Quote(input.Flags)}Found at:\n{Quote(found)}{Describe()}");
        }
    }

    public void ExpectSameIdentities(RuleTrial other) =>
        Assert.Equal(other.Findings.Select(finding => finding.Fingerprint), Findings.Select(finding => finding.Fingerprint));

    public void ExpectCounts(int judged, int notEvaluated)
    {
        if ((Outcome.Judged, Outcome.NotEvaluated) != (judged, notEvaluated))
        {
            Assert.Fail($"The rule should judge {judged} objects and leave {notEvaluated} not evaluated.\n{Describe()}");
        }
    }

    public void ExpectReason(string code, string? detail)
    {
        if (!Outcome.Reasons.Any(reason => reason.Code == code && (detail is null || reason.Detail == detail)))
        {
            Assert.Fail($"The rule should give the reason {code}{(detail is null ? "" : $" ({detail})")}.\n{Describe()}");
        }
    }

    private void ExpectNoCrash()
    {
        if (result.ToolFindings.FirstOrDefault(finding => finding.Rule == ToolRule.RuleCrashed) is { } crash)
        {
            Assert.Fail(crash.Message);
        }
    }

    private string Quote(IEnumerable<TrialPlace> places) => string.Concat(places.Select(place =>
        $"  {place} {Shorten(TextOf(place))}\n"));

    /// <summary>Of a compressed log there is no text to show.</summary>
    private string TextOf(TrialPlace place) => input.ContentOf(place.Member).Span is var content && place.Span.Start + place.Span.Length <= content.Length
        ? Encoding.UTF8.GetString(content.Slice(place.Span.Start, place.Span.Length))
        : "";

    private static string Shorten(string text) => text.Length <= 160 ? text : $"{text[..160]}...";

    private string Describe()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"It ended as {Outcome.Outcome}: {Outcome.Judged} judged, {Outcome.NotApplicable} not applicable, {Outcome.NotEvaluated} not evaluated.");
        foreach (var reason in Outcome.Reasons)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {reason.Code} x {reason.Count}: {reason.Detail}");
        }

        foreach (var finding in Findings)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {SeverityLevel.NameOf(finding.Severity)} at {finding.Place.LogicalPath}: {finding.Message}");
        }

        return text.ToString();
    }
}
