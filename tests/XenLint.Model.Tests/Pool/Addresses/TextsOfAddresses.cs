using System.Globalization;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Pool.Addresses;

/// <summary>What is an address, a mask and a network, and what is not.</summary>
public sealed class TextsOfAddresses
{
    private static readonly Gen<IPAddress> Any = Gen.OneOf(
        Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf(4).Select(bytes => new IPAddress(bytes)),
        Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf(16).Select(bytes => new IPAddress(bytes)));

    [Theory]
    [InlineData("192.0.2.11", "192.0.2.11")]
    [InlineData("2001:DB8::11", "2001:db8::11")]
    [InlineData("::ffff:192.0.2.11", "::ffff:192.0.2.11")]
    public void Of_both_families_are_read(string text, string address)
    {
        Assert.True(AddressText.TryAddress(text, out var read));
        Assert.Equal(address, read.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("192.0.2")]
    [InlineData("192.0.2.256")]
    [InlineData("192.0.2.011")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("3221225995")]
    [InlineData(" 192.0.2.11")]
    [InlineData("192.0.2.11:80")]
    [InlineData("[2001:db8::11]")]
    [InlineData("[2001:db8::11]:80")]
    [InlineData("fe80::1%eth0")]
    [InlineData("xs-01.example.org")]
    [InlineData("١٩٢.0.2.11")]
    public void That_other_readers_might_take_are_none(string text) => Assert.False(AddressText.TryAddress(text, out _));

    [Theory]
    [InlineData("255.255.240.0", 20)]
    [InlineData("255.255.255.255", 32)]
    [InlineData("0.0.0.0", 0)]
    public void Of_masks_give_the_length(string text, int length)
    {
        Assert.True(AddressText.TryMask(text, out var read));
        Assert.Equal(length, read);
    }

    [Theory]
    [InlineData("255.0.255.0")]
    [InlineData("0.255.255.255")]
    [InlineData("24")]
    [InlineData("")]
    public void With_gaps_are_no_masks(string text) => Assert.False(AddressText.TryMask(text, out _));

    [Fact]
    public void Are_read_back_as_they_are_written() => Properties.HoldFor(Any, address =>
    {
        Assert.True(AddressText.TryAddress(address.ToString(), out var read));
        Assert.Equal(address, read);
    });

    [Fact]
    public void Lie_in_each_of_their_own_networks() => Properties.HoldFor(
        from address in Any
        from length in Gen.Choose(0, address.GetAddressBytes().Length * 8)
        select (address, length),
        pair =>
        {
            var network = AddressText.NetworkOf(pair.address, pair.length);

            Assert.True(network.Contains(pair.address));
            Assert.Equal(pair.length, network.PrefixLength);
            Assert.True(AddressText.TryPrefixLength(pair.length.ToString(CultureInfo.InvariantCulture), pair.address, out _));
        });

    [Fact]
    public void Never_throw_whatever_the_text_is() => Properties.HoldFor(Texts.Any, text =>
    {
        AddressText.TryAddress(text, out _);
        AddressText.TryMask(text, out _);
        AddressText.TryPrefixLength(text, IPAddress.Loopback, out _);
    });
}
