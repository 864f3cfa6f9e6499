using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The parsers of members that tell who the host is, how it runs and what the collector did.</summary>
internal static class HostParsers
{
    public static IEnumerable<KeyValuePair<MemberName, Func<MemberText, object?>>> All { get; } =
    [
        new(MemberName.HostInventory, HostInventoryParser.Parse),
        new(MemberName.CollectorInventory, CollectorInventoryParser.Parse),
        new(MemberName.CollectorLog, CollectorLogParser.Parse),
        new(MemberName.FileSystems, FileSystemTableParser.Parse),
        new(MemberName.FileSystemInodes, FileSystemTableParser.Parse),
        new(MemberName.XenInfo, XenInfoParser.Parse),
        new(MemberName.SystemServices, SystemServicesParser.Parse),
        new(MemberName.XapiMessage, XapiMessageParser.Parse),
        new(MemberName.HostCertificate, HostCertificateParser.Parse),
    ];
}
