using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>What users see: a diagnostic with its subject, its place, its identity and its remedy.</summary>
public sealed class Finding
{
    private readonly Kept? kept;
    private ReportedPlace? at;

    /// <summary>Creates the finding.</summary>
    public Finding()
    {
    }

    [SetsRequiredMembers]
    private Finding(Finding held, KeptEvidence evidence)
    {
        kept = new Kept(held.Pool, held.At?.Keep(evidence));
        Rule = held.Rule;
        Arguments = [.. held.Arguments.Select(MessageValue.Keep)];
        Diagnostic = FindingFactory.Diagnose(Rule, held.Diagnostic.Location, held.Severity, [.. Arguments]);
        Subject = held.Subject.Keep(evidence);
        Related = [.. held.Related.Select(related => related.Keep(evidence))];
        Fix = held.Fix;
        Identity = held.Identity;
        About = held.About;
        Waiver = held.Waiver;
        IsInBaseline = held.IsInBaseline;
    }

    /// <summary>A finding about an input, of which nothing else may be held any more.</summary>
    [SetsRequiredMembers]
    internal Finding(RuleDescriptor rule, InputStatus input, string reason)
    {
        kept = new Kept(input.Pool, input.DamageAt);
        Rule = rule;
        Arguments = [input.Path, reason];
        Diagnostic = FindingFactory.Diagnose(rule, FindingFactory.LocationOf(input.DamageAt), rule.Severity, [.. Arguments]);
        Subject = new Subject("input", null, null, input.Path, input.Path);
        Identity = new(rule.Id, input.Pool?.PoolUuid ?? "", "input", "", "");
    }

    /// <summary>The rule.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>Roslyn's view: message, effective severity and location.</summary>
    public required Diagnostic Diagnostic { get; init; }

    /// <summary>The object that the finding is about.</summary>
    public required Subject Subject { get; init; }

    /// <summary>The bytes that show it; <c>default</c> only for findings about the run itself that no file shows.</summary>
    /// <exception cref="InvalidOperationException">The evidence was let go.</exception>
    public required Place Place { get => kept is null ? field : throw LetGo.Misses("the bytes of a finding"); init; }

    /// <summary>What reports tell of the place; null only for findings about the run itself that no file shows.</summary>
    public ReportedPlace? At => kept is null ? at ??= ReportedPlace.Of(Place, Diagnostic.Location) : kept.At;

    /// <summary>The values of the message's placeholders.</summary>
    public ImmutableArray<object> Arguments { get; init; } = [];

    /// <summary>The capture; null for findings about the run itself that concern no capture.</summary>
    /// <exception cref="InvalidOperationException">The evidence was let go.</exception>
    public Capture? Capture { get => kept is null ? field : throw LetGo.Misses("the capture of a finding"); init; }

    /// <summary>What reports tell of the capture; null for findings about the run itself that concern no capture.</summary>
    public CaptureSummary? Pool => kept is null ? Capture?.Summary : kept.Pool;

    /// <summary>Other objects that have to do with it.</summary>
    public ImmutableArray<Related> Related { get; init; } = [];

    /// <summary>The remedy with the finding's own values filled in: made when it is asked for, so that a run of many pools need not hold the texts.</summary>
    public ImmutableArray<RemediationCommand> Remediation => RemediationWriter.Fill(Rule, Fix);

    /// <summary>
    /// The identity, 64 hexadecimal digits: the same for the same defect of the same object in every later capture. Made when first asked for, since
    /// a report for people does without, and the first hash of a process costs the loading of a cryptographic library.
    /// </summary>
    public string Fingerprint => field ??= Identity.Fingerprint;

    /// <summary>What the fingerprint is made of.</summary>
    public required FindingIdentity Identity { get; init; }

    /// <summary>The values that were filled into the remedy; null when there are none.</summary>
    internal RemediationValues? Fix { get; init; }

    /// <summary>The waiver that the finding tells of, for findings about waivers.</summary>
    internal Waiver? About { get; init; }

    /// <summary>The decision to live with it; null when there is none that holds.</summary>
    public Waiver? Waiver { get; private set; }

    /// <summary>True when the baseline has the finding.</summary>
    public bool IsInBaseline { get; private set; }

    /// <summary>A waiver is a decision, so it tells more than that the finding is old.</summary>
    public FindingState State => Waiver is not null ? FindingState.Waived : IsInBaseline ? FindingState.Unchanged : FindingState.New;

    /// <summary>The severity after configuration.</summary>
    public DiagnosticSeverity Severity => Diagnostic.Severity;

    /// <summary>The message with its values.</summary>
    public string Message => Diagnostic.GetMessage(CultureInfo.InvariantCulture);

    /// <summary>The same finding in other words and at another place, with the decision and the baseline's state that it has.</summary>
    internal Finding Rewrite(ResultRewriter rewriter)
    {
        var place = Place.IsNowhere ? Place : rewriter.Of(Place);
        var arguments = rewriter.ArgumentsOf(this);
        return new Finding
        {
            Rule = Rule,
            Diagnostic = FindingFactory.Diagnose(Rule, place, Severity, [.. arguments]),
            Subject = rewriter.SubjectOf(this),
            Place = place,
            Arguments = arguments,
            Capture = Capture is null ? null : rewriter.Of(Capture),
            Related = [.. Related.Select(related => new Related(related.Record is { } record ? rewriter.Of(record) : null, rewriter.Of(related.Place)))],
            Fix = Fix?.Rewrite(value => rewriter.Text(value, Capture)),
            Identity = rewriter.IdentityOf(this),
            Waiver = Waiver is null ? null : rewriter.WaiverOf(Waiver),
            IsInBaseline = IsInBaseline,
        };
    }

    /// <summary>The same finding without the evidence, of which stays what reports want to tell.</summary>
    internal Finding Keep(KeptEvidence evidence) => kept is null ? new(this, evidence) : this;

    internal Finding WaivedBy(Waiver waiver)
    {
        var copy = (Finding)MemberwiseClone();
        copy.Waiver = waiver;
        return copy;
    }

    internal Finding KnownToBaseline()
    {
        var copy = (Finding)MemberwiseClone();
        copy.IsInBaseline = true;
        return copy;
    }

    private sealed record Kept(CaptureSummary? Pool, ReportedPlace? At);
}

/// <summary>One command of a remedy, ready to copy.</summary>
/// <param name="Shell">The shell.</param>
/// <param name="Command">The command; values from the input are quoted for the shell, open placeholders stand as <c>&lt;name&gt;</c>.</param>
/// <param name="Step">The step that it was made from.</param>
public sealed record RemediationCommand(Shell Shell, string Command, RemediationStep Step);
