using System.Globalization;
using System.Text;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// One archive or folder while it is walked: judges each member's name, asks the visitor, hands out the content, enters archives inside,
/// and keeps account of what went wrong. The walkers know their formats; everything that all formats have in common is here.
/// </summary>
internal sealed class ArchiveLevel(WalkSession session, string path, ArchiveFormat format, ArchiveFormat compression, int depth)
{
    private readonly ProblemLog problems = new(path);
    private readonly NameLedger names = new();
    private readonly List<ArchiveReport> inner = [];
    private int members;

    public ArchiveLimits Limits => session.Limits;

    public DecoderPool Pool => session.Pool;

    public ByteSource Decompress(CompressionMethod method, ByteSource packed, string memberPath) => session.Decompress(method, packed, memberPath);

    /// <summary>A member's logical path for a message.</summary>
    public string Show(string name) => PathOf(MemberPath.Printable(name));

    /// <summary>True when the visitor is going to read a file of which the archive tells this.</summary>
    public bool WillRead(MemberFacts facts) =>
        facts is { Kind: MemberKind.File, Refusal: null } && MemberPath.Of(facts.Name, facts.MayUseBackslashes) is { Refusal: null } path && session.Visitor.WillRead(path.Name);

    /// <summary>Asks for one more member; false when there are too many, which is reported then.</summary>
    /// <param name="offset">Where its record stands.</param>
    public bool Admit(long offset)
    {
        session.Cancellation.ThrowIfCancellationRequested();
        if (members < Limits.MembersPerArchive)
        {
            return true;
        }

        ReportLimit(offset, $"it holds more than {Limits.MembersPerArchive} members", "--limit-members");
        return false;
    }

    /// <summary>Puts a member before the visitor and sees it through to its end.</summary>
    /// <param name="facts">What the archive tells of it.</param>
    /// <param name="content">Its content; null when it has none or cannot be opened.</param>
    public MemberEnd Offer(MemberFacts facts, MemberContent? content)
    {
        members++;
        var judged = MemberPath.Of(facts.Name, facts.MayUseBackslashes);
        var occurrence = 1;
        var differsInCase = false;
        if (judged.Refusal is null)
        {
            occurrence = names.Note(judged.Name, out differsInCase);
        }

        var member = new ArchiveMember
        {
            Path = PathOf(judged.Name),
            Name = judged.Name,
            Container = path,
            ContainerFormat = format,
            Depth = depth,
            Kind = facts.Kind,
            Size = facts.Size,
            PackedSize = facts.PackedSize,
            Modified = facts.Modified,
            Occurrence = occurrence,
        };
        Note(member, facts, judged.Notice, differsInCase);
        var end = Refuse(member, facts, judged) ?? (content is null ? new MemberEnd(MemberState.Skipped) : SeeThrough(member, content));
        session.Visitor.Ended(member, end);
        return end;
    }

    /// <summary>Notes something that is wrong with the archive.</summary>
    public void Report(ArchiveProblemKind kind, long? offset, string what, string? lost) =>
        problems.Add(new ArchiveProblem(kind, path, offset, what, lost));

    /// <summary>Notes what is wrong with a member's content.</summary>
    public void ReportMember(string name, long offset, SourceLoss loss, string lost) =>
        problems.Add(new ArchiveProblem(loss.ProblemKind, Show(name), offset, loss.What, lost));

    /// <summary>Notes that a limit ended the walk.</summary>
    public void ReportLimit(long offset, string why, string option) =>
        Report(ArchiveProblemKind.OverLimit, offset, LimitMessage.Of(path, string.Create(CultureInfo.InvariantCulture, $"byte {offset}"), why, option), "everything behind this place");

    /// <summary>Ends the walk of this archive.</summary>
    public ArchiveReport Finish()
    {
        var all = problems.Close();
        var status = problems.HasOverLimit || inner.Any(report => report.Status == ReadStatus.OverLimit) ? ReadStatus.OverLimit
            : problems.HasLoss && members == 0 ? ReadStatus.Failed
            : problems.HasLoss || inner.Any(report => report.Status is not ReadStatus.Read) ? ReadStatus.Partial
            : ReadStatus.Read;
        var report = new ArchiveReport(path, format, compression, status, members, all, inner);
        session.Visitor.ArchiveEnded(report);
        return report;
    }

    private string PathOf(string name) =>
        format != ArchiveFormat.Folder ? $"{path}!/{name}"
        : path == "." ? name
        : path.EndsWith('/') ? path + name
        : $"{path}/{name}";

    /// <summary>Notes what is odd about a member and costs nothing.</summary>
    private void Note(ArchiveMember member, MemberFacts facts, ArchiveProblemKind? notice, bool differsInCase)
    {
        void Tally(bool applies, ArchiveProblemKind kind, string what)
        {
            if (applies)
            {
                problems.Tally(kind, what, member.Path, facts.Offset);
            }
        }

        Tally(notice == ArchiveProblemKind.AbsoluteName, ArchiveProblemKind.AbsoluteName, "it is named from a root or a drive on; that part of the name was taken off");
        Tally(notice == ArchiveProblemKind.BackslashName, ArchiveProblemKind.BackslashName, "it is named with backslashes, which were read as slashes");
        Tally(member.Occurrence > 1 && member.Kind == MemberKind.File, ArchiveProblemKind.RepeatedName, "it is named as an earlier member of the same archive");
        Tally(differsInCase, ArchiveProblemKind.CaseCollision, "it is named as an earlier member but for upper and lower case");
        Tally(member.Kind == MemberKind.Link, ArchiveProblemKind.Link, "it is a link and was not followed");
        Tally(member.Kind == MemberKind.Special, ArchiveProblemKind.SpecialFile, "it is a device, a pipe or a label, and has no content");
    }

    private MemberEnd? Refuse(ArchiveMember member, MemberFacts facts, MemberPath judged)
    {
        if (facts.IsNameTooLong || Encoding.UTF8.GetByteCount(judged.Name) > Limits.NameBytes)
        {
            var why = $"its name is longer than {Limits.NameBytes} bytes";
            problems.Tally(ArchiveProblemKind.OverLimit, LimitMessage.Of("a member", "its name", why, "--limit-name-bytes"), Show(facts.Name), facts.Offset);
            return new MemberEnd(MemberState.OverLimit, Message: why);
        }

        var refusal = judged.Refusal is { } why2 ? new MemberRefusal(ArchiveProblemKind.UnsafeName, $"{why2} and was not read")
            : judged.Name.Length == 0 && facts.Kind == MemberKind.File ? new MemberRefusal(ArchiveProblemKind.UnsafeName, "without a name and was not read")
            : facts.Kind == MemberKind.File ? facts.Refusal
            : null;
        if (refusal is not null)
        {
            problems.Tally(refusal.Kind, $"it is {refusal.Why}", member.Path, facts.Offset);
            return new MemberEnd(MemberState.Refused, Message: $"is {refusal.Why}");
        }

        return facts.Kind == MemberKind.File ? null : new MemberEnd(MemberState.NotAFile);
    }

    private MemberEnd SeeThrough(ArchiveMember member, MemberContent content)
    {
        var state = session.Visitor.Choose(member) switch
        {
            MemberChoice.Read => Read(member, content),
            MemberChoice.Enter => Enter(member, content),
            _ => MemberState.Skipped,
        };
        content.Finish();
        if (state is MemberState.Entered or MemberState.Refused || content.Loss is not { } loss)
        {
            return new MemberEnd(state, content.Passed, state == MemberState.Refused ? "is of a format that is not read" : null);
        }

        state = loss.Kind switch
        {
            LossKind.Cut => MemberState.Truncated,
            LossKind.OverLimit => MemberState.OverLimit,
            _ => MemberState.Damaged,
        };
        var present = content.Size is { } size ? $"has {content.Passed} of {size} bytes" : $"has {content.Passed} bytes and should have more";
        return new MemberEnd(state, content.Passed, state == MemberState.Truncated && content.Passed > 0 ? $"{present}: {loss.What}" : loss.What);
    }

    private MemberState Read(ArchiveMember member, MemberContent content)
    {
        using (var stream = new SourceStream(content))
        {
            session.Visitor.Read(member, stream);
        }

        // Readers that know the length stop at the last byte. Only the end itself shows that nothing is missing and the checksum holds.
        return content.Read(stackalloc byte[1]) == 0 ? MemberState.Read : MemberState.Left;
    }

    private MemberState Enter(ArchiveMember member, MemberContent content)
    {
        var head = content.Head(ContentFormat.HeadBytes);
        var found = ArchiveNames.LooksLikeArchive(member.Name) ? ContentFormat.OfDamaged(head) : ContentFormat.Of(head);
        if (found == ArchiveFormat.None)
        {
            if (head.Length > 0 && ArchiveNames.LooksLikeArchive(member.Name))
            {
                problems.Tally(ArchiveProblemKind.NotAnArchive, "it is named like an archive and is none; perhaps its beginning is damaged", member.Path, 0);
            }

            return MemberState.Skipped;
        }

        if (!ContentFormat.IsContainer(found) && !ContentFormat.IsCompression(found))
        {
            problems.Tally(ArchiveProblemKind.Unsupported, $"it is {FormatNames.Of(found)}, which is not read; {FormatNames.Remedy(found)}", member.Path, 0);
            return MemberState.Refused;
        }

        using var window = new ByteWindow(content);
        if (ContainerWalk.Walk(session, window, found, member.Path, depth + 1) is { } report)
        {
            inner.Add(report);
        }

        return MemberState.Entered;
    }
}
