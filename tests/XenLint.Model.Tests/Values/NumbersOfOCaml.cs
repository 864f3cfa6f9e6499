using System.Globalization;
using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Values;

public sealed class NumbersOfOCaml
{
    [Theory]
    [InlineData("9000", 9000)]
    [InlineData("-1", -1)]
    [InlineData("+7", 7)]
    [InlineData("0x2328", 9000)]
    [InlineData("0X2328", 9000)]
    [InlineData("0o21450", 9000)]
    [InlineData("0b101", 5)]
    [InlineData("0u12", 12)]
    [InlineData("9_000", 9000)]
    [InlineData("007", 7)]
    [InlineData("0", 0)]
    public void Are_read(string text, long expected)
    {
        Assert.True(OCamlInteger.TryParse(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("jumbo")]
    [InlineData(" 9000")]
    [InlineData("9000 ")]
    [InlineData("9000b")]
    [InlineData("0x")]
    [InlineData("_1")]
    [InlineData("0b2")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public void Are_nothing_else(string text) => Assert.False(OCamlInteger.TryParse(text, out _));

    [Fact]
    public void Are_written_as_decimals_like_everywhere() => Properties.HoldFor(Gen.Choose(int.MinValue, int.MaxValue), number =>
    {
        Assert.True(OCamlInteger.TryParse(number.ToString(CultureInfo.InvariantCulture), out var value));
        Assert.Equal(number, value);
    });
}
