using System.Text;

namespace XenLint.Testing;

public sealed class MarkedTextTests
{
    [Fact]
    public void Marks_are_taken_out_and_counted_in_bytes()
    {
        var report = ReportBuilder.Bare("xs-01", "u").With("a.out", "é ⟦één⟧ and ⟦two⟧\n⟦⟧").Build();
        var member = report["a.out"];
        Assert.Equal("é één and two\n", Encoding.UTF8.GetString(member.Content));
        Assert.Equal([new ByteSpan(3, 5), new ByteSpan(13, 3), new ByteSpan(17, 0)], member.Flags);
    }

    [Fact]
    public void Marks_may_stand_inside_each_other()
    {
        var member = ReportBuilder.Bare("xs-01", "u").With("a.out", "⟦whole ⟦part⟧ line⟧").Build()["a.out"];
        Assert.Equal("whole part line", Encoding.UTF8.GetString(member.Content));
        Assert.Equal([new ByteSpan(0, 15), new ByteSpan(6, 4)], member.Flags);
    }

    [Theory]
    [InlineData("a ⟦ b")]
    [InlineData("a ⟧ b")]
    public void A_mark_without_a_partner_is_an_error(string text) =>
        Assert.Throws<ArgumentException>(() => ReportBuilder.Bare("xs-01", "u").With("a.out", text).Build());
}
