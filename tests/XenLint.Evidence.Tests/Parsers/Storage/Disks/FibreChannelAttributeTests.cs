namespace XenLint.Evidence;

public sealed class FibreChannelAttributeTests
{
    [Theory]
    [InlineData("Online\n", "Online")]
    [InlineData("16 Gbit\n", "16 Gbit")]
    [InlineData("\n", "")]
    public void The_first_line_is_the_value(string text, string value) =>
        Assert.Equal(value, FibreChannelAttributeParser.Parse(Member.Of(text))!.Value);
}
