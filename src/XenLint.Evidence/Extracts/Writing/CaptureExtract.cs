using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Makes a folder of a capture that people can keep in a repository: the database in its canonical form, the evidence that rules read, of logs the lines that
/// rules look for, and <c>capture.json</c>, which makes one capture of it again.
/// </summary>
public static class CaptureExtract
{
    private const string DatabaseName = "database.xml";

    /// <summary>What is known of a database by more than its bytes stands in <c>capture.json</c>; what is written is decided here and nowhere else.</summary>
    /// <param name="capture">The capture, read with <see cref="EvidenceOptions.WholeReport"/> and <see cref="EvidenceOptions.KeepsLogLines"/>.</param>
    /// <param name="inputs">The inputs of the run.</param>
    /// <param name="signatures">What logs were searched for.</param>
    /// <returns>The files, <c>capture.json</c> first.</returns>
    public static IReadOnlyList<ExtractedFile> Of(Capture capture, IReadOnlyList<InputStatus> inputs, IReadOnlyList<LogSignature> signatures)
    {
        var own = inputs.Where(input => ReferenceEquals(input.Capture, capture)).ToList();
        var files = new List<ExtractedFile>();
        var folders = new Dictionary<HostReport, string>(ReferenceEqualityComparer.Instance);
        var hosts = new List<MarkedHost>();
        foreach (var evidence in capture.HostEvidence.Where(host => host.Report is not null))
        {
            var folder = SafeName.Unique(SafeName.Slug(evidence.DisplayName, "host"), folders.ContainsValue);
            var host = new HostExtract(folder, evidence.Report!, own.Find(input => ReferenceEquals(input.Report, evidence.Report)));
            folders.Add(evidence.Report!, folder);
            files.AddRange(host.Files);
            hosts.Add(host.Marker);
        }

        if (!capture.Database.IsMissing)
        {
            files.Add(new ExtractedFile(DatabaseName, stream => CanonicalDatabase.Write(capture, stream)));
        }

        files.Add(new ExtractedFile(ExtractReadme.FileName, stream => ExtractReadme.Write(stream, !capture.Database.IsMissing, hosts.Count, capture.DatabaseReport is not null)));
        var marker = new CaptureMarker
        {
            Schema = CaptureMarker.Format,
            Pool = capture.PoolUuid,
            Database = capture.Database.IsMissing ? null : new MarkedDatabase(
                capture.DatabaseReport is { } report ? folders[report] : null,
                capture.DatabaseTime is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null,
                capture.DatabaseReport is null ? own.Find(input => input.Report is null) is { } dump ? HostExtract.LossOf(dump) : null
                    : capture.Database.Damage is null ? null : new MarkedLoss(ReadStatus.Partial, "the database in the report was not whole")),
            Hosts = [.. hosts.OrderBy(host => host.Folder, StringComparer.Ordinal)],
            Signatures = Searched(capture, signatures),
            Files = [.. files.Select(file => file.Path).Append(CaptureMarker.FileName).Order(StringComparer.Ordinal)],
        };
        return [new ExtractedFile(CaptureMarker.FileName, marker.Write), .. files];
    }

    /// <summary>A capture that comes from an extract itself was searched for what was looked for then.</summary>
    private static SortedDictionary<string, string> Searched(Capture capture, IReadOnlyList<LogSignature> signatures)
    {
        var logs = capture.Reports.Select(report => report.Logs).OfType<HostLogs>().ToList();
        var searched = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var signature in signatures.Where(signature => logs.Count > 0 && logs.TrueForAll(log => log.Of(signature) is not null)))
        {
            searched.Add(signature.Id, SignatureHash.Of(signature));
        }

        return searched;
    }
}
