using System.Collections.Immutable;

namespace XenLint.Analysis;

/// <summary>
/// Lays waivers over a result. A waived finding stays in the result and no longer counts; waivers that have expired, and those that nobody
/// needs any more, become findings themselves.
/// </summary>
public static class WaiverMatching
{
    /// <summary>The result with its waivers.</summary>
    /// <param name="result">What the rules found.</param>
    /// <param name="file">The waivers; a file without problems.</param>
    /// <param name="settings">What the run was asked to do; its run date tells which waivers have expired.</param>
    public static AnalysisResult Apply(AnalysisResult result, WaiverFile file, AnalysisSettings settings)
    {
        var today = settings.RunDate is { } date ? DateOnly.FromDateTime(date.UtcDateTime) : (DateOnly?)null;
        var byRule = file.Waivers.ToLookup(waiver => waiver.RuleId, StringComparer.Ordinal);
        var matches = file.Waivers.ToDictionary(waiver => waiver, _ => 0);

        Finding Waive(Finding finding)
        {
            Waiver? holds = null;
            foreach (var waiver in byRule[finding.Rule.Id].Where(waiver => waiver.Object.Matches(finding.Subject)))
            {
                matches[waiver]++;
                holds ??= waiver.IsExpired(today) ? null : waiver;
            }

            return holds is null ? finding : finding.WaivedBy(holds);
        }

        var captures = result.Captures.Select(capture => capture with
        {
            Findings = [.. capture.Findings.Select(Waive)],
            ToolFindings = [.. capture.ToolFindings.Select(Waive)],
        }).ToImmutableArray();
        return result with
        {
            HasWaivers = true,
            Captures = captures,
            RunFindings =
            [
                .. result.RunFindings,
                .. file.Waivers.Where(waiver => waiver.IsExpired(today)).Select(waiver => Expired(waiver, matches[waiver])),
                .. file.Waivers.Where(waiver => !waiver.IsExpired(today) && matches[waiver] == 0 && LookedFor.Everywhere(result, waiver.RuleId, settings)).Select(Unmatched),
            ],
        };
    }

    private static Finding Expired(Waiver waiver, int matches) => Make(
        ToolRule.WaiverExpired, waiver, waiver.ToString(), WaiverGrammar.Text(waiver.Expires!.Value), matches switch
        {
            0 => "it matches no finding of this run",
            1 => "1 finding counts again",
            _ => FormattableString.Invariant($"{matches} findings count again"),
        });

    private static Finding Unmatched(Waiver waiver) => Make(ToolRule.WaiverUnmatched, waiver, waiver.ToString());

    private static Finding Make(RuleDescriptor rule, Waiver waiver, params object[] message) => new()
    {
        Rule = rule,
        Diagnostic = FindingFactory.Diagnose(rule, waiver.Place, rule.Severity, message),
        Subject = new Subject("configuration", null, null, $"waiver of {waiver}", $"waiver of {waiver}"),
        Place = waiver.Place,
        Arguments = [.. message],
        About = waiver,
        Identity = new(rule.Id, "", "configuration", waiver.ToString(), ""),
    };
}
