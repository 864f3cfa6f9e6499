using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace XenLint.Testing;

/// <summary>The files that the collector adds of its own: the list of what it took, its log, the archive of <c>etc/systemd</c>.</summary>
internal static class CollectorFiles
{
    public const string List = "inventory.xml";
    public const string Log = "xen-bugtool.log";
    public const string SystemdArchive = "etc/systemd.tar";
    private const string SystemdFolder = "etc/systemd/";

    public static bool IsInSystemdArchive(string path) => path.StartsWith(SystemdFolder, StringComparison.Ordinal);

    /// <summary>The list, with a checksum of everything but the collector's own files.</summary>
    public static byte[] WriteList(string top, string host, DateTimeOffset takenAt, TimeSpan uptime, IEnumerable<BuiltMember> members)
    {
        var list = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<system-status-inventory>\n");
        list.Append(CultureInfo.InvariantCulture, $"\t<system-summary user=\"root\" date=\"{LocaleDate(takenAt)}\" hostname=\"{Escape(host)}\"");
        list.Append(CultureInfo.InvariantCulture, $" uname=\"Linux {Escape(host)} 4.19.0+1 #1 SMP Tue Jan 13 11:42:51 UTC 2026 x86_64 x86_64\"");
        list.Append(CultureInfo.InvariantCulture, $" uptime=\"{UptimeLine(takenAt, uptime)}\"/>\n");
        foreach (var member in members.Where(member => member.Path is not (List or Log or SystemdArchive))
                     .OrderBy(member => Capability.Of(member.Path), StringComparer.Ordinal))
        {
            list.Append(CultureInfo.InvariantCulture, $"\t<inventory-entry capability=\"{Capability.Of(member.Path)}\"");
            list.Append(CultureInfo.InvariantCulture, $" filename=\"{Escape($"{top}/{member.Path}")}\" md5sum=\"{Checksum(member)}\"/>\n");
        }

        return Encoding.UTF8.GetBytes(list.Append("</system-status-inventory>\n").ToString());
    }

    /// <summary>The log: the command line, the search path, and what did not fit.</summary>
    public static byte[] WriteLog(IReadOnlyCollection<string>? entries, IEnumerable<(string Path, string Capability)> omitted)
    {
        var log = new StringBuilder("/usr/sbin/xen-bugtool ");
        log.Append(entries is null ? "--yestoall" : $"-y --output=tar --entries={string.Join(',', entries)}").Append('\n');
        log.Append("PATH=/opt/xensource/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/root/bin:/sbin:/bin\n");
        foreach (var (path, capability) in omitted)
        {
            var shown = path.Contains('/', StringComparison.Ordinal) ? $"/{path}" : Path.GetFileNameWithoutExtension(path);
            log.Append(CultureInfo.InvariantCulture, $"Omitting {shown}, size constraint of {capability} exceeded\n");
        }

        return Encoding.UTF8.GetBytes(log.ToString());
    }

    /// <summary>The archive inside the archive.</summary>
    public static byte[] WriteSystemdArchive(string top, IEnumerable<BuiltMember> members)
    {
        var tar = new TarBuilder();
        foreach (var member in members)
        {
            tar.Gnu($"{top}/{member.Path}", member.Content, member.Modified.ToUnixTimeSeconds());
        }

        return tar.Build();
    }

    /// <summary>A time as C prints it where no language is set: the day of the month has two places.</summary>
    public static string LocaleDate(DateTimeOffset time) => string.Create(
        CultureInfo.InvariantCulture, $"{time:ddd MMM} {time.Day,2} {time:HH:mm:ss yyyy}");

    private static string UptimeLine(DateTimeOffset takenAt, TimeSpan uptime)
    {
        var days = uptime.Days switch { 0 => "", 1 => "1 day, ", var many => string.Create(CultureInfo.InvariantCulture, $"{many} days, ") };
        var rest = uptime.Hours == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{uptime.Minutes} min")
            : string.Create(CultureInfo.InvariantCulture, $"{uptime.Hours,2}:{uptime.Minutes:00}");
        return string.Create(CultureInfo.InvariantCulture, $" {takenAt:HH:mm:ss} up {days}{rest},  0 users,  load average: 0.36, 0.44, 0.40");
    }

    [SuppressMessage("Security", "CA5351", Justification = "The collector writes MD5 sums.")]
    private static string Checksum(BuiltMember member) => Convert.ToHexStringLower(MD5.HashData(member.Listed ?? member.Content));

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
