using System.Globalization;

namespace XenLint.Model;

/// <content>The iSCSI side of plugs.</content>
public sealed partial class PBD
{
    /// <summary>True when the plug's driver logs in to iSCSI targets by itself.</summary>
    /// <exception cref="NotKnownException">The driver is not known.</exception>
    public bool UsesIscsi => SR is { } sr && sr.Type.Value switch
    {
        "lvmoiscsi" or "lvhdoiscsi" or "iscsi" => true,
        "gfs2" => DeviceConfig["provider"].WhenAbsent("") == "iscsi",
        _ => false,
    };

    /// <summary>
    /// The iSCSI portals that the plug knows, in the order written, each once: those that were configured and those that the driver
    /// found at the target and wrote down. A name stands only where no address is written: the driver writes down what it resolves to.
    /// None for plugs without iSCSI; drivers of old arrays name their portals, and the array's management address, which is none.
    /// </summary>
    /// <exception cref="NotKnownException">The configuration is not known, or a portal in it cannot be read.</exception>
    public IReadOnlyList<IscsiPortal> Portals
    {
        get
        {
            var found = PortalsIn("multihomelist").Concat(SessionPortals).ToList();
            var all = (UsesIscsi ? PortalsIn("target").Concat(PortalsIn("ips")) : []).Concat(found).Distinct().ToList();
            return all.Exists(portal => portal.Address is not null) ? [.. all.Where(portal => portal.Address is not null)] : all;
        }
    }

    /// <summary>
    /// How many sessions the driver counted to the plug's targets when it was plugged; null when it counted none down.
    /// </summary>
    /// <exception cref="NotKnownException">The count cannot be read.</exception>
    public int? IscsiSessions
    {
        get
        {
            var text = OtherConfig["iscsi_sessions"];
            return text.IsAbsent ? null
                : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sessions) ? sessions
                : throw new NotKnownException(NotEvaluatedReason.Unparsable, "iscsi_sessions in PBD.other_config");
        }
    }

    /// <summary>Sessions with targets of several names are written as address, port and name with bars between them.</summary>
    private IEnumerable<IscsiPortal> SessionPortals => DeviceConfig["multiSession"].WhenAbsent("")
        .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(session => session.Split(','))
        .Select(parts => parts is [var address, var port, ..] ? Portal(address.Contains(':', StringComparison.Ordinal) ? $"[{address.Trim('[', ']')}]:{port}" : $"{address}:{port}", "multiSession") : throw NoPortal("multiSession"));

    private int DefaultPort => DeviceConfig["port"].WhenAbsent("") is not { Length: > 0 } text ? IscsiPortal.UsualPort
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port
        : throw NoPortal("port");

    private IEnumerable<IscsiPortal> PortalsIn(string key) => DeviceConfig[key].WhenAbsent("")
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(text => Portal(text, key));

    private IscsiPortal Portal(string text, string key) => IscsiPortal.TryParse(text, DefaultPort, out var portal) ? portal : throw NoPortal(key);

    private static NotKnownException NoPortal(string key) => new(NotEvaluatedReason.Unparsable, $"{key} in PBD.device_config");
}
