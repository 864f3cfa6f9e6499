using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>The head of a script: of what it is, what it covers and what not, and how to review it.</summary>
/// <param name="comments">Where to.</param>
/// <param name="dialect">The shell.</param>
internal sealed class FixHead(ScriptComments comments, ScriptDialect dialect)
{
    public void Write(FixPlan plan, ReportOptions options)
    {
        var facts = PoolFacts.Of(plan.Capture.Summary);
        comments.Text("A proposal: commands that mend what XenLint found. XenLint has run none of them. Read all of it, take out what you do not want, and then run it.");
        comments.Empty();
        comments.Text("A # without a blank behind it marks a command that is left to you, with the reason above it.");
        comments.Text(plan.RunsAnything
            ? $"Bare lines are run. {dialect.HowToRun} It stops at the first command that fails, and does nothing on another pool than this one."
            : "Nothing in this script is run as it stands.");
        comments.Empty();
        Fact("Pool", $"{plan.Capture.DisplayName} ({plan.Capture.PoolUuid ?? "uuid not known"})");
        Fact("Captured", facts.CapturedAt is { } time ? $"{time}; what changed since then is not considered" : "at a time that is not known; what changed since then is not considered");
        Fact("Made by", $"XenLint {options.Version}");
        Fact("Covers", FixWords.Coverage(plan));
        foreach (var omission in plan.LeftOut)
        {
            Fact("Left out", FixWords.Of(omission));
        }

        foreach (var rule in plan.WithoutCommand.GroupBy(finding => finding.Rule))
        {
            Fact("No command", $"{rule.Key.Id} {rule.Key.Title} ({FixWords.Findings(rule.Count())})");
        }
    }

    private void Fact(string name, string text) => comments.Text(text, $"{name,-10}  ");
}
