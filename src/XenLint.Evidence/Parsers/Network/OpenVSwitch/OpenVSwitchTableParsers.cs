using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads what <c>ovs-vsctl list</c> tells of the switch, its bridges, its ports and its interfaces.</summary>
internal static class OpenVSwitchTableParsers
{
    public static OpenVSwitchSettings? Settings(MemberText text) => OpenVSwitchTable.Read(text) is { Rows: [var row, ..] }
        ? new OpenVSwitchSettings(row.Text("ovs_version"), row.Place)
        : null;

    public static OpenVSwitchBridges? Bridges(MemberText text) => OpenVSwitchTable.Read(text) is { } table
        ? new OpenVSwitchBridges([.. table.Rows.Select(row => new OpenVSwitchBridge(
            row.Text("name"),
            row.Texts("ports"),
            row.Entry("external_ids", "xs-network-uuids"),
            row.Text("fail_mode"),
            row.Place))])
        : null;

    public static OpenVSwitchPorts? Ports(MemberText text) => OpenVSwitchTable.Read(text) is { } table
        ? new OpenVSwitchPorts([.. table.Rows.Select(row => new OpenVSwitchPort(
            row.Text("_uuid"),
            row.Text("name"),
            row.Texts("interfaces"),
            row.Text("bond_mode"),
            row.Text("lacp"),
            row.Number("tag"),
            row.Place))])
        : null;

    public static OpenVSwitchInterfaces? Interfaces(MemberText text) => OpenVSwitchTable.Read(text) is { } table
        ? new OpenVSwitchInterfaces([.. table.Rows.Select(row => new OpenVSwitchInterface(
            row.Text("_uuid"),
            row.Text("name"),
            row.Either("admin_state", "up", "down"),
            row.Either("link_state", "up", "down"),
            row.Number("link_speed"),
            row.Text("duplex"),
            row.Number("mtu"),
            row.Text("mac_in_use"),
            row.Entry("status", "driver_name"),
            row.NumberEntry("statistics", "rx_errors"),
            row.Place))])
        : null;
}
