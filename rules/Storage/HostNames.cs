using XenLint.Model;

namespace XenLint.Rules.Storage;

/// <summary>Hosts in messages.</summary>
internal static class HostNames
{
    /// <summary>The names, quoted and sorted.</summary>
    public static string Of(IEnumerable<Host> hosts) => string.Join(", ", hosts.Select(host => $"'{host.DisplayName}'").Order(StringComparer.Ordinal));

    /// <summary>The name of a plug's host.</summary>
    public static string Of(PBD plug) => plug.OwningHost?.DisplayName ?? "an unknown host";
}
