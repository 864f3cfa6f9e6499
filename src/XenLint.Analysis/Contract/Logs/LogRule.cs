using Microsoft.CodeAnalysis;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>
/// A rule about lines of hosts' logs: one finding for each host, with the number of lines, the first and the last time, and the first of the lines. The rule's
/// message takes the host, the number, the times and the file, in this order.
/// </summary>
public abstract class LogRule : Rule
{
    private readonly LogSignature signature;
    private readonly LogRuleOptions options;

    /// <summary>Creates the rule.</summary>
    /// <param name="signature">What the lines look like.</param>
    /// <param name="options">The rule's options.</param>
    protected LogRule(LogSignature signature, LogRuleOptions options)
    {
        this.signature = signature;
        this.options = options;
    }

    /// <inheritdoc/>
    public override IEnumerable<LogSignature> LogSignatures(RuleOptions options) =>
        [signature with { Ignored = [.. signature.Ignored, .. options.Value(this.options.IgnorePatterns)] }];

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.EachHost(host => Judge(context, host, host.LogLines(signature)));

    /// <summary>Judges one host.</summary>
    /// <param name="context">The run.</param>
    /// <param name="host">The host.</param>
    /// <param name="lines">The lines that were found, perhaps none.</param>
    protected virtual Verdict Judge(RuleContext context, HostEvidence host, LogMatches lines)
    {
        if (!lines.Reaches(context.Option(options.Threshold), Window(context), out var last))
        {
            return lines.Loss is { } loss ? Verdict.CannotTell(NotEvaluatedReason.MemberTruncated, loss) : Verdict.Judged;
        }

        var severity = SeverityOf(lines);
        return Report(context, host, lines, IsOld(context, last) ? Lower(severity) : severity);
    }

    /// <summary>Reports what was found on one host.</summary>
    /// <param name="context">The run.</param>
    /// <param name="host">The host.</param>
    /// <param name="lines">The lines, at least one.</param>
    /// <param name="severity">The severity.</param>
    /// <param name="more">Further values for the message, after the four that each of these rules has.</param>
    protected Verdict Report(RuleContext context, HostEvidence host, LogMatches lines, DiagnosticSeverity severity, params ReadOnlySpan<object> more)
    {
        var first = lines.Events[0].Place;
        return context.Report(
            at: first,
            message: [host.DisplayName, LogWords.Count(lines), LogWords.Times(lines), first.File.PathInReport, .. more],
            severity,
            related: [.. Samples(lines, (int)context.Option(options.MaxSamples))]);
    }

    /// <summary>The severity of lines that are recent; the rule's own unless the lines tell otherwise.</summary>
    /// <param name="lines">The lines, at least one.</param>
    protected virtual DiagnosticSeverity SeverityOf(LogMatches lines) => Descriptor.Severity;

    private TimeSpan? Window(RuleContext context) =>
        context.Option(options.WindowMinutes) is > 0 and var minutes ? TimeSpan.FromMinutes(minutes) : null;

    /// <summary>What happened long before the capture says less about the host of today. Where a time is not known nothing is played down.</summary>
    private bool IsOld(RuleContext context, LogTime? last) =>
        last is { } end && context.Capture.ReferenceTime is { } taken && taken.DateTime - end.Local > TimeSpan.FromDays(context.Option(options.RecencyDays));

    private static DiagnosticSeverity Lower(DiagnosticSeverity severity) =>
        severity == DiagnosticSeverity.Error ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;

    /// <summary>The lines that follow the first one, and the newest.</summary>
    private static IEnumerable<Related> Samples(LogMatches lines, int most)
    {
        var others = lines.Events.Skip(1).Select(line => Related.Line(line.Place)).ToList();
        return others.Count < most || most < 2 ? others.Take(most - 1) : [.. others.Take(most - 2), others[^1]];
    }
}
