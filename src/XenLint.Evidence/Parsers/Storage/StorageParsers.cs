using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The parsers of members that tell about storage.</summary>
internal static class StorageParsers
{
    public static IEnumerable<KeyValuePair<MemberName, Func<MemberText, object?>>> All { get; } = [];
}
