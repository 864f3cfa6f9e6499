using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using XenLint.Analysis;
using Xunit;

namespace XenLint.Testing;

/// <summary>One run of one rule over one dump, and what can be expected of it.</summary>
internal sealed class RuleTrial
{
    private readonly Dump dump;
    private readonly CaptureResult result;

    private RuleTrial(Dump dump, CaptureResult result)
    {
        this.dump = dump;
        this.result = result;
    }

    public ImmutableArray<Finding> Findings => result.Findings;

    private RuleOutcome Outcome => result.Outcomes[0];

    public static RuleTrial Of(Rule rule, Dump dump, string configuration, HostSelector? onlyHost, RunData data)
    {
        var catalog = RuleCatalog.Of(rule);
        var file = ConfigurationFile.Parse("xenlint.globalconfig", configuration, catalog);
        Assert.Empty(file.Problems);
        Assert.Empty(data.Problems);
        var settings = new AnalysisSettings { Configuration = file, Host = onlyHost, Data = data, Jobs = 1 };
        var analysis = AnalysisEngine.Run(dump.Fleet(), catalog, settings, CancellationToken.None);
        var trial = new RuleTrial(dump, analysis.Captures[0]);
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
        var found = ByteSpan.Sorted(Findings.Select(finding => ByteSpan.Of(finding.Place)));
        if (!found.SequenceEqual(dump.Flags))
        {
            Assert.Fail($"The findings should stand exactly at the flagged parts.\nFlagged:\n{Quote(dump.Flags)}Found at:\n{Quote(found)}{Describe()}");
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

    private string Quote(IEnumerable<ByteSpan> spans) =>
        string.Concat(spans.Select(span => $"  {span.Start}+{span.Length} {Shorten(Encoding.UTF8.GetString(dump.Content, span.Start, span.Length))}\n"));

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
