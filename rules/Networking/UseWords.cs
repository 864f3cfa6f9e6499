using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>What goes over an interface, in words.</summary>
internal static class UseWords
{
    public static string Of(PIFUses uses) => string.Join(" and ", Words(uses));

    private static IEnumerable<string> Words(PIFUses uses)
    {
        if (uses.HasFlag(PIFUses.Management))
        {
            yield return "management";
        }

        if (uses.HasFlag(PIFUses.Storage))
        {
            yield return "storage";
        }

        if (uses.HasFlag(PIFUses.VM))
        {
            yield return "virtual machines";
        }
    }
}
