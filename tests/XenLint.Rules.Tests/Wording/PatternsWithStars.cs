using System.Text.RegularExpressions;
using FsCheck.Fluent;
using XenLint.Rules.Wording;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Wording;

public sealed class PatternsWithStars
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("*", "", true)]
    [InlineData("*", "anything/at all", true)]
    [InlineData("ab*ba", "aba", false)]
    [InlineData("ab*ba", "abba", true)]
    [InlineData("*a*a*", "a", false)]
    [InlineData("a.c", "abc", false)]
    [InlineData("a?c", "abc", false)]
    [InlineData("a", "A", false)]
    public void Match_as_people_expect(string pattern, string text, bool matches) => Assert.Equal(matches, new StarPatterns([pattern]).Match(text));

    [Fact]
    public void Ignore_case_where_that_is_asked_for() => Assert.True(new StarPatterns(["*BACKUP*"], ignoresCase: true).Match("nightly backups"));

    [Fact]
    public void Match_when_one_of_several_does() => Assert.True(new StarPatterns(["x", "y*"]).Match("yes"));

    [Fact]
    public void Match_what_the_same_regular_expression_matches()
    {
        var words = Gen.Elements('a', 'b', '*', '/').ListOf().Select(letters => new string([.. letters]));
        Properties.HoldFor(from pattern in words from text in words select (pattern, text), pair => Assert.Equal(
            Regex.IsMatch(pair.text, $"^{Regex.Escape(pair.pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$", RegexOptions.Singleline | RegexOptions.CultureInvariant),
            new StarPatterns([pair.pattern]).Match(pair.text)), cases: 2000);
    }
}
