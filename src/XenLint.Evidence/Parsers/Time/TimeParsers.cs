using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The parsers of members that tell about time.</summary>
internal static class TimeParsers
{
    public static IEnumerable<KeyValuePair<MemberName, Func<MemberText, object?>>> All { get; } = [];
}
