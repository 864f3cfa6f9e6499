using System.Net;

namespace XenLint.Model;

/// <summary>A route that the configuration of a network adds on each host: machines in a network are reached over a gateway.</summary>
/// <param name="Destination">The network.</param>
/// <param name="Gateway">The gateway.</param>
public sealed record StaticRoute(IPNetwork Destination, IPAddress Gateway)
{
    /// <summary>Reads <c>10.1.0.0/16/10.0.0.1</c>, as xapi does: what stands behind a further slash is ignored.</summary>
    internal static bool TryRead(string text, out StaticRoute? route)
    {
        route = text.Split('/') is [var network, var length, var gateway, ..]
            && AddressText.TryAddress(network, out var address)
            && AddressText.TryPrefixLength(length, address, out var bits)
            && AddressText.TryAddress(gateway, out var router)
            ? new StaticRoute(AddressText.NetworkOf(address, bits), router)
            : null;
        return route is not null;
    }
}

/// <content>Routes of networks.</content>
public sealed partial class Network
{
    /// <summary>
    /// The routes that the network adds on each host where it has an address. Not readable when one entry is not of the form that xapi takes: xapi
    /// then adds none at all, without a word. Absent when there are none.
    /// </summary>
    public Sourced<IReadOnlyList<StaticRoute>> StaticRoutes
    {
        get
        {
            var text = OtherConfig["static-routes"];
            if (!text.IsKnown || text.Value.Length == 0)
            {
                return Sourced<IReadOnlyList<StaticRoute>>.NotKnown(text.IsKnown ? ValueState.Absent : text.State, text.Place);
            }

            var routes = new List<StaticRoute>();
            foreach (var entry in text.Value.Split(','))
            {
                if (!StaticRoute.TryRead(entry, out var route))
                {
                    return Sourced<IReadOnlyList<StaticRoute>>.NotKnown(ValueState.Unreadable, text.Place);
                }

                routes.Add(route!);
            }

            return Sourced<IReadOnlyList<StaticRoute>>.Known(routes, text.Place);
        }
    }
}
