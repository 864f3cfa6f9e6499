using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>
/// The findings of a stage with their commands. What a rule says of its steps is said once for all of its findings that stand together.
/// </summary>
/// <param name="comments">Where comments go to.</param>
/// <param name="output">Where commands go to.</param>
internal sealed class FixBlocks(ScriptComments comments, TextWriter output)
{
    /// <summary>What was said last, which is not repeated.</summary>
    private (string Label, string Note)? said;

    /// <summary>What was offered to look at since the rule was named; once is enough.</summary>
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);

    public void Write(FixStage stage)
    {
        for (var at = 0; at < stage.Blocks.Length;)
        {
            var together = stage.Blocks.Skip(at).TakeWhile(block => block.Finding.Rule == stage.Blocks[at].Finding.Rule).ToList();
            Line("");
            shown.Clear();
            Explain(together);
            foreach (var sameFinding in together.GroupBy(block => block.Finding))
            {
                comments.Empty();
                comments.Text($"{sameFinding.Key.Message} [{sameFinding.Key.Fingerprint[..12]}]", "* ");
                said = null;
                foreach (var block in sameFinding)
                {
                    Write(block, together);
                }
            }

            at += together.Count;
        }
    }

    private void Explain(List<FixBlock> together)
    {
        var first = together[0].Finding;
        comments.Text($"{first.Rule.Id}  {first.Rule.Title} ({SeverityLevel.NameOf(together.Max(block => block.Finding.Severity))})");
        foreach (var step in together.SelectMany(block => block.Steps).DistinctBy(step => step.Number).OrderBy(step => step.Number))
        {
            comments.Text(FixWords.Describe(step), FormattableString.Invariant($"  {step.Number}. "));
        }
    }

    private void Write(FixBlock block, List<FixBlock> together)
    {
        var isNumbered = together.SelectMany(other => other.Steps).Select(step => step.Number).Distinct().Skip(1).Any();
        foreach (var step in block.Steps.Where(step => step.Role != FixRole.Look || IsNew(step)))
        {
            var label = isNumbered ? FormattableString.Invariant($"{step.Number}. ") : "";
            var note = FixWords.NoteOf(step);
            if (label.Length + note.Length > 0 && said != (label, note))
            {
                comments.Text(note, $"  {label}", indent: 5);
            }

            said = (label, note);
            foreach (var command in step.Commands)
            {
                Write(command, step);
            }
        }
    }

    private bool IsNew(FixStep step)
    {
        var isNew = step.Commands.Any(command => !shown.Contains(command.Text));
        shown.UnionWith(step.Commands.Select(command => command.Text));
        return isNew;
    }

    private void Write(FixCommand command, FixStep step)
    {
        if (step.Role != FixRole.Run)
        {
            comments.Command(command.Text);
        }
        else if (command.DoneFor is null)
        {
            Line(command.Text);
        }
        else if (step.Commands.Any(other => other.DoneFor != command.DoneFor))
        {
            comments.Text($"Done further up for {command.DoneFor}: {command.Text}", "     ");
        }
    }

    private void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
