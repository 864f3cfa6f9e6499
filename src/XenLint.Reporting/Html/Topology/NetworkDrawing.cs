using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>Draws the way of a host to its networks: the switch where it is known, ports of network cards, bonds, networks.</summary>
internal static class NetworkDrawing
{
    private static readonly string[] OfTheHost = ["Port of a network card", "Bond", "Network"];

    public static Drawing Of(HostTopology host)
    {
        var network = host.Network;
        var knowsSwitch = (network.Uplinks ?? []).SelectMany(uplink => uplink.Ports).Any(port => port.Neighbour is not null);
        var drawing = new Drawing(
            $"Networks of {host.Evidence.DisplayName}",
            knowsSwitch ? ["Port of a switch", .. OfTheHost] : OfTheHost);
        var first = knowsSwitch ? 1 : 0;
        var row = 0;
        foreach (var uplink in network.Uplinks ?? [])
        {
            row += Draw(drawing, uplink, row, first);
        }

        foreach (var carried in network.Unplaced)
        {
            Box(drawing, carried, row++, first + 2);
        }

        return drawing;
    }

    /// <summary>Draws a bond or a port with what hangs on it, each side in the middle of the other; returns the rows that it takes.</summary>
    private static int Draw(Drawing drawing, Uplink uplink, int row, int first)
    {
        var rows = Math.Max(1, Math.Max(uplink.Ports.Count, uplink.Networks.Count));
        var bond = uplink.Bond is null ? null
            : drawing.Box(first + 1, row + ((rows - 1) / 2.0), uplink.Interface.DisplayName, WiringWords.Bond(uplink), uplink.Faults.Select(fault => fault.Text), uplink.Bond.Row, uplink.Interface);
        var at = row + ((rows - uplink.Ports.Count) / 2.0);
        DrawingBox? port = null;
        foreach (var member in uplink.Ports)
        {
            port = drawing.Box(first, at, member.Interface.DisplayName, $"{WiringWords.ShortLink(member)}{(member.Card is { } card ? $", {card}" : "")}", member.Faults.Select(fault => fault.Text), member.Interface);
            var isBroken = member.HasLink == false && member.Faults.Count > 0;
            if (WiringWords.Switch(member) is { } neighbour)
            {
                drawing.Line(drawing.Box(0, at, neighbour, null, []), port, isBroken);
            }

            if (bond is not null)
            {
                drawing.Line(port, bond, isBroken || member.Faults.Any(fault => fault.Kind == TopologyFaultKind.MemberNotUsed));
            }

            at++;
        }

        at = row + ((rows - uplink.Networks.Count) / 2.0);
        foreach (var carried in uplink.Networks)
        {
            var end = Box(drawing, carried, at++, first + 2);
            if ((bond ?? port) is { } from)
            {
                drawing.Line(from, end, carried.Faults.Count > 0);
            }
        }

        return rows;
    }

    private static DrawingBox Box(Drawing drawing, CarriedNetwork carried, double row, int column) => drawing.Box(
        column,
        row,
        WiringWords.Name(carried),
        string.Join(", ", new[]
        {
            carried.Kind,
            carried.Addresses is { Count: > 0 } addresses ? string.Join(", ", addresses) : "",
            carried.Uses is null ? "" : WiringWords.Uses(carried),
            carried.IsPlugged == false && carried.Faults.Count == 0 ? "not plugged" : "",
        }.Where(text => text.Length > 0 && text != HostFact.None)),
        carried.Faults.Select(fault => fault.Text),
        carried.Interface,
        carried.Network);
}
