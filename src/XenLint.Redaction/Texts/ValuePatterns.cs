using System.Text.RegularExpressions;

namespace XenLint.Redaction;

/// <summary>The shapes of values that tell of a pool wherever they stand: what no list of names can have.</summary>
internal static partial class ValuePatterns
{
    /// <summary>All shapes at once; the group that matched says which.</summary>
    [GeneratedRegex(
        """
        (?<reference>OpaqueRef:(?!NULL)[0-9A-Za-z_./-]{1,128})
        |(?<![0-9A-Fa-f])(?<uuid>[0-9A-Fa-f]{8}(?<dash>--?)[0-9A-Fa-f]{4}\k<dash>[0-9A-Fa-f]{4}\k<dash>[0-9A-Fa-f]{4}\k<dash>[0-9A-Fa-f]{12})(?![0-9A-Fa-f])
        |(?<![0-9A-Za-z])(?<initiator>iqn\.[0-9]{4}-[0-9]{2}\.[^\s'",;<>()\[\]\\]{1,223}|(?:eui\.|naa\.)[0-9A-Fa-f]{16,32})
        |(?<![0-9A-Za-z._%+-])(?<email>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})
        |(?<![0-9A-Fa-f:])(?<octets>[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5,})(?![0-9A-Za-z])
        |(?<![0-9A-Fa-f-])(?<octets>[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5})(?![0-9A-Za-z-])
        |(?<![0-9A-Za-z])0x(?<portname>[125][0-9A-Fa-f]{15})(?![0-9A-Za-z])
        |(?<![0-9A-Za-z.:])(?<version6>(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?:[0-9A-Fa-f]{1,4}:){0,6}[0-9A-Fa-f]{0,4}::(?:[0-9A-Fa-f]{1,4}:){0,6}(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9A-Fa-f]{0,4}))(?![0-9A-Za-z:])
        |(?<![0-9A-Za-z.])(?<version4>[0-9]{1,3}(?:\.[0-9]{1,3}){3})(?![0-9A-Za-z]|\.[0-9])
        |(?<=/by-id/)(?<disk>(?:ata|nvme|usb|scsi-[A-Z])[^\s'",;)]{1,128}?)(?=-part[0-9]|[\s'",;)]|$)
        |://(?:[^/@\s]{1,128}@)?(?<address>[A-Za-z0-9][A-Za-z0-9.-]{0,253})
        |(?<![0-9A-Za-z.-])(?<name>[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,12})(?![0-9A-Za-z-])
        |(?<![0-9A-Za-z])(?<prefix>3)(?<digits>[0-9A-Fa-f]{16}(?:[0-9A-Fa-f]{16})?)(?![0-9A-Za-z])
        |(?<![0-9A-Za-z])(?<digits>[0-9A-Fa-f]{64}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{32})(?![0-9A-Za-z])
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    public static partial Regex Any();

    /// <summary>The body of a certificate or key.</summary>
    [GeneratedRegex(@"(?<=-----BEGIN [A-Z ]{1,40}-----\s*)(?<body>[A-Za-z0-9+/=\r\n]+)(?=-----END)", RegexOptions.CultureInvariant)]
    public static partial Regex EncodedBody();

    /// <summary>What a machine or a part of it is numbered with, in outputs of <c>key: value</c>.</summary>
    [GeneratedRegex(
        @"^[ \t]*(?:[A-Za-z]{1,20}[ \t]){0,3}(?:serial[ \t]?(?:number|no\.?)?|asset[ \t]?tag|service[ \t]?tag)[ \t]*[:=][ \t]*(?<serial>[^\s:][^\r\n]*?)[ \t]*\r?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    public static partial Regex SerialLine();

    /// <summary>Words that vendors write where no number is.</summary>
    [GeneratedRegex(
        @"^(?:not |none\b|n/?a$|unknown|default|to be filled|system |chassis |base ?board|0+$|x+$|\.+$|empty|no asset|dimm|cpu|0123456789|123456789|REMOVED$|\*)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex NoSerial();

    /// <summary>Four numbers behind such a word are a version and no address.</summary>
    [GeneratedRegex(@"(?<![A-Za-z])(?:version|firmware|release|revision|driver|build|ver|rev|fw)[^\s]{0,24}[ \t'""=:(]{1,8}(?:v)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    public static partial Regex BeforeVersion();
}
