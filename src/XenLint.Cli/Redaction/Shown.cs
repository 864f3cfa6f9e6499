using XenLint.Analysis;
using XenLint.Redaction;

namespace XenLint.Cli;

/// <summary>
/// A result as an output may show it. Nothing else can be given to a writer, and only <see cref="RunRedaction"/> makes one, so that no output can forget about
/// redaction.
/// </summary>
/// <param name="Result">The result.</param>
/// <param name="By">What has redacted it; null for what is shown as it is.</param>
internal sealed record Shown(AnalysisResult Result, Redactor? By);
