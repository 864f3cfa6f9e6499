using System.Net;

namespace XenLint.Model;

/// <content>The way of a host to other machines.</content>
public sealed partial class Host
{
    /// <summary>
    /// The plugged interfaces whose subnet holds an address: the host reaches it over one of these, without a gateway. Of nested subnets the smallest
    /// counts, as it does for the kernel. None when the way leads over a gateway.
    /// </summary>
    /// <param name="address">The other machine.</param>
    /// <exception cref="NotKnownException">The subnets of an interface are not known.</exception>
    public IReadOnlyList<PIF> InterfacesToward(IPAddress address) =>
    [
        .. PIFs.Where(pif => pif.IsManaged && pif.IsIpConfigured && pif.CurrentlyAttached.WhenAbsent(true))
            .SelectMany(pif => pif.Subnets.Where(subnet => subnet.Contains(address)), (pif, subnet) => (PIF: pif, subnet.PrefixLength))
            .GroupBy(way => way.PrefixLength)
            .OrderByDescending(ways => ways.Key)
            .Take(1)
            .SelectMany(ways => ways.Select(way => way.PIF).Distinct())
            .OrderBy(pif => pif.DisplayName, StringComparer.Ordinal),
    ];
}
