using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>
/// A plan as a script to review. What is run stands bare; a command that is left to a person stands behind a <c>#</c> without a blank,
/// and what is meant for people behind a <c>#</c> with one.
/// </summary>
/// <param name="dialect">The shell.</param>
/// <param name="output">Where to.</param>
internal sealed class FixScript(ScriptDialect dialect, TextWriter output)
{
    private readonly ScriptComments comments = new(dialect, output);

    public void Write(FixPlan plan, ReportOptions options)
    {
        Lines(dialect.FirstLines);
        new FixHead(comments, dialect).Write(plan, options);
        if (plan.RunsAnything)
        {
            Line("");
            Lines(dialect.Preamble);
            Lines(dialect.RequirePool(plan.Capture.PoolUuid!));
            if (plan.ReliesOnHighAvailabilityBeingOff)
            {
                Lines(dialect.RequireHighAvailabilityOff(plan.Capture.PoolUuid!));
            }
        }

        for (var at = 0; at < plan.Stages.Length; at++)
        {
            Write(plan.Stages[at], at + 1, plan);
        }

        if (plan.RunsAnything)
        {
            Line("");
            Line(dialect.Last);
        }
    }

    private void Write(FixStage stage, int number, FixPlan plan)
    {
        var title = FixWords.TitleOf(stage);
        Line("");
        comments.Rule();
        comments.Text(FormattableString.Invariant($"Stage {number}: {title}"));
        comments.Text(FixWords.Explain(stage.Kind));
        comments.Rule();
        if (stage.Kind != FixStageKind.ByHand)
        {
            Line(dialect.Announce(title));
        }

        if (stage.Kind == FixStageKind.HighAvailabilityOff)
        {
            Line(dialect.Leave($"High availability is off. To switch it on again: {string.Join("; ", plan.HighAvailability!.On)}", ofHost: false));
        }

        if (stage.Host is not null)
        {
            Line(dialect.Leave(
                stage.After.IsEmpty ? "" : $"The host is out of service. To put it back: {string.Join("; ", stage.After)}", ofHost: true));
        }

        Lines(stage.Before);
        new FixBlocks(comments, output).Write(stage);
        if (stage.After.Length > 0)
        {
            Line("");
            Lines(stage.After);
            Line(dialect.Leave("", ofHost: true));
        }

        if (stage.Kind == FixStageKind.HighAvailabilityOn)
        {
            Line(dialect.Leave("", ofHost: false));
        }
    }

    private void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    private void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
