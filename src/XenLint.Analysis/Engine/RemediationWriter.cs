using System.Collections.Immutable;

namespace XenLint.Analysis;

/// <summary>Fills the placeholders of a remedy for people who read a report.</summary>
internal static class RemediationWriter
{
    public static ImmutableArray<RemediationCommand> Fill(RuleDescriptor rule, RemediationValues? values) =>
        [.. rule.Remediation.Zip(rule.Commands, (step, command) =>
            new RemediationCommand(step.Shell, command.Fill(ShellQuoting.Of(step.Shell), placeholder => values?.Find(placeholder)), step))];
}
