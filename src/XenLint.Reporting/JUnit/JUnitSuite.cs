using Microsoft.CodeAnalysis;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>The cases of one pool, or of what belongs to none.</summary>
/// <param name="Name">The suite's name.</param>
/// <param name="Cases">Findings first, then the rules that found nothing or could not judge all; rules that do not apply have no case.</param>
internal sealed record JUnitSuite(string Name, IReadOnlyList<JUnitCase> Cases)
{
    public static IEnumerable<JUnitSuite> AllOf(AnalysisResult result, ArtifactUris uris)
    {
        foreach (var section in FindingSection.AllOf(result))
        {
            var names = new HashSet<(string, string)>();
            var cases = section.Findings.Select(finding => CaseOf(finding, uris, names))
                .Concat(section.Result?.Outcomes.SelectMany(CasesOf) ?? []);
            yield return new(VisibleText.Of(SarifText.Limit(section.Title, SarifText.LongestPath)), [.. cases]);
        }
    }

    private static JUnitCase CaseOf(Finding finding, ArtifactUris uris, HashSet<(string, string)> names) =>
        new(finding.Rule.Id, UniqueName(finding, names), EndingOf(finding))
        {
            File = finding.At is { } at ? uris.InRepository(at.Path) : null,
            Kind = finding.State == FindingState.New ? SeverityLevel.NameOf(finding.Severity) : null,
            Message = () => JUnitBody.FirstLine(finding),
            Body = () => JUnitBody.Of(finding),
        };

    /// <summary>Readers keep one of two cases with the same name.</summary>
    private static string UniqueName(Finding finding, HashSet<(string, string)> names)
    {
        var path = ObjectPath.Of(finding);
        var name = path;
        for (var digits = 8; !names.Add((finding.Rule.Id, name)); digits++)
        {
            name = digits <= finding.Fingerprint.Length
                ? $"{path} #{finding.Fingerprint.AsSpan(0, digits)}"
                : FormattableString.Invariant($"{path} #{finding.Fingerprint}-{digits - finding.Fingerprint.Length + 1}");
        }

        return name;
    }

    private static JUnitEnding EndingOf(Finding finding) =>
        finding.State != FindingState.New ? JUnitEnding.Skipped
        : ToolRule.TellsOfTheRun(finding.Rule) && finding.Severity == DiagnosticSeverity.Error ? JUnitEnding.Error
        : JUnitEnding.Failure;

    /// <summary>A rule that crashed is a finding already.</summary>
    private static IEnumerable<JUnitCase> CasesOf(RuleOutcome outcome)
    {
        if (outcome.Outcome == Outcome.Passed)
        {
            yield return new(outcome.Rule.Id, "pool", JUnitEnding.Passed);
        }

        if (outcome.NotEvaluated > 0 && outcome.Outcome != Outcome.Crashed)
        {
            yield return new(outcome.Rule.Id, "pool (what could not be judged)", JUnitEnding.Skipped)
            {
                Message = () => Completeness.NotEvaluated(outcome),
                Body = () => JUnitBody.Of(outcome),
            };
        }
    }
}
