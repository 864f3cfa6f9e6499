using System.Text;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Members as a parser gets them.</summary>
internal static class Member
{
    public static MemberText Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static MemberText Of(byte[] bytes) => new(new SourceFile("bug-report/member", bytes));
}
