using System.Net;
using System.Net.Sockets;
using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Redaction.Tests;

public sealed class AddressesInPlaceOfAddresses
{
    [Fact]
    public void Two_are_in_one_subnet_when_the_real_ones_are() => Properties.HoldFor(
        ArbMap.Default.GeneratorFor<((byte, byte, byte)[] Hosts, (byte, byte)[] Networks)>(),
        input =>
        {
            var (hosts, networks) = (input.Hosts ?? [], input.Networks ?? []);
            var book = new AddressBook(new LabelBook());
            var known = networks.Take(6).Select(network => (Address: 0x0A000000U | ((uint)network.Item1 << 16), Prefix: 16 + (network.Item2 % 13))).ToList();
            known.ForEach(network => book.Learn(network.Address, network.Prefix));
            var real = hosts.Take(40).Select(host => 0x0A000000U | ((uint)(host.Item1 % 4) << 16) | ((uint)host.Item2 << 8) | host.Item3).Distinct().ToList();
            var shown = real.Select(address => Number(book.Of(Text(address))!)).ToList();
            Assert.Equal(shown.Count, shown.Distinct().Count());
            foreach (var (one, other) in real.Index().SelectMany(first => real.Index().Select(second => (first, second))))
            {
                // The smallest subnet that either is known to be in decides.
                var prefix = known.Where(network => Same(network.Address, one.Item, network.Prefix) || Same(network.Address, other.Item, network.Prefix)).Select(network => network.Prefix).DefaultIfEmpty(24).Max();
                if (Same(one.Item, other.Item, prefix))
                {
                    Assert.True(Same(shown[one.Index], shown[other.Index], prefix), $"{Text(one.Item)} and {Text(other.Item)} in /{prefix}");
                }
            }
        });

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.254.0")]
    [InlineData("255.255.255.255")]
    [InlineData("169.254.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("240.0.1.7")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("ff02::1")]
    public void What_every_machine_has_stays(string address) => Assert.Equal(address, new AddressBook(new LabelBook()).Of(address));

    [Fact]
    public void The_first_and_the_last_address_of_a_subnet_stay_that()
    {
        var book = new AddressBook(new LabelBook());
        book.Learn(Number("10.1.2.0"), 23);

        Assert.EndsWith(".0", book.Of("10.1.2.0"), StringComparison.Ordinal);
        Assert.EndsWith(".255", book.Of("10.1.3.255"), StringComparison.Ordinal);
        Assert.True(Same(Number(book.Of("10.1.2.0")!), Number(book.Of("10.1.3.255")!), 23));
    }

    [Fact]
    public void Newer_addresses_keep_their_networks_too()
    {
        var book = new AddressBook(new LabelBook());
        var (one, other, elsewhere) = (book.Of("2001:db8:1:2::5")!, book.Of("2001:db8:1:2::6")!, book.Of("2001:db8:1:3::5")!);

        Assert.Equal(one[..one.LastIndexOf(':')], other[..other.LastIndexOf(':')]);
        Assert.NotEqual(one[..one.LastIndexOf(':')], elsewhere[..elsewhere.LastIndexOf(':')]);
        Assert.True(IPAddress.TryParse(one, out var parsed) && parsed.AddressFamily == AddressFamily.InterNetworkV6);
    }

    private static bool Same(uint one, uint other, int prefix) => prefix == 0 || one >> (32 - prefix) == other >> (32 - prefix);

    private static string Text(uint number) => new IPAddress([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]).ToString();

    private static uint Number(string text) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(IPAddress.Parse(text).GetAddressBytes());
}
