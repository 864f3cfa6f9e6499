using XenLint.Model;

namespace XenLint.Redaction;

/// <summary>
/// One capture without what tells of its pool, and the way from everything in the one to the same thing in the other. Labels are the capture's own: what else
/// a run looks at does not change them.
/// </summary>
internal sealed class CaptureRedactor
{
    private readonly Capture capture;
    private readonly ReportRedactor reports;
    private readonly TextRedactor texts;
    private readonly NameTable names;
    private readonly InputPathBook paths;
    private readonly Dictionary<HostReport, HostReport> rewritten = new(ReferenceEqualityComparer.Instance);

    /// <summary>Redacts a capture.</summary>
    /// <param name="capture">The capture.</param>
    /// <param name="words">Words that are no names by themselves.</param>
    /// <param name="key">The key of ids; null where ids stay.</param>
    /// <param name="paths">What stands for paths.</param>
    /// <param name="jobs">Number of threads.</param>
    public CaptureRedactor(Capture capture, PlainWords words, RedactionKey? key, InputPathBook paths, int jobs)
    {
        this.capture = capture;
        this.paths = paths;
        var addresses = new AddressBook(Labels);
        var hosts = new HostNames(Labels, addresses);
        names = new NameTable(words);
        texts = new TextRedactor(names, Labels, addresses, hosts, key);
        var values = new ValueRedactor(texts, Labels, hosts, names);
        var members = new MemberRedactor(texts, values, hosts);
        var ownNames = PoolNames.Collect(capture, Labels, names, hosts, addresses, texts.RedactId);
        string PathOf(string path) => paths.Of(path, rest => texts.Redact(rest, NameUse.InEvidence));

        LearnReports(members, hosts);
        var database = capture.Database.IsMissing
            ? DatabaseFile.None(PathOf(capture.Database.Source.Path))
            : new DatabaseRedactor(ownNames, values, texts, hashesIds: key is not null).Redact(capture.Database, PathOf(capture.Database.Source.Path), jobs);
        reports = new ReportRedactor(texts, members, names, PathOf);
        foreach (var report in capture.HostEvidence.Select(host => host.Report).OfType<HostReport>())
        {
            rewritten.Add(report, reports.Redact(report, capture.Database, database));
        }

        Redacted = capture.Rewrite(database, rewritten);
    }

    /// <summary>The capture without names.</summary>
    public Capture Redacted { get; }

    /// <summary>What stands for what.</summary>
    public LabelBook Labels { get; } = new();

    /// <summary>The text without what tells of the pool.</summary>
    public string Text(string text) => texts.Redact(paths.In(text), NameUse.InMessages);

    /// <summary>The id, hashed where ids are.</summary>
    public string Id(string id) => texts.RedactId(id);

    /// <summary>The label of a name; null when the pool has nothing that is called so.</summary>
    public string? LabelOf(string name) => names.Whole(name);

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
            file, start, file.OffsetAfter(place.End) - start, place.Record is { } record ? Of(record) : null, place.Field is { } field ? texts.Redact(field, NameUse.InEvidence) : null);
    }

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
    private void LearnReports(MemberRedactor members, HostNames hosts)
    {
        foreach (var evidence in capture.HostEvidence.Where(host => host.Report is not null))
        {
            var report = evidence.Report!;
            if (report.Identity.HostName is { } name && !name.StartsWith("localhost", StringComparison.OrdinalIgnoreCase))
            {
                if (evidence.Host is { } host && names.Whole(host.DisplayName) is { } label && !name.Contains('.', StringComparison.Ordinal))
                {
                    hosts.Learn(name, label);
                }

                names.Add(name, hosts.Of(name));
            }

            foreach (var file in report.Members.Select(member => member.File).Where(file => file is not null && file != capture.Database.Source))
            {
                members.Learn(file!.Bytes);
            }
        }
    }
}
