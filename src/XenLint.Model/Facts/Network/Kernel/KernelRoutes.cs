using System.Net;

namespace XenLint.Model;

/// <summary>
/// The IPv4 routes of a host as its kernel sees them: <c>ip route</c>, or <c>route -n</c> in reports from before December 2024.
/// </summary>
/// <param name="All">The routes, in the order of the listing.</param>
public sealed record KernelRoutes(IReadOnlyList<KernelRoute> All)
{
    /// <summary>The routes that everything takes that no other fits.</summary>
    public IEnumerable<KernelRoute> Defaults => All.Where(route => route.IsDefault);
}

/// <summary>One route.</summary>
/// <param name="Destination">The network that it leads to; 0.0.0.0/0 for the default route.</param>
/// <param name="Gateway">The router; absent for a network that the host is a part of.</param>
/// <param name="Device">The interface; absent for a destination that is blocked.</param>
/// <param name="Source">The host's own address on this way; absent where the listing does not tell.</param>
/// <param name="Place">The route's line.</param>
public sealed record KernelRoute(
    Sourced<IPNetwork> Destination,
    Sourced<string> Gateway,
    Sourced<string> Device,
    Sourced<string> Source,
    Place Place)
{
    /// <summary>True for a route that everything takes that no other fits.</summary>
    public bool IsDefault => Destination.TryGet(out var network) && network.PrefixLength == 0;
}

/// <content>Routes as the kernel sees them.</content>
public sealed partial class HostEvidence
{
    /// <summary>The routes, from whichever of the two listings the report has; the newer one when it has both.</summary>
    public Fact<KernelRoutes> KernelRoutes => Fact<KernelRoutes>(NewerOf(MemberName.IpRoutes, MemberName.RouteTable));
}
