using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The parsers of members that tell about network.</summary>
internal static class NetworkParsers
{
    public static IEnumerable<KeyValuePair<MemberName, Func<MemberText, object?>>> All { get; } = [];
}
