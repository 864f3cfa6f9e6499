using XenLint.Rules.Wording;

namespace XenLint.Rules.Tests.Wording;

public sealed class SizesInMessages
{
    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1023, "1023 bytes")]
    [InlineData(1536, "1.5 KiB")]
    [InlineData(2040L << 30, "1.99 TiB")]
    [InlineData(3L << 40, "3 TiB")]
    [InlineData(long.MaxValue, "8 EiB")]
    public void Are_in_the_largest_unit_of_which_there_is_one(long bytes, string text) => Assert.Equal(text, ByteText.Of(bytes));
}
