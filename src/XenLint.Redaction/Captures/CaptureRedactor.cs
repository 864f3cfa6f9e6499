using XenLint.Model;

namespace XenLint.Redaction;

/// <summary>
/// One capture without what tells of its pool, and the way from everything in the one to the same thing in the other. Labels are the scope's own: what else
/// a run looks at does not change them.
/// </summary>
internal sealed class CaptureRedactor
{
    private readonly Capture capture;
    private readonly LabelScope scope;
    private readonly InputPathBook paths;
    private readonly PoolNames ownNames;
    private readonly ReportRedactor reports;
    private readonly Dictionary<HostReport, HostReport> rewritten = new(ReferenceEqualityComparer.Instance);
    private Capture? redacted;

    /// <summary>Learns the names of a capture. Nothing is replaced before all captures of the scope are known.</summary>
    /// <param name="capture">The capture.</param>
    /// <param name="scope">What decides about labels; the names of the capture are reserved in it.</param>
    /// <param name="paths">What stands for paths.</param>
    public CaptureRedactor(Capture capture, LabelScope scope, InputPathBook paths)
    {
        this.capture = capture;
        this.scope = scope;
        this.paths = paths;
        ownNames = PoolNames.Collect(capture, scope.Labels, scope.Names, scope.Hosts, scope.Addresses, scope.Texts.RedactId);
        reports = new ReportRedactor(scope.Texts, scope.Members, scope.Names, PathOf);
        LearnReports();
    }

    /// <summary>Writes the capture anew.</summary>
    /// <param name="jobs">Number of threads.</param>
    public void Redact(int jobs)
    {
        var database = capture.Database.IsMissing
            ? DatabaseFile.None(PathOf(capture.Database.Source.Path))
            : new DatabaseRedactor(ownNames, scope.Values, scope.Texts, scope.HashesIds).Redact(capture.Database, PathOf(capture.Database.Source.Path), jobs);
        foreach (var report in capture.HostEvidence.Select(host => host.Report).OfType<HostReport>())
        {
            rewritten.Add(report, reports.Redact(report, capture.Database, database));
        }

        redacted = capture.Rewrite(database, rewritten);
    }

    /// <summary>The capture without names.</summary>
    public Capture Redacted => redacted ?? throw new InvalidOperationException("The capture is not written anew yet.");

    /// <summary>What stands for what.</summary>
    public LabelBook Labels => scope.Labels;

    /// <summary>The text without what tells of the pool.</summary>
    public string Text(string text) => scope.Texts.Redact(paths.In(text), NameUse.InMessages);

    /// <summary>The id, hashed where ids are.</summary>
    public string Id(string id) => scope.Texts.RedactId(id);

    /// <summary>The label of a name; null when the pool has nothing that is called so.</summary>
    public string? LabelOf(string name) => scope.Names.Whole(name);

    /// <summary>The report without names.</summary>
    public HostReport Of(HostReport report) => rewritten[report];

    /// <summary>The same object in <see cref="Redacted"/>.</summary>
    public PoolObject Of(PoolObject record) => Redacted.TableOf(record.Class).ObjectAt(record.Row.Index);

    /// <summary>The same place in <see cref="Redacted"/>.</summary>
    public Place Of(Place place)
    {
        var file = ReferenceEquals(place.File, capture.Database.Source) ? Redacted.Database.Source : OfMember(place.File);
        var start = file.OffsetAfter(place.Start);
        return new Place(
            file, start, file.OffsetAfter(place.End) - start, place.Record is { } record ? Of(record) : null, place.Field is { } field ? scope.Texts.Redact(field, NameUse.InEvidence) : null);
    }

    private string PathOf(string path) => paths.Of(path, rest => scope.Texts.Redact(rest, NameUse.InEvidence));

    private SourceFile OfMember(SourceFile file)
    {
        var member = reports.Redact(file);
        if (file.Report is { } report && member.Report is null)
        {
            member.BelongTo(rewritten[report]);
        }

        return member;
    }

    /// <summary>What reports say of their hosts, before anything is replaced.</summary>
    private void LearnReports()
    {
        foreach (var evidence in capture.HostEvidence.Where(host => host.Report is not null))
        {
            var report = evidence.Report!;
            if (report.Identity.HostName is { } name && !name.StartsWith("localhost", StringComparison.OrdinalIgnoreCase))
            {
                if (evidence.Host is { } host && scope.Names.Whole(host.DisplayName) is { } label && !name.Contains('.', StringComparison.Ordinal))
                {
                    scope.Hosts.Learn(name, label);
                }

                scope.Names.Add(name, scope.Hosts.Of(name));
            }

            foreach (var file in report.Members.Select(member => member.File).Where(file => file is not null && file != capture.Database.Source))
            {
                scope.Members.Learn(file!.Bytes);
            }
        }
    }
}
