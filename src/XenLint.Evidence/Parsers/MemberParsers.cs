using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Which parser reads which evidence. Parsers never throw: what does not follow its format gives null.</summary>
internal static class MemberParsers
{
    private static readonly Dictionary<MemberName, Func<MemberText, object?>> All = new(
    [
        .. HostParsers.All,
        .. TimeParsers.All,
        .. NetworkParsers.All,
        .. StorageParsers.All,
        .. HardwareParsers.All,
    ]);

    /// <summary>True when somebody reads this evidence, so that its bytes are worth keeping.</summary>
    public static bool Reads(MemberName name) => All.ContainsKey(name);

    /// <summary>The typed content of a member; null when the text does not follow its format.</summary>
    public static object? Parse(MemberName name, SourceFile file) => All.TryGetValue(name, out var parse) ? parse(new MemberText(file)) : null;
}
