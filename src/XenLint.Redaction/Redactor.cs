using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Redaction;

/// <summary>
/// The one place where a run is redacted. Rules see the real pool; whatever is written sees what this makes of it: captures made anew from evidence without
/// names, and results told of those. A writer cannot show what it is never given.
/// </summary>
public sealed class Redactor : ResultRewriter
{
    private const string NoDetails = "a part of it could not be read; what exactly is told without --redact.";
    private const string NoReason = "(the reason is told without --redact)";

    private readonly RedactionOptions options;
    private readonly PlainWords words;
    private readonly LabelBook labels = new();
    private readonly InputPathBook paths;
    private readonly Dictionary<Capture, CaptureRedactor> captures = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, CaptureRedactor> captureOf = new(ReferenceEqualityComparer.Instance);

    private Redactor(Fleet fleet, RedactionOptions options)
    {
        this.options = options;
        words = new PlainWords(options.OwnWords);
        paths = new InputPathBook(fleet.Inputs, labels);
        foreach (var scope in Scopes(fleet))
        {
            Learn(scope);
        }

        foreach (var capture in fleet.Captures)
        {
            var redacted = captures[capture];
            redacted.Redact(options.Jobs);
            captureOf.TryAdd(capture.Database.Source, redacted);
            foreach (var report in capture.Reports)
            {
                captureOf.TryAdd(report, redacted);
            }
        }

        Fleet = new Fleet(fleet.Inputs.Select(Of));
    }

    /// <summary>What the run looked at, without names.</summary>
    public Fleet Fleet { get; }

    /// <summary>How much outputs may tell.</summary>
    public RedactionLevel Level => options.Level;

    /// <summary>What stands for what.</summary>
    public RedactionMap Map => new(
        options.Level,
        labels.Given,
        [.. captures.OrderBy(pair => pair.Key.Id, StringComparer.Ordinal).DistinctBy(pair => pair.Value.Labels).Select(pair => new RedactedPool(pair.Key.PoolUuid, pair.Value.Redacted.Id, pair.Value.Labels.Given)).OrderBy(pool => pool.Id, StringComparer.Ordinal)]);

    /// <summary>Redacts what a run looked at.</summary>
    public static Redactor Of(Fleet fleet, RedactionOptions options) => new(fleet, options);

    /// <summary>The result without names.</summary>
    public AnalysisResult Redact(AnalysisResult result) => Rewrite(result, Fleet);

    /// <summary>A text that tells of no pool in particular, without names.</summary>
    public string Redact(string text) => Text(text, null);

    /// <summary>
    /// The baseline as one of the real pool: what an earlier run has hashed with this key is recognised again.
    /// </summary>
    /// <param name="baseline">The baseline, redacted or not.</param>
    /// <param name="result">What was found, not redacted.</param>
    public Baseline Recognise(Baseline baseline, AnalysisResult result)
    {
        if (options.IdKey is null)
        {
            return baseline;
        }

        var real = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var finding in result.Findings)
        {
            real.TryAdd(IdentityOf(finding).Fingerprint, finding.Fingerprint);
        }

        var pools = captures.Where(pair => pair.Key.PoolUuid is not null).DistinctBy(pair => pair.Key.PoolUuid)
            .ToDictionary(pair => pair.Value.Id(pair.Key.PoolUuid!), pair => pair.Key.PoolUuid!, StringComparer.Ordinal);
        return new Baseline([.. baseline.Entries.Select(entry => entry with
        {
            Fingerprint = real.GetValueOrDefault(entry.Fingerprint, entry.Fingerprint),
            Pool = entry.Pool is { } pool && pool.Split('#') is [var uuid, .. var number] && pools.TryGetValue(uuid, out var known) ? string.Join('#', [known, .. number]) : entry.Pool,
        }),]);
    }

    /// <summary>The real path behind what is shown of a file that is no archive; null for every other text.</summary>
    public string? FileOf(string shown) => paths.FileOf(shown);

    /// <inheritdoc/>
    public override Capture Of(Capture capture) => captures[capture].Redacted;

    /// <inheritdoc/>
    public override PoolObject Of(PoolObject record) => captures[record.Capture].Of(record);

    /// <inheritdoc/>
    public override Place Of(Place place)
    {
        if (CaptureOf(place) is { } capture)
        {
            return capture.Of(place);
        }

        // A file that the user wrote for XenLint.
        return new Place(Blank(place.File, Redact(place.File.Path)), place.Start, place.Length);
    }

    /// <inheritdoc/>
    public override InputStatus Of(InputStatus input)
    {
        var capture = input.Capture is { } own ? captures[own] : null;
        return new InputStatus(PathOf(input.Path), input.Kind, input.Status, input.Reason is null ? null : input.Kind == InputKind.Dump ? Text(input.Reason, input.Capture) : NoDetails)
        {
            Capture = capture?.Redacted,
            Report = input.Report is { } report ? capture?.Of(report) : null,
            Damage = input.Damage is { } damage ? DamageOf(damage, capture) : null,
        };
    }

    /// <inheritdoc/>
    public override string Text(string text, Capture? capture) => capture is not null && captures.TryGetValue(capture, out var own)
        ? own.Text(text)
        : captures.Values.Aggregate(paths.In(text), (shown, each) => each.Text(shown));

    /// <inheritdoc/>
    protected override string Id(string id, Capture? capture) => options.IdKey is null ? id
        : capture is not null ? captures[capture].Id(id)
        : captures.Values.Aggregate(id, (shown, each) => each.Id(shown));

    /// <inheritdoc/>
    protected override string PathOf(string path) => paths.Of(path, rest => Text(rest, null));

    /// <inheritdoc/>
    protected override Waiver WaiverOf(Waiver waiver) => new(waiver.RuleId, ObjectOf(waiver.Object), NoReason)
    {
        Ticket = options.Level == RedactionLevel.Strict ? null : waiver.Ticket,
        Expires = waiver.Expires,
        Created = waiver.Created,
        Place = waiver.Place.IsNowhere ? default : Of(waiver.Place),
    };

    /// <summary>What an earlier report said may name what is gone, so that no list of names has it any more.</summary>
    protected override BaselineEntry EntryOf(BaselineEntry entry, RuleDescriptor? rule) => new(
        entry.RuleId, entry.Fingerprint, entry.Severity, rule is null ? "A finding of the baseline." : $"{rule.Title.TrimEnd('.')}.")
    {
        Pool = entry.Pool is { } pool ? Id(pool, null) : null,
        Class = entry.Class,
        Uuid = entry.Uuid is { } uuid ? Id(uuid, null) : null,
        IsWaived = entry.IsWaived,
        Place = entry.Place is { } place ? place with { Path = place.IsUri ? "xenlint/baseline" : "baseline", IsUri = place.IsUri } : null,
    };

    /// <summary>A waiver can name what no input has.</summary>
    private WaivedObject ObjectOf(WaivedObject waived) => new(
        waived.Uuid is { } uuid ? Id(uuid, null) : null,
        waived.Class,
        waived.Name is not { } name ? null
            : captures.Values.Select(capture => capture.LabelOf(name)).FirstOrDefault(label => label is not null) is { } known ? known
            : Redact(name) is var after && (after != name || PlainWords.IsOfMachines(name)) ? after
            : labels.Of("object", name));

    /// <summary>The captures that share their labels.</summary>
    private IEnumerable<IReadOnlyList<Capture>> Scopes(Fleet fleet) => options.SharesLabels
        ? fleet.Captures.GroupBy(capture => capture.PoolUuid ?? capture.Id, StringComparer.Ordinal).Select(group => group.ToList())
        : fleet.Captures.Select(capture => (IReadOnlyList<Capture>)[capture]);

    /// <summary>All names are known before the first one is replaced: what only one capture has may stand in a text of the other.</summary>
    private void Learn(IReadOnlyList<Capture> together)
    {
        var scope = new LabelScope(words, options.IdKey, isShared: together.Count > 1);
        foreach (var capture in together)
        {
            PoolNames.Reserve(capture, scope.Labels);
        }

        foreach (var capture in together)
        {
            captures.Add(capture, new CaptureRedactor(capture, scope, paths));
        }
    }

    /// <summary>Of an input that nothing was made of there is no list of names.</summary>
    private Place DamageOf(Place damage, CaptureRedactor? capture) => capture is not null && CaptureOf(damage) is not null
        ? capture.Of(damage)
        : damage with { File = Blank(damage.File, PathOf(damage.File.Path)) };

    /// <summary>A file of which is told where something stands in it, and not what.</summary>
    private static SourceFile Blank(SourceFile file, string path)
    {
        var blank = new byte[file.Bytes.Length];
        blank.AsSpan().Fill((byte)' ');
        return file.Rewrite(path, [new ByteEdit(0, blank.Length, blank)]);
    }

    private CaptureRedactor? CaptureOf(Place place) =>
        place.Record is { } record ? captures.GetValueOrDefault(record.Capture)
        : captureOf.TryGetValue(place.File, out var own) ? own
        : place.File.Report is { } report ? captureOf.GetValueOrDefault(report)
        : null;
}
