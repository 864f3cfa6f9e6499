using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace XenLint.Evidence;

/// <summary>
/// Goes through an input once, in whatever order its members stand, and keeps what somebody may read. Where reports begin is found out
/// afterwards: the files that tell it come last in genuine reports.
/// </summary>
internal sealed class ReportCollector(EvidenceOptions options) : ArchiveVisitor
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>Enough of a database to see its root element behind a declaration and comments.</summary>
    private const int HeadBytes = 4096;

    private readonly List<CollectedMember> members = [];
    private CollectedMember? current;
    private LogMemberName log;
    private CollectedMember? compressed;
    private MemberPurpose purpose;

    /// <summary>All files, in the order of the input.</summary>
    public IReadOnlyList<CollectedMember> Members => members;

    /// <summary>Names, from the folder that the user named on, of archives that lie in it as files: each is read as an input of its own.</summary>
    public List<string> ArchivesInFolder { get; } = [];

    /// <summary>Folders, from the one that the user named on, that are read as extracts, and of which nothing is to be taken here.</summary>
    public IReadOnlyList<string> ElsewhereRead { get; init; } = [];

    /// <inheritdoc/>
    public override MemberChoice Choose(ArchiveMember member)
    {
        purpose = MemberPurpose.None;
        options.InputProgress?.Meet(member.Path);
        if (IsElsewhere(member))
        {
            return MemberChoice.Skip;
        }

        current = new CollectedMember { Path = ReportPath.Of(member), Container = member.Container, Modified = member.Modified ?? TimeOfCompressed(member) };
        if (EvidenceLayout.MayMatch(member.Name))
        {
            purpose = member.Name.EndsWith(".xml", StringComparison.Ordinal) && !member.Name.EndsWith("inventory.xml", StringComparison.Ordinal)
                ? MemberPurpose.Database
                : MemberPurpose.Evidence;
            return MemberChoice.Read;
        }

        if (LogNames.TryParse(current.Path, out log) && options.Scanner is { } scanner && scanner.Wants(log.Log))
        {
            purpose = MemberPurpose.Log;
            compressed = current;
            return current.Path.EndsWith(".gz", StringComparison.Ordinal) && !ReportPath.IsInCompressedFile(member) ? MemberChoice.Enter : MemberChoice.Read;
        }

        if (ReportPath.IsInnerSystemd(member.Name))
        {
            return MemberChoice.Enter;
        }

        if (!ReportPath.IsHostFile(member.Name))
        {
            if (member.ContainerFormat == ArchiveFormat.Folder)
            {
                purpose = MemberPurpose.Database;
                return MemberChoice.Read;
            }

            if (ReportPath.IsInCompressedFile(member) || IsNamedLikeDatabase(member.Name))
            {
                purpose = MemberPurpose.Database;
                return MemberChoice.Read;
            }

            if (member.MayHoldArchive && !member.Name.EndsWith(".out", StringComparison.Ordinal))
            {
                return MemberChoice.Enter;
            }
        }

        purpose = options.WholeReport && !ReportPath.IsVolatile(member.Name) ? MemberPurpose.Look : MemberPurpose.None;
        return purpose == MemberPurpose.None ? MemberChoice.Skip : MemberChoice.Read;
    }

    /// <inheritdoc/>
    public override bool WillRead(string name) =>
        EvidenceLayout.MayMatch(name) || (LogNames.TryParse(name, out var found) && options.Scanner is { } scanner && scanner.Wants(found.Log));

    /// <inheritdoc/>
    public override void Read(ArchiveMember member, Stream content)
    {
        switch (purpose)
        {
            case MemberPurpose.Evidence:
                Keep(member, content, options.Report.MemberBytes);
                break;
            case MemberPurpose.Log:
                current!.Log = options.Scanner!.Scan(content, new LogMember(current.Path, log, current.Modified));
                break;
            case MemberPurpose.Database:
                ReadIfDatabase(member, content);
                break;
            default:
                Look(content);
                break;
        }
    }

    /// <inheritdoc/>
    public override void Reached(long position) => options.InputProgress?.Reach(position);

    /// <inheritdoc/>
    public override void Ended(ArchiveMember member, MemberEnd end)
    {
        var isReadAlone = ArchivesInFolder is [.., var last] && last == member.Name;
        if (member.ContainerFormat == ArchiveFormat.Folder && !isReadAlone)
        {
            options.InputProgress?.Advance(end.Bytes);
        }

        if (member.Kind != MemberKind.File || IsElsewhere(member))
        {
            return;
        }

        // A member that was refused unseen never came to be chosen.
        var ended = current ?? new CollectedMember { Path = ReportPath.Of(member), Container = member.Container, Modified = member.Modified };
        current = null;
        ended.End = end;
        if (end.State != MemberState.Entered)
        {
            members.Add(ended);
        }
    }

    /// <summary>
    /// Marks the members of archives that one checksum stands for as a whole, when that does not hold: archives that are compressed with gzip,
    /// and archives that are a member of a zip archive.
    /// </summary>
    public void Doubt(ArchiveReport report)
    {
        foreach (var archive in report.WithInner())
        {
            if (archive.Compression == ArchiveFormat.Gzip)
            {
                DoubtIfDamaged(archive);
            }

            if (archive.Format == ArchiveFormat.Zip)
            {
                foreach (var inner in archive.Inner)
                {
                    DoubtIfDamaged(inner);
                }
            }
        }
    }

    private void DoubtIfDamaged(ArchiveReport archive)
    {
        if (archive.Problems.Any(problem => problem.Kind == ArchiveProblemKind.Damaged))
        {
            foreach (var member in members.Where(member => member.Container == archive.Path))
            {
                member.IsDoubtful = true;
            }
        }
    }

    private bool IsElsewhere(ArchiveMember member) =>
        member.ContainerFormat == ArchiveFormat.Folder && ElsewhereRead.Any(folder => member.Name.StartsWith($"{folder}/", StringComparison.Ordinal));

    /// <summary>A compressed file seldom tells when its content was changed; the archive tells it of the file.</summary>
    private DateTime? TimeOfCompressed(ArchiveMember member) =>
        ReportPath.IsInCompressedFile(member) && compressed?.Path == ReportPath.Of(member) ? compressed.Modified : null;

    private static bool IsNamedLikeDatabase(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".db", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".dump", StringComparison.OrdinalIgnoreCase);

    private void ReadIfDatabase(ArchiveMember member, Stream content)
    {
        var head = new byte[HeadBytes];
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (FileContent.IsDatabase(head))
        {
            current!.IsDatabase = true;
            if (member.ContainerFormat == ArchiveFormat.Folder)
            {
                current.OnDisk = member.Name;
                return;
            }

            Keep(member, content, (int)Math.Min(options.Database.DatabaseBytes, Array.MaxLength), head);
        }
        else if (EvidenceLayout.MayMatch(member.Name))
        {
            Keep(member, content, options.Report.MemberBytes, head);
        }
        else if (member.ContainerFormat == ArchiveFormat.Folder && IsArchive(member, head))
        {
            ArchivesInFolder.Add(member.Name);
        }
        else if (options.WholeReport)
        {
            Look(content, head);
        }
    }

    private static bool IsArchive(ArchiveMember member, byte[] head) =>
        (ArchiveNames.LooksLikeArchive(member.Name) ? ContentFormat.OfDamaged(head) : ContentFormat.Of(head)) != ArchiveFormat.None;

    private void Keep(ArchiveMember member, Stream content, int most, byte[]? head = null)
    {
        var bytes = MemberBytes.Read(content, head, member.Size, most, out var isTooLarge);
        current!.Bytes = bytes;
        current.IsTooLarge |= isTooLarge;
        current.IsTimedOut = CollectorMarks.EndsTimedOut(bytes.Span);
    }

    [SuppressMessage("Security", "CA5351", Justification = "The collector writes MD5 sums; they show accidents, not attacks.")]
    private void Look(Stream content, byte[]? head = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        hash.AppendData(head ?? []);
        byte[] tail = head ?? [];
        var buffer = new byte[BufferBytes];
        for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
            tail = CollectorMarks.Tail(tail, buffer.AsSpan(0, read));
        }

        current!.Md5 = Convert.ToHexStringLower(hash.GetHashAndReset());
        current.IsTimedOut = CollectorMarks.EndsTimedOut(tail);
    }
}
