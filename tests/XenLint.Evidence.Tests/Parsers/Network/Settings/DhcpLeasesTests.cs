namespace XenLint.Evidence;

public sealed class DhcpLeasesTests
{
    public const string Leases =
        """
        # The format of this file is documented in the dhclient.leases(5) manual page.
        lease {
          interface "xenbr0";
          fixed-address 192.0.2.7;
          option dhcp-server-identifier 192.0.2.1;
          renew 1 2026/10/26 06:00:00;
          expire 1 2026/10/26 18:00:00;
        }
        lease {
          interface "xenbr0";
          fixed-address 192.0.2.9;
          option subnet-mask 255.255.255.0;
          option routers 192.0.2.1, 192.0.2.2;
          option domain-name-servers 192.0.2.53,198.51.100.53;
          option dhcp-server-identifier 192.0.2.20;
          option domain-name "lab.example; rack 7";
          expire 3 2026/10/28 20:36:52;
        }

        """;

    public const string Leases6 =
        """
        default-duid "\000\001\000\001";
        lease6 {
          interface "xenbr0";
          ia-na db:50:49:0e {
            starts 1790000000;
            iaaddr 2001:db8::5 {
              max-life 7200;
            }
          }
          option dhcp6.name-servers 2001:db8::53;
        }

        """;

    [Fact]
    public void The_newest_lease_stands_last()
    {
        var lease = DhcpLeasesParser.Parse(Member.Of(Leases))!.Newest!;

        Assert.Equal(("xenbr0", "192.0.2.9", "192.0.2.20"), (lease.Interface.Value, lease.Address.Value, lease.Server.Value));
        Assert.Equal(["192.0.2.1", "192.0.2.2"], lease.Routers.Select(router => router.Value));
        Assert.Equal(["192.0.2.53", "198.51.100.53"], lease.NameServers.Select(server => server.Value));
        Assert.Equal(new DateTimeOffset(2026, 10, 28, 20, 36, 52, TimeSpan.Zero), lease.Expires);
        Assert.Equal("192.0.2.20", FactPlaces.TextAt(lease.Server.Place));
    }

    [Theory]
    [InlineData("expire epoch 1793200000; # Wed Oct 28 15:06:40 2026", false)]
    [InlineData("expire never;", false)]
    [InlineData("expire epoch 1793200000;", true)]
    [InlineData("expire 3 2026/02/31 00:00:00;", false)]
    public void A_lease_may_have_no_end_or_one_that_is_not_understood(string expire, bool isKnown) =>
        Assert.Equal(isKnown, DhcpLeasesParser.Parse(Member.Of($"lease {{\n  {expire}\n}}\n"))!.Newest!.Expires.IsKnown);

    [Fact]
    public void What_a_lease_does_not_tell_is_absent()
    {
        var lease = DhcpLeasesParser.Parse(Member.Of("lease {\n  fixed-address 192.0.2.9;\n}\n"))!.Newest!;

        Assert.True(lease.Server.IsAbsent);
        Assert.Empty(lease.Routers);
    }

    [Fact]
    public void A_lease_of_ipv6_has_its_address_inside()
    {
        var lease = DhcpLeasesParser.Parse(Member.Of(Leases6))!.Newest!;

        Assert.Equal(("xenbr0", "2001:db8::5"), (lease.Interface.Value, lease.Address.Value));
        Assert.Equal("2001:db8::53", Assert.Single(lease.NameServers));
    }

    [Theory]
    [InlineData("interface \"xenbr0\" { send host-name \"a\"; }\n")]
    [InlineData("lease {\n  fixed-address 192.0.2.9;\n")]
    [InlineData("}\n}\n")]
    public void Without_a_whole_lease_nothing_is_known(string text) => Assert.Null(DhcpLeasesParser.Parse(Member.Of(text)));
}
