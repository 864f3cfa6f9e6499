using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>The check of every stored value in all captures of a run, in parts that several threads take. Nothing when the user turned it off.</summary>
internal sealed class GrammarRun
{
    private readonly Part[] parts;
    private readonly Microsoft.CodeAnalysis.DiagnosticSeverity severity;

    public GrammarRun(IEnumerable<Capture> captures, AnalysisSettings settings)
    {
        severity = settings.LevelOf(ToolRule.ValueNotReadable).Apply(ToolRule.ValueNotReadable.Severity);
        parts = settings.Runs(ToolRule.ValueNotReadable) ? [.. captures.SelectMany(capture => ValueGrammar.PartsOf(capture), (capture, rows) => new Part(capture, rows))] : [];
    }

    /// <summary>Number of parts.</summary>
    public int Parts => parts.Length;

    /// <summary>Checks one part.</summary>
    public void Execute(int part) => parts[part].Findings = [.. ValueGrammarCheck.Check(parts[part].Capture, parts[part].Rows, severity)];

    /// <summary>What was found in a capture.</summary>
    public IEnumerable<Finding> FindingsOf(Capture capture) =>
        parts.Where(part => ReferenceEquals(part.Capture, capture)).SelectMany(part => part.Findings);

    private sealed class Part(Capture capture, RowRange rows)
    {
        public Capture Capture => capture;

        public RowRange Rows => rows;

        public IReadOnlyList<Finding> Findings { get; set; } = [];
    }
}
