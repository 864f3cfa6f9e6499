namespace XenLint.Testing;

/// <summary>The members of a report while it is built.</summary>
internal sealed class ReportContent(DateTimeOffset takenAt)
{
    private readonly List<BuiltMember> members = [];
    private readonly HashSet<string> removed = new(StringComparer.Ordinal);

    public IReadOnlyList<BuiltMember> Members => members;

    public BuiltMember? Find(string path) => members.Find(member => member.Path == path);

    /// <summary>Puts a member in, in place of what was there.</summary>
    public void Put(BuiltMember member)
    {
        Remove(member.Path);
        removed.Remove(member.Path);
        members.Add(member);
    }

    public void Put(string path, MarkedText text) => Put(Member(path, text));

    /// <summary>Puts a further member of the same name in.</summary>
    public void PutAgain(string path, MarkedText text) => members.Add(Member(path, text));

    /// <summary>Puts in what the collector would, unless the test has decided about that member.</summary>
    public void PutUnlessDecided(string path, Func<byte[]> content)
    {
        if (!removed.Contains(path) && Find(path) is null)
        {
            members.Add(new BuiltMember(path, content(), takenAt));
        }
    }

    public void Change(string path, Func<BuiltMember, BuiltMember> change)
    {
        var index = members.FindIndex(member => member.Path == path);
        members[index] = index >= 0 ? change(members[index]) : throw new InvalidOperationException($"The report has no member {path}.");
    }

    public void Remove(string path)
    {
        removed.Add(path);
        members.RemoveAll(member => member.Path == path);
    }

    public void RemoveWhere(Predicate<BuiltMember> matches) => members.RemoveAll(matches);

    private BuiltMember Member(string path, MarkedText text) => new(path, text.Bytes, takenAt) { Flags = ByteSpan.Sorted(text.Flags) };
}
