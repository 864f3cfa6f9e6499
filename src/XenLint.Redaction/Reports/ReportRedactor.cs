using XenLint.Model;

namespace XenLint.Redaction;

/// <summary>Writes a host's status report anew without what tells of the pool.</summary>
internal sealed class ReportRedactor(TextRedactor texts, MemberRedactor members, NameTable names, Func<string, string> pathOf)
{
    /// <summary>Instead of what was said of an archive: that names files and folders of another machine.</summary>
    private const string Lost = "a part of the report is lost";

    private readonly Dictionary<SourceFile, SourceFile> files = new(ReferenceEqualityComparer.Instance);

    /// <summary>What became of each file.</summary>
    public IReadOnlyDictionary<SourceFile, SourceFile> Files => files;

    /// <summary>The report without names.</summary>
    /// <param name="report">The report.</param>
    /// <param name="database">The capture's database.</param>
    /// <param name="redacted">The capture's database without names.</param>
    public HostReport Redact(HostReport report, DatabaseFile database, DatabaseFile redacted)
    {
        var rewritten = new Dictionary<ReportMember, ReportMember>(ReferenceEqualityComparer.Instance);
        foreach (var member in report.Members)
        {
            rewritten.Add(member, Redact(member, database, redacted));
        }

        return report.Rewrite(
            pathOf(report.Path),
            new HostIdentity(report.Identity.Uuid is { } uuid ? texts.RedactId(uuid) : null, NameOf(report, report.Identity.HostName), NameOf(report, report.Identity.FolderName)),
            report.Logs is { } logs ? Redact(logs) : null,
            report.ListOfFiles is { } list ? Redact(list) : null,
            member => rewritten.TryGetValue(member, out var known) ? known : Redact(member, database, redacted),
            text => report.Losses.Contains(text) ? Lost : texts.Redact(text, NameUse.InEvidence));
    }

    /// <summary>A file of which only the place was known.</summary>
    public SourceFile Redact(SourceFile file)
    {
        if (!files.TryGetValue(file, out var rewritten))
        {
            files.Add(file, rewritten = members.Redact(file, pathOf(file.Path)));
        }

        return rewritten;
    }

    /// <summary>The database knows best what the host of a report is called.</summary>
    private string? NameOf(HostReport report, string? name) => name is null ? null
        : names.Whole(name) is { } known ? known
        : texts.Redact(name, NameUse.InEvidence) is var after && after != name ? after
        : report.Host is { } host && names.Whole(host.DisplayName) is { } label ? label
        : name.StartsWith("localhost", StringComparison.OrdinalIgnoreCase) ? name
        : texts.LabelOf("hostname", name);

    private ReportMember Redact(ReportMember member, DatabaseFile database, DatabaseFile redacted)
    {
        // A copy of the database that is not used is not kept.
        var file = member.File is null ? null
            : ReferenceEquals(member.File, database.Source) ? redacted.Source
            : member.Name == MemberName.LiveDatabase || member.Name == MemberName.DatabaseFile ? null
            : Redact(member.File);
        return new ReportMember
        {
            Name = member.Name,
            Instance = texts.Redact(member.Instance, NameUse.InEvidence),
            Path = texts.Redact(member.Path, NameUse.InEvidence),
            Status = member.Status,
            Detail = member.Detail is { } detail ? texts.Redact(detail, NameUse.InEvidence) : null,
            File = file,
        };
    }

    private HostLogs Redact(HostLogs logs)
    {
        var coverage = logs.Coverage.ToDictionary(log => log, log => log with { Files = [.. log.Files.Select(Redact)] }, ReferenceEqualityComparer.Instance as IEqualityComparer<LogCoverage>);
        return new HostLogs(
            coverage.Values,
            logs.Matches.Select(found => found with
            {
                Logs = [.. found.Logs.Select(log => coverage[log])],
                Sightings = [.. found.Sightings.Select(sighting => sighting with { Key = texts.Redact(sighting.Key, NameUse.InEvidence) })],
                Events = [.. found.Events.Select(Redact)],
                Loss = found.Loss is null ? null : Lost,
            }));
    }

    private LogEvent Redact(LogEvent line)
    {
        var file = Redact(line.Place.File);
        var start = file.OffsetAfter(line.Place.Start);
        return line with { Key = texts.Redact(line.Key, NameUse.InEvidence), Place = line.Place with { File = file, Start = start, Length = file.OffsetAfter(line.Place.End) - start } };
    }

    private LogFile Redact(LogFile file) => file with
    {
        Path = pathOf(file.Path),
        MatchingText = members.Redact(file.MatchingText),
        Loss = file.Loss is null ? null : Lost,
    };
}
