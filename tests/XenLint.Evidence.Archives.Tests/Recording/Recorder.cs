namespace XenLint.Evidence.Archives.Tests;

/// <summary>A visitor that writes everything down. By default it enters what is named like an archive and reads the rest.</summary>
public sealed class Recorder(Func<ArchiveMember, MemberChoice>? choose = null) : ArchiveVisitor
{
    private byte[]? content;

    public List<SeenMember> Members { get; } = [];

    public List<ArchiveReport> Reports { get; } = [];

    /// <summary>The report of the input itself.</summary>
    public ArchiveReport Report => Reports[^1];

    public IEnumerable<SeenMember> Files => Members.Where(seen => seen.Member.Kind == MemberKind.File && seen.State != MemberState.Entered);

    public IEnumerable<ArchiveProblem> Problems => Reports.SelectMany(report => report.Problems);

    public SeenMember this[string nameEnd] => Assert.Single(Members, seen => seen.Name.EndsWith(nameEnd, StringComparison.Ordinal));

    /// <summary>Walks through bytes, as a stream that comes once.</summary>
    public static Recorder Stream(byte[] archive, string name = "in", ArchiveLimits? limits = null, Func<ArchiveMember, MemberChoice>? choose = null, int jobs = 1)
    {
        var recorder = new Recorder(choose);
        var report = ArchiveWalk.Walk(new OneWay(archive), name, recorder, limits ?? ArchiveLimits.Default, new DecoderPool(jobs), TestContext.Current.CancellationToken);
        Assert.Same(recorder.Report, report);
        return recorder;
    }

    /// <summary>Walks through bytes, as a file on disk.</summary>
    public static Recorder File(byte[] archive, string name = "in", ArchiveLimits? limits = null, Func<ArchiveMember, MemberChoice>? choose = null)
    {
        using var folder = new ScratchFolder();
        var path = folder.Write(name, archive);
        return Path(path, limits, choose);
    }

    /// <summary>Walks through a file or folder.</summary>
    public static Recorder Path(string path, ArchiveLimits? limits = null, Func<ArchiveMember, MemberChoice>? choose = null)
    {
        var recorder = new Recorder(choose);
        var report = ArchiveWalk.Walk(path, recorder, limits ?? ArchiveLimits.Default, TestContext.Current.CancellationToken);
        Assert.Same(recorder.Report, report);
        return recorder;
    }

    public override MemberChoice Choose(ArchiveMember member)
    {
        content = null;
        return choose?.Invoke(member) ?? (IsNamedLikeArchive(member.Name) ? MemberChoice.Enter : MemberChoice.Read);
    }

    public override void Read(ArchiveMember member, Stream content)
    {
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        this.content = copy.ToArray();
    }

    public override void Ended(ArchiveMember member, MemberEnd end)
    {
        Members.Add(new SeenMember(member, end, content));
        content = null;
    }

    public override void ArchiveEnded(ArchiveReport report) => Reports.Add(report);

    private static bool IsNamedLikeArchive(string name) =>
        name.EndsWith(".tar", StringComparison.Ordinal) || name.EndsWith(".zip", StringComparison.Ordinal) || name.EndsWith(".gz", StringComparison.Ordinal)
        || name.EndsWith(".bz2", StringComparison.Ordinal) || name.EndsWith(".xz", StringComparison.Ordinal);

    /// <summary>A stream that cannot go back and gives odd amounts.</summary>
    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 4093)]);
    }
}
