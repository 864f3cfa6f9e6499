using System.Text.RegularExpressions;

namespace XenLint.Evidence;

public sealed class RequiredLiteralsTests
{
    [Theory]
    [InlineData("No space left on device", "No space left on device")]
    [InlineData(@"\bENOSPC\b", "ENOSPC")]
    [InlineData("Self-? ?Fence", "Self- Fence|Self-Fence|Self Fence|SelfFence")]
    [InlineData(@"multipathd(?:\[\d+\])?: \S+: remaining active paths: 0\b", ": remaining active paths: 0")]
    [InlineData("Out of memory: Kill(?:ed)? process \\d+", "Out of memory: Killed process |Out of memory: Kill process ")]
    [InlineData("SSL_(?:connect|accept).*(?:alert|error)", "SSL_connect|SSL_accept")]
    [InlineData(@"EDAC \S+: \d+ (?:CE|UE)\b", "EDAC ")]
    [InlineData(@"(?<name>abc)+\.x{2}", "abc")]
    [InlineData("[ab]cd|ef", "acd|bcd|ef")]
    [InlineData("^x*y?$", "")]
    [InlineData("abc|", "")]
    [InlineData("a|[^b]c", "a|c")]
    [InlineData("(?i)abc", "")]
    [InlineData(@"\p{Lu}abc\x41", "abcA")]
    [InlineData("a{b}", "a{b}")]
    public void Are_as_long_as_can_be(string pattern, string literals) =>
        Assert.Equal(literals.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(), RequiredLiterals.Of(pattern, ignoresCase: false).Order());

    [Fact]
    public void Without_regard_to_case_letters_with_relatives_beyond_ascii_do_not_count() =>
        Assert.Equal(["dh failure".Replace("failure", "fa", StringComparison.Ordinal)], RequiredLiterals.Of("DH faIlk", ignoresCase: true));

    [Theory]
    [InlineData("Self-? ?Fence", "x Self- Fence")]
    [InlineData("a(?:b|c{2,3}d)?e+", "accdee")]
    [InlineData(@"[xyz]\.[^q]+(?:one|two)", "y.--two")]
    public void Stand_in_what_matches(string pattern, string text)
    {
        Assert.Matches(new Regex(pattern), text);
        Assert.Contains(RequiredLiterals.Of(pattern, ignoresCase: false), literal => text.Contains(literal, StringComparison.Ordinal));
    }
}
