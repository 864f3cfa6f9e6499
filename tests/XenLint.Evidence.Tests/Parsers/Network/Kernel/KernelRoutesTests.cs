using System.Net;

namespace XenLint.Evidence;

public sealed class KernelRoutesTests
{
    public const string IpRoute =
        """
        default via 10.80.229.1 dev xenbr0 
        10.80.229.0/24 dev xenbr0 proto kernel scope link src 10.80.229.40 
        10.228.10.0/24 dev xenbr1 proto kernel scope link src 10.228.10.40 
        10.9.0.7 via 10.228.10.1 dev xenbr1 metric 20 
        blackhole 192.0.2.0/24 

        """;

    public const string RouteTable =
        """
        Kernel IP routing table
        Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
        0.0.0.0         10.80.229.1     0.0.0.0         UG    0      0        0 xenbr0
        10.80.224.0     0.0.0.0         255.255.240.0   U     0      0        0 xenbr0

        """;

    [Fact]
    public void A_route_has_destination_router_interface_and_own_address()
    {
        var routes = IpRouteParser.Parse(Member.Of(IpRoute))!;

        Assert.Equal(
            [("0.0.0.0/0", "xenbr0"), ("10.80.229.0/24", "xenbr0"), ("10.228.10.0/24", "xenbr1"), ("10.9.0.7/32", "xenbr1")],
            routes.All.Take(4).Select(route => (route.Destination.Value.ToString(), route.Device.Value)));
        Assert.Equal("10.80.229.1", Assert.Single(routes.Defaults).Gateway);
        Assert.Equal("10.80.229.40", routes.All[1].Source);
        Assert.True(routes.All[1].Gateway.IsAbsent);
        Assert.Equal("10.80.229.0/24", FactPlaces.TextAt(routes.All[1].Destination.Place));
    }

    [Fact]
    public void A_destination_that_nothing_is_sent_to_has_no_interface()
    {
        var route = IpRouteParser.Parse(Member.Of(IpRoute))!.All[^1];

        Assert.Equal(IPNetwork.Parse("192.0.2.0/24"), route.Destination);
        Assert.True(route.Device.IsAbsent);
    }

    [Fact]
    public void Each_of_several_routers_is_a_route()
    {
        var routes = IpRouteParser.Parse(Member.Of("default proto static \n\tnexthop via 10.0.0.1 dev eth0 weight 1\n\tnexthop via 10.0.1.1 dev eth1 weight 1\n"))!;

        Assert.Equal([("10.0.0.1", "eth0"), ("10.0.1.1", "eth1")], routes.Defaults.Select(route => (route.Gateway.Value, route.Device.Value)));
    }

    [Fact]
    public void The_older_listing_tells_the_same_but_for_the_own_address()
    {
        var routes = RouteTableParser.Parse(Member.Of(RouteTable))!;

        Assert.Equal(["0.0.0.0/0", "10.80.224.0/20"], routes.All.Select(route => route.Destination.Value.ToString()));
        Assert.Equal("10.80.229.1", Assert.Single(routes.Defaults).Gateway);
        Assert.True(routes.All[1].Gateway.IsAbsent);
        Assert.True(routes.All[1].Source.IsAbsent);
    }

    [Fact]
    public void A_mask_with_gaps_makes_no_network() => Assert.False(RouteTableParser.Parse(Member.Of(
        "Destination Gateway Genmask Flags Metric Ref Use Iface\n10.0.0.0 0.0.0.0 255.0.255.0 U 0 0 0 eth0\n"))!.All[0].Destination.IsKnown);

    [Fact]
    public void A_listing_with_a_line_that_nobody_understands_is_not_used()
    {
        Assert.Null(IpRouteParser.Parse(Member.Of("Cannot open netlink socket: Operation not permitted\n")));
        Assert.Null(RouteTableParser.Parse(Member.Of("Destination Gateway Genmask Flags Metric Ref Use Iface\n10.0.0.0 odd\n")));
    }

    [Fact]
    public void Of_a_listing_that_ran_out_of_time_what_is_there_is_read() => Assert.Equal(5, IpRouteParser.Parse(Member.Of(IpRoute + "\n** timeout **\n"))!.All.Count);
}
