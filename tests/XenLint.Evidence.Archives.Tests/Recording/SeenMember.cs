using System.Text;

namespace XenLint.Evidence.Archives.Tests;

/// <summary>What the walk told about one member.</summary>
/// <param name="Member">The member.</param>
/// <param name="End">How it ended.</param>
/// <param name="Content">What was read, or null when it was not chosen.</param>
public sealed record SeenMember(ArchiveMember Member, MemberEnd End, byte[]? Content)
{
    public string Name => Member.Name;

    public string Path => Member.Path;

    public MemberState State => End.State;

    public string Text => Encoding.UTF8.GetString(Content ?? []);
}
