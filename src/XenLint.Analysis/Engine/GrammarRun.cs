using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>The check of every stored value in all captures of a run, in parts that several threads take. Nothing when the user turned it off.</summary>
internal sealed class GrammarRun
{
    private readonly (Capture Capture, RowRange Rows)[] parts;
    private readonly IReadOnlyList<Finding>[] findings;
    private readonly Microsoft.CodeAnalysis.DiagnosticSeverity severity;

    public GrammarRun(IEnumerable<Capture> captures, AnalysisSettings settings)
    {
        severity = settings.LevelOf(ToolRule.ValueNotReadable).Apply(ToolRule.ValueNotReadable.Severity);
        parts = settings.Runs(ToolRule.ValueNotReadable) ? [.. captures.SelectMany(capture => ValueGrammar.PartsOf(capture), (capture, rows) => (capture, rows))] : [];
        findings = new IReadOnlyList<Finding>[parts.Length];
    }

    /// <summary>Number of parts.</summary>
    public int Parts => parts.Length;

    /// <summary>Checks one part.</summary>
    public void Execute(int part) => findings[part] = [.. ValueGrammarCheck.Check(parts[part].Capture, parts[part].Rows, severity)];

    /// <summary>What was found in a capture.</summary>
    public IEnumerable<Finding> FindingsOf(Capture capture) =>
        Enumerable.Range(0, parts.Length).Where(part => ReferenceEquals(parts[part].Capture, capture)).SelectMany(part => findings[part]);
}
