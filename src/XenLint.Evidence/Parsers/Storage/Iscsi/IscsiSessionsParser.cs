using System.Globalization;
using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>iscsiadm -m session -P 3</c>: targets, under each its portals, under each the interfaces with one session each. Frames of
/// asterisks and headings tell nothing that the lines between them do not.
/// </summary>
internal static partial class IscsiSessionsParser
{
    private const string NotThere = "<empty>";

    public static IscsiSessions? Parse(MemberText text)
    {
        var sessions = new List<IscsiSession>();
        var disks = new List<(int Session, IscsiDisk Disk)>();
        var target = text.Absent<string>("Target");
        var lun = text.Absent<long>("Lun");
        var isListing = false;
        foreach (var line in text.Lines.Select(line => line.Trimmed))
        {
            isListing |= line.Text.StartsWith("iSCSI Transport Class", StringComparison.Ordinal);
            if (LunLine().Match(line.Text) is { Success: true } unit)
            {
                lun = Number(line.Part(unit.Groups["lun"].Index..(unit.Groups["lun"].Index + unit.Groups["lun"].Length)), "Lun");
            }
            else if (DiskLine().Match(line.Text) is { Success: true } disk)
            {
                disks.Add((sessions.Count, new IscsiDisk(Cut(line, disk.Groups["disk"]), lun, Cut(line, disk.Groups["state"]))));
                lun = text.Absent<long>("Lun");
            }
            else if (line.TryPair(':', out var key, out var value))
            {
                switch (key)
                {
                    case "Target":
                        isListing = true;
                        target = FirstWord(value).Value(key);
                        break;
                    case "Current Portal":
                        sessions.Add(Session(text, target, value.Value(key), line.Place));
                        break;
                    default:
                        if (sessions is [.., var session])
                        {
                            Add(sessions, session, key, value, text);
                        }

                        break;
                }
            }
        }

        var disksOf = disks.ToLookup(item => item.Session, item => item.Disk);
        return isListing ? new IscsiSessions([.. sessions.Select((session, index) => session with { Disks = [.. disksOf[index + 1]] })]) : null;
    }

    private static void Add(List<IscsiSession> sessions, IscsiSession session, string key, TextLine value, MemberText text)
    {
        if (key == "Iface Name" && session.InterfaceName.IsKnown)
        {
            // A second interface at the same portal is a session of its own.
            session = Session(text, session.Target, session.Portal, session.Place) with { PersistentPortal = session.PersistentPortal };
            sessions.Add(session);
        }

        sessions[^1] = key switch
        {
            "Persistent Portal" => session with { PersistentPortal = value.Value(key) },
            "Iface Name" => session with { InterfaceName = Told(value, key) },
            "Iface Initiatorname" => session with { InitiatorName = Told(value, key) },
            "Iface IPaddress" => session with { InterfaceAddress = Told(value, key) },
            "Iface Netdev" => session with { NetworkDevice = Told(value, key) },
            "SID" => session with { SessionId = Number(value, key) },
            "iSCSI Connection State" => session with { ConnectionState = Told(value, key) },
            "iSCSI Session State" => session with { SessionState = Told(value, key) },
            "Host Number" => session with { HostNumber = Number(FirstWord(value), key) },
            _ => session,
        };
    }

    private static IscsiSession Session(MemberText text, Sourced<string> target, Sourced<string> portal, Place place) => new(
        target,
        portal,
        PersistentPortal: text.Absent<string>("Persistent Portal"),
        InterfaceName: text.Absent<string>("Iface Name"),
        InitiatorName: text.Absent<string>("Iface Initiatorname"),
        InterfaceAddress: text.Absent<string>("Iface IPaddress"),
        NetworkDevice: text.Absent<string>("Iface Netdev"),
        SessionId: text.Absent<long>("SID"),
        ConnectionState: text.Absent<string>("iSCSI Connection State"),
        SessionState: text.Absent<string>("iSCSI Session State"),
        HostNumber: text.Absent<long>("Host Number"),
        Disks: [],
        place);

    private static Sourced<string> Told(TextLine value, string key) => value.Text is NotThere or ""
        ? Sourced<string>.NotKnown(ValueState.Absent, value.Value(key).Place)
        : value.Value(key);

    private static Sourced<long> Number(TextLine value, string key) => value.Value<long>(
        key, text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    private static TextLine FirstWord(TextLine value) => value.Words is [var first, ..] ? first : value;

    private static Sourced<string> Cut(TextLine line, Group group) => Told(line.Part(group.Index..(group.Index + group.Length)), group.Name);

    [GeneratedRegex(@"^scsi\d+\s+Channel\s+\S+\s+Id\s+\S+\s+Lun:\s*(?<lun>\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex LunLine();

    [GeneratedRegex(@"^Attached scsi disk\s+(?<disk>\S+)\s+State:\s*(?<state>\S*)", RegexOptions.CultureInvariant)]
    private static partial Regex DiskLine();
}
