using FsCheck;
using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Capacity;

public sealed class APlacement
{
    private static readonly Gen<(int[] Free, int[] Needs)> Any =
        from free in Gen.Choose(-20, 100).ArrayOf()
        from needs in Gen.Choose(1, 60).ArrayOf()
        select (free, needs);

    [Fact]
    public void Puts_the_largest_machine_first_on_the_host_with_the_most_room()
    {
        var placement = MemoryPlacement.Of([10, 30], [5, 20]);

        Assert.Equal([0, 1], placement.Places);
        Assert.Equal([5, 10], placement.FreeBytes);
        Assert.Equal(0, placement.ShortBytes);
    }

    [Fact]
    public void Passes_over_what_finds_no_room_and_says_what_it_lacks()
    {
        var placement = MemoryPlacement.Of([24], [20, 10, 2]);

        Assert.Equal([0, null, 0], placement.Places);
        Assert.Equal(6, placement.ShortBytes);
    }

    [Fact]
    public void Without_hosts_places_nothing() => Assert.Equal([null], MemoryPlacement.Of([], [1]).Places);

    [Fact]
    public void Never_puts_more_on_a_host_than_it_has() => Properties.HoldFor(
        Any,
        loads =>
        {
            var placement = Place(loads);
            for (var host = 0; host < loads.Free.Length; host++)
            {
                var taken = loads.Needs.Where((_, machine) => placement.Places[machine] == host).Sum();

                Assert.Equal(loads.Free[host] - taken, placement.FreeBytes[host]);
                Assert.True(taken == 0 || placement.FreeBytes[host] >= 0);
            }
        });

    [Fact]
    public void Leaves_a_machine_out_only_when_no_host_has_room_for_it() => Properties.HoldFor(
        Any,
        loads =>
        {
            var placement = Place(loads);
            foreach (var stranded in loads.Needs.Where((_, machine) => placement.Places[machine] is null))
            {
                Assert.True(placement.FreeBytes.All(free => free < stranded));
                Assert.True(placement.ShortBytes > 0);
            }
        });

    [Fact]
    public void Lacks_nothing_when_everything_is_placed() => Properties.HoldFor(
        Any, loads => Assert.Equal(Place(loads).Places.All(place => place is not null), Place(loads).ShortBytes == 0));

    private static MemoryPlacement Place((int[] Free, int[] Needs) loads) =>
        MemoryPlacement.Of([.. loads.Free.Select(bytes => (long)bytes)], [.. loads.Needs.Select(bytes => (long)bytes)]);
}
