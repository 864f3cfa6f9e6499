using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Sourcing;

public sealed class ASourcedValue
{
    private static readonly SourceFile File = new("pool.xml", "<row a=\"1\"/>"u8.ToArray());
    private static readonly Place Here = new(File, 8, 1, Field: "a");
    private static readonly Place There = new(File, 1, 3, Field: "b");

    [Fact]
    public void Reads_like_prose_in_rules()
    {
        var isOn = Sourced<bool>.Known(true, Here);
        var isOff = Sourced<bool>.Known(false, Here);
        var mtu = Sourced<long>.Known(9000, Here);
        var mode = Sourced<IpConfigurationMode>.Known(IpConfigurationMode.DHCP, Here);
        var name = Sourced<string>.Known("eth0", Here);

        Assert.True(isOn && !isOff);
        Assert.True(mtu > 1500);
        Assert.True(mode == IpConfigurationMode.DHCP);
        Assert.True(name == "eth0");
        Assert.Equal(18000, new[] { mtu, mtu }.Sum(value => value));
        Assert.Equal(Here, (Place)mtu);
    }

    [Theory]
    [InlineData(ValueState.Absent, NotEvaluatedReason.FieldAbsent)]
    [InlineData(ValueState.Redacted, NotEvaluatedReason.Redacted)]
    [InlineData(ValueState.Unreadable, NotEvaluatedReason.Unparsable)]
    public void That_is_not_known_throws_with_the_reason_when_a_rule_uses_it(ValueState state, NotEvaluatedReason reason)
    {
        var value = Sourced<bool>.NotKnown(state, Here);

        Assert.Equal(reason, Assert.Throws<NotKnownException>(() => !value).Reason);
        Assert.Equal(reason, Assert.Throws<NotKnownException>(() => value.Value).Reason);
        Assert.False(value.TryGet(out _));
    }

    [Fact]
    public void Gives_a_fallback_only_when_nothing_is_recorded()
    {
        Assert.Equal(5, Sourced<long>.NotKnown(ValueState.Absent, Here).WhenAbsent(5));
        Assert.Equal(7, Sourced<long>.Known(7, Here).WhenAbsent(5));
        Assert.Throws<NotKnownException>(() => Sourced<long>.NotKnown(ValueState.Redacted, Here).WhenAbsent(5));
    }

    [Fact]
    public void Is_equal_by_value_and_state_whatever_its_place() =>
        Properties.HoldFor(Gen.Choose(-3, 3).Two(), pair =>
        {
            var (left, right) = pair;
            var one = Sourced<int>.Known(left, Here);
            var other = Sourced<int>.Known(right, There);

            Assert.Equal(left == right, one.Equals(other));
            Assert.Equal(left == right, one.GetHashCode() == other.GetHashCode());
            Assert.Equal(Math.Sign(left.CompareTo(right)), Math.Sign(one.CompareTo(other)));
            Assert.False(one.Equals(Sourced<int>.NotKnown(ValueState.Absent, Here)));
        });

    [Fact]
    public void Stays_unknown_when_something_is_derived_from_it()
    {
        Assert.Equal(4, Sourced<string>.Known("four", Here).Select(text => text.Length).Value);
        Assert.Equal(ValueState.Redacted, Sourced<string>.NotKnown(ValueState.Redacted, Here).Select(text => text.Length).State);
    }
}
