using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Hardware;

public sealed class NamesThatAreCompared
{
    [Theory]
    [InlineData("Dell Inc.", "DELL INC.")]
    [InlineData("  PowerEdge   R740 ", "POWEREDGE R740")]
    [InlineData("PowerEdge\u00A0R740\0", "POWEREDGE R740")]
    [InlineData("\uFF24\uFF25\uFF2C\uFF2C", "DELL")]
    [InlineData("Xeon\u2122", "XEONTM")]
    [InlineData("", "")]
    public void Have_one_form(string written, string expected) => Assert.Equal(expected, HardwareText.Comparable(written));

    [Fact]
    public void Have_a_form_that_is_its_own_form() => Properties.HoldFor(
        Names.Any, name => Assert.Equal(HardwareText.Comparable(name), HardwareText.Comparable(HardwareText.Comparable(name))), smaller: Properties.Shorter);

    [Fact]
    public void Do_not_differ_by_case_and_blanks() => Properties.HoldFor(
        from name in Names.Any
        where name.All(char.IsAscii)
        from other in Names.Rewritten(name)
        select (name, other),
        pair => Assert.Equal(HardwareText.Comparable(pair.name), HardwareText.Comparable(pair.other)));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("To Be Filled By O.E.M.")]
    [InlineData("To be filled by O.E.M.")]
    [InlineData("System Product Name")]
    [InlineData("System manufacturer")]
    [InlineData("Default string")]
    [InlineData("Not Specified")]
    [InlineData("0123456789")]
    [InlineData("None")]
    public void Are_unknown_where_nobody_filled_them_in(string text) => Assert.True(HardwareText.IsPlaceholder(text));

    [Theory]
    [InlineData("PowerEdge R740")]
    [InlineData("Nonesuch")]
    [InlineData("01234567890")]
    public void Are_known_otherwise(string text) => Assert.False(HardwareText.IsPlaceholder(text));
}
