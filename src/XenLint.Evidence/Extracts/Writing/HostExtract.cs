using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>One host's part of an extract.</summary>
internal sealed class HostExtract
{
    /// <summary>The folder of all hosts.</summary>
    public const string HostsFolder = "hosts";

    /// <summary>Instead of what was said of an archive: that names files and folders of another machine.</summary>
    private const string LossOfReport = "a part of the report was lost before it was extracted";

    private readonly HostReport report;
    private readonly string folder;
    private readonly List<ExtractedFile> files = [];

    public HostExtract(string folder, HostReport report, InputStatus? input)
    {
        this.folder = $"{HostsFolder}/{folder}/";
        this.report = report;
        var exceptions = new ReportFileExceptions(report);
        Marker = new MarkedHost
        {
            Folder = folder,
            Uuid = report.Identity.Uuid,
            HostName = report.Identity.HostName,
            FolderName = report.Identity.FolderName,
            TakenAt = report.TakenAt,
            Loss = input is null ? null : LossOf(input),
            Losses = report.Losses.Count == 0 ? [] : [LossOfReport],
            Members = [.. TakeMembers()],
            ReportFiles = exceptions.Files,
            MissingFiles = exceptions.Missing,
            Logs = report.Logs is null ? null : [.. TakeLogs(report.Logs)],
        };
    }

    /// <summary>The files.</summary>
    public IReadOnlyList<ExtractedFile> Files => files;

    /// <summary>What they do not show.</summary>
    public MarkedHost Marker { get; }

    /// <summary>What was wrong with an input; null when nothing was. Names and places in it mean nothing beside the extract.</summary>
    public static MarkedLoss? LossOf(InputStatus input) => input.Status is ReadStatus.Read or ReadStatus.Ignored ? null : new(
        input.Status,
        input.Kind == InputKind.Dump ? "the dump that it was extracted from was not read whole" : "the report that it was extracted from was not read whole");

    /// <summary>Writes the evidence down.</summary>
    /// <returns>What is not there whole, and the copies of the database, of which the pool has one.</returns>
    private IEnumerable<MarkedMember> TakeMembers()
    {
        foreach (var member in report.Members)
        {
            var isDatabase = member.Name == MemberName.LiveDatabase || member.Name == MemberName.DatabaseFile;
            if (isDatabase || member.Status != MemberStatus.Read || member.File is null)
            {
                yield return new MarkedMember(SafeName.Path(member.Path), member.Status, member.Detail);
            }

            if (!isDatabase && member.File is { } file && files.TrueForAll(other => !other.Path.Equals(folder + SafeName.Path(member.Path), StringComparison.OrdinalIgnoreCase)))
            {
                files.Add(ExtractedFile.Of(folder + SafeName.Path(member.Path), SecretLines.Remove(file.Bytes)));
            }
        }
    }

    /// <summary>Writes one file for each log, the lines of the oldest rotation first, so that a rotation alone changes nothing.</summary>
    private IEnumerable<MarkedLog> TakeLogs(HostLogs logs)
    {
        foreach (var log in logs.Coverage)
        {
            foreach (var rotations in log.Files.GroupBy(file => BaseOf(file.Path)).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                var path = SafeName.Path(rotations.Any(file => file.Rotation == 0) ? $"var/log/{rotations.Key}" : $"var/log/{rotations.Key}.1");
                var text = new MemoryStream();
                foreach (var file in rotations)
                {
                    text.Write(file.MatchingText.Span);
                }

                if (text.Length > 0)
                {
                    files.Add(ExtractedFile.Of(folder + path, SecretLines.Remove(text.ToArray())));
                }

                var loss = rotations.Select(file => file.Loss).FirstOrDefault(loss => loss is not null);
                yield return new MarkedLog(
                    path,
                    rotations.Max(file => file.LastMatch)?.Local,
                    loss is null ? null : $"{path} was not whole before it was extracted");
            }
        }
    }

    private static string BaseOf(string path) => LogNames.TryParse(path, out var name) ? name.Base : path;
}
