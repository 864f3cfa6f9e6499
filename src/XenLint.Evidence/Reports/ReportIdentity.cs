using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Finds out whose report it is.</summary>
internal static partial class ReportIdentity
{
    /// <summary>Asks the surest evidence first. The hypervisor's description comes early in a report and is there when the end is lost.</summary>
    public static HostIdentity Of(HostInventory? host, CollectorInventory? collector, XenInfo? xen, string root) => new(
        host?.InstallationUuid,
        collector is not null && collector.HostName.TryGet(out var name) ? name
        : xen is not null && xen.Values.TryGetValue("host", out var ownName) && ownName.TryGet(out var text) && text.Length > 0 ? text
        : NameInArchive().Match(root) is { Success: true } named ? named.Groups["host"].Value
        : null,
        Folder().Match(root) is { Success: true } folder ? folder.Groups["host"].Value : null);

    /// <summary>XenCenter's folder for one host: the client's time, and the host's name label cut to 20 characters.</summary>
    [GeneratedRegex(@"-bugtool-(?<host>[^/!]+?)(?:\.tar)?!?/", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Folder();

    /// <summary>The name that newer xapi gives to a download: the time in UTC, and the host's name.</summary>
    [GeneratedRegex(@"(?:^|/)system_status-[0-9TZ:_.+-]+-(?<host>[^/!]+?)\.(?:tar|tar\.bz2|tar\.gz|tgz|zip)!/", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex NameInArchive();
}
