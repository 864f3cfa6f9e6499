using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>What a test case says: everything that somebody needs who sees nothing but this case.</summary>
internal static class JUnitBody
{
    public static string FirstLine(Finding finding) => finding switch
    {
        { Waiver: { } waiver } => $"waived: {waiver.Reason}{(waiver.Ticket is null ? "" : $" ({waiver.Ticket})")}",
        { IsInBaseline: true } => "known to the baseline",
        _ => finding.Message,
    };

    public static IEnumerable<string> Of(Finding finding)
    {
        yield return $"{SeverityLevel.NameOf(finding.Severity)} {finding.Rule.Id}: {finding.Message}";
        yield return $"object: {ObjectPath.Of(finding)}";
        if (finding.At is { } at)
        {
            yield return FormattableString.Invariant($"at: {at.Path}:{at.Region.StartLine}:{at.Region.StartColumn}");
        }

        foreach (var related in finding.Related)
        {
            yield return $"with: {related.LogicalPath}";
        }

        foreach (var command in finding.Remediation)
        {
            var interrupts = command.Step.Interrupts is { } what ? $", interrupts {what.TrimEnd('.')}" : "";
            yield return $"fix ({ReportWords.Of(command.Shell)}, risk {ReportWords.Of(command.Step.Risk)}{interrupts}): {command.Command}";
        }

        yield return $"why: {finding.Rule.Why}";
        yield return $"more: {finding.Rule.HelpLink}";
        yield return $"fingerprint: {finding.Fingerprint}";
    }

    public static IEnumerable<string> Of(RuleOutcome outcome)
    {
        yield return FormattableString.Invariant($"{outcome.Rule.Id} {outcome.Rule.Name}: judged {outcome.Judged}, not evaluated {outcome.NotEvaluated}");
        foreach (var reason in Completeness.ReasonsOf(outcome))
        {
            yield return $"reason: {reason}";
        }

        if (!outcome.CollectWith.IsEmpty)
        {
            yield return $"collect with: {string.Join(" or ", outcome.CollectWith)}";
        }
    }
}
