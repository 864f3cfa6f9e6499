namespace XenLint.Model;

/// <summary>Puts a host's way to its networks together. What the evidence does not tell stays null; it never throws for want of it.</summary>
internal static class HostNetworkReading
{
    public static HostNetwork Of(HostEvidence evidence)
    {
        if (evidence.Host is not { } host || Known.OrNull(() => host.PIFs.Where(pif => pif.IsManaged).ToList()) is not { } interfaces)
        {
            return new HostNetwork(null, []);
        }

        var bonds = new HashSet<PIF>(interfaces.Where(pif => Known.IsTrue(() => pif.IsBondMember)));
        var placed = interfaces.Where(pif => !bonds.Contains(pif)).ToLookup(pif => Known.OrNull(() => pif.Base));
        return new HostNetwork(
            [.. InOrder(placed.Select(group => group.Key).OfType<PIF>().Where(below => below.OwningHost == host))
                .Select(below => UplinkOf(evidence, below, placed[below])).OrderBy(uplink => uplink.Bond is null)],
            [.. InOrder(placed[null]).Select(pif => Carried(host, pif))]);
    }

    /// <summary>Shorter names first, so that <c>eth2</c> stands before <c>eth10</c>.</summary>
    internal static IEnumerable<PIF> InOrder(IEnumerable<PIF> pifs) =>
        pifs.OrderBy(pif => pif.DisplayName.Length).ThenBy(pif => pif.DisplayName, StringComparer.Ordinal).ThenBy(pif => pif.Uuid.TryGet(out var uuid) ? uuid : "", StringComparer.Ordinal);

    private static Uplink UplinkOf(HostEvidence evidence, PIF below, IEnumerable<PIF> onTop)
    {
        List<CarriedNetwork> networks =
        [
            .. InOrder(onTop).OrderBy(pif => pif != below).Select(pif => Carried(evidence.Host!, pif)),
        ];
        if (Known.OrNull(() => below.Bond) is not { } bond)
        {
            return new Uplink(below, null, [Port(evidence, below, isNeeded: networks.Exists(network => network.IsUsed), member: null)], networks, []);
        }

        var shown = evidence.OpenVSwitchBonds.FirstOrDefault(fact => fact.Member.Instance == below.DisplayName)?.Readable;
        var kernel = evidence.KernelBonds.FirstOrDefault(fact => fact.Member.Instance == below.DisplayName)?.Readable;
        var ports = InOrder(Known.OrNull(() => bond.Members.ToList()) ?? [])
            .Select(member => Port(evidence, member, isNeeded: true, shown?.Find(member.DisplayName))).ToList();
        var mode = Known.OrNull(() => bond.EffectiveMode.Value);
        var negotiated = mode == Bond.LinkAggregation ? Negotiated(shown, kernel) : null;
        var faults = new List<TopologyFault>();
        if (ports.Count > 0 && ports.TrueForAll(port => port.HasLink == false))
        {
            faults.Add(new(TopologyFaultKind.BondDown, "no member has a link", bond.Place));
        }

        if (negotiated is { } agreement && !agreement.Value)
        {
            faults.Add(new(TopologyFaultKind.LacpNotNegotiated, "LACP is not negotiated with the switch", agreement.Place));
        }

        return new Uplink(below, new UplinkBond(bond, mode, negotiated?.Value), ports, networks, faults);
    }

    private static (bool Value, Place Place)? Negotiated(OpenVSwitchBond? shown, KernelBond? kernel) =>
        shown is not null && shown.Lacp.TryGet(out var lacp) && lacp != LacpNegotiation.Unknown ? (lacp == LacpNegotiation.Negotiated, shown.Lacp.Place)
        : kernel is not null && kernel.HasPartner.TryGet(out var partner) ? (partner, kernel.HasPartner.Place)
        : null;

    private static UplinkPort Port(HostEvidence evidence, PIF port, bool isNeeded, OpenVSwitchBondMember? member)
    {
        var carrier = Known.ValueOrNull(() => port.Link.Carrier);
        bool? hasLink = carrier is { IsKnown: true } link ? link.Value : null;
        var duplex = Known.ValueOrNull(() => port.Link.FullDuplex);
        var faults = new List<TopologyFault>();
        if (isNeeded && hasLink == false)
        {
            faults.Add(new(TopologyFaultKind.NoLink, "no link", carrier!.Value.Place));
        }

        if (isNeeded && hasLink == true && duplex is { IsKnown: true } half && !half.Value)
        {
            faults.Add(new(TopologyFaultKind.HalfDuplex, "half duplex", half.Place));
        }

        if (hasLink == true && member is { IsEnabled: { IsKnown: true, Value: false } })
        {
            faults.Add(new(TopologyFaultKind.MemberNotUsed, "has a link, but the bond does not use it", member.Place));
        }

        return new UplinkPort(
            port,
            hasLink,
            hasLink == false ? null : Known.ValueOrNull(() => port.Link.SpeedMbps.Value),
            duplex is { IsKnown: true } full ? full.Value : null,
            Known.OrNull(() => port.Adapter) is { } card ? card.Name ?? card.Id.ToString() : null,
            port.Device.TryGet(out var device) ? evidence.SwitchNeighbours.FirstOrDefault(fact => fact.Member.Instance == device)?.Readable : null,
            faults);
    }

    private static CarriedNetwork Carried(Host host, PIF pif)
    {
        var network = Known.OrNull(() => pif.Network);
        bool? isPlugged = pif.CurrentlyAttached.TryGet(out var attached) ? attached : null;
        var carried = new CarriedNetwork(
            pif,
            network,
            pif.EffectiveMtu.TryGet(out var mtu) ? mtu : null,
            Known.OrNull(() => pif.Addresses.Select(Text).ToList()),
            Known.ValueOrNull(() => pif.Uses),
            network is null ? null : Known.ValueOrNull(() => network.GuestVIFs.Count(vif => vif.CurrentlyAttached && vif.VM is { IsRunning: true } machine && machine.ResidentOn == host)),
            isPlugged,
            []);
        var isNeeded = carried.IsUsed || Known.IsTrue(() => pif.DisallowUnplug.WhenAbsent(false));
        return isPlugged == false && isNeeded && Known.IsTrue(() => host.State != HostState.Down)
            ? carried with { Faults = [new(TopologyFaultKind.Unplugged, "not plugged", pif.CurrentlyAttached.Place)] }
            : carried;
    }

    private static string Text(PIFAddress address) => address.Subnet is { } subnet
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{address.Address}/{subnet.PrefixLength}")
        : address.Address.ToString();
}
