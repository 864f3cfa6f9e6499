using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>XL0003: looks at every value of every described column, not only at those that rules happen to read.</summary>
internal static class ValueGrammarCheck
{
    public static IEnumerable<Finding> Check(Capture capture, RowRange part, Microsoft.CodeAnalysis.DiagnosticSeverity severity) =>
        ValueGrammar.Violations(capture, part).Select(violation =>
        {
            var subject = Subject.Of(violation.Record);
            return new Finding
            {
                Rule = ToolRule.ValueNotReadable,
                Diagnostic = FindingFactory.Diagnose(
                    ToolRule.ValueNotReadable, violation.Place, severity, violation.Column.Name, subject.LogicalPath, violation.Expected),
                Subject = subject,
                Place = violation.Place,
                Capture = capture,
                Arguments = [violation.Column.Name, subject.LogicalPath, violation.Expected],
                Identity = new(ToolRule.ValueNotReadable.Id, capture.PoolUuid ?? "", subject.Class, subject.Uuid ?? "", violation.Column.Name),
            };
        });
}
