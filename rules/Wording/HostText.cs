using XenLint.Model;

namespace XenLint.Rules.Wording;

/// <summary>Hosts in messages.</summary>
internal static class HostText
{
    /// <summary>The host that an object is a part of.</summary>
    public static string Of(PoolObject part) => part.OwningHost?.DisplayName ?? "an unknown host";
}
