using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Pool;

public sealed class ImagesThatRestOnOneAnother
{
    private const int Images = 10;

    [Fact]
    public void Are_a_chain_below_each_tip()
    {
        var trees = Trees(("base", null), ("middle", "base"), ("disk", "middle"), ("snapshot", "middle"), ("alone", null));

        Assert.Equal(["disk 3", "snapshot 3"], trees.Chains.Select(chain => $"{chain.Leaf.DisplayName} {chain.Length}").Order(StringComparer.Ordinal));
        Assert.Empty(trees.BrokenLinks);
    }

    [Fact]
    public void Are_broken_where_a_parent_is_missing_once_for_all_tips_above()
    {
        var trees = Trees(("base", "lost"), ("a", "base"), ("b", "base"));

        Assert.Equal([2, 2], trees.Chains.Select(chain => chain.Length));
        Assert.Equal(("base", false), Assert.Single(trees.BrokenLinks.Select(link => (link.Image.DisplayName, link.IsCircle))));
    }

    [Fact]
    public void Are_broken_where_they_run_in_a_circle_once_for_all_that_lead_there()
    {
        var trees = Trees(("a", "b"), ("b", "c"), ("c", "a"), ("tip", "a"), ("other", "b"), ("self", "self"));

        Assert.Empty(trees.Chains);
        Assert.Equal(2, trees.BrokenLinks.Count);
        Assert.All(trees.BrokenLinks, link => Assert.True(link.IsCircle));
        Assert.Contains(trees.BrokenLinks, link => link.Image.DisplayName == "self");
    }

    [Fact]
    public void Are_not_known_when_one_of_them_does_not_tell()
    {
        var sr = new PoolBuilder("lab").Host("xs-01").SR("SAN", "lvm", disks => disks.VDI("a").VDI("b", disk => disk.Set("sm_config", "(("))).Write().Capture().SRs.Single();

        Assert.Throws<NotKnownException>(() => sr.VhdTrees);
    }

    [Fact]
    public void Of_another_repository_do_not_count()
    {
        var pool = new PoolBuilder("lab").Host("xs-01").SR("A", "nfs", sr => sr.VDI("base"));
        var sr = pool.SR("B", "nfs", disks => disks.VDI("disk", disk => disk.Map("sm_config", new MapEntry("vhd-parent", pool.UuidOf("VDI", "base"))))).Write().Capture().SRs.Single(row => row.DisplayName == "B");

        Assert.Single(sr.VhdTrees.BrokenLinks);
    }

    /// <summary>Whatever images name as their parents, each tip is judged once, and the count of images is what walking down gives.</summary>
    [Fact]
    public void Are_counted_as_by_walking_down() => Properties.HoldFor(Gen.Choose(0, Images + 2).ListOf(Images), choices =>
    {
        var parentOf = choices.Select((choice, index) => (Name: $"d{index}", Parent: choice > Images ? null : choice == Images ? "lost" : $"d{choice}"))
            .ToDictionary(image => image.Name, image => image.Parent);
        var trees = Trees([.. parentOf.Select(image => (image.Key, image.Value))]);
        var walked = parentOf.Keys.Where(name => parentOf[name] is not null && !parentOf.ContainsValue(name))
            .Select(name => (Name: name, Steps: Walk(parentOf, name))).Where(item => item.Steps <= Images);

        Assert.Equal(walked.Select(item => $"{item.Name} {item.Steps}").Order(StringComparer.Ordinal), trees.Chains.Select(chain => $"{chain.Leaf.DisplayName} {chain.Length}").Order(StringComparer.Ordinal));
        Assert.Equal(
            parentOf.Where(image => image.Value == "lost").Select(image => image.Key).Order(StringComparer.Ordinal),
            trees.BrokenLinks.Where(link => !link.IsCircle).Select(link => link.Image.DisplayName).Order(StringComparer.Ordinal));
        Assert.Equal(parentOf.Keys.Any(name => Walk(parentOf, name) > Images), trees.BrokenLinks.Any(link => link.IsCircle));
    }, cases: 60);

    private static int Walk(Dictionary<string, string?> parentOf, string name)
    {
        var steps = 1;
        while (steps <= Images && parentOf[name] is { } parent && parentOf.ContainsKey(parent))
        {
            name = parent;
            steps++;
        }

        return steps;
    }

    private static VhdTrees Trees(params (string Name, string? Parent)[] images)
    {
        var pool = new PoolBuilder("lab").Host("xs-01");
        return pool.SR("SAN", "lvm", sr =>
        {
            foreach (var (name, parent) in images)
            {
                sr.VDI(name, disk => _ = parent is null ? disk : disk.Map("sm_config", new MapEntry("vhd-parent", pool.UuidOf("VDI", parent))));
            }
        }).Write().Capture().SRs.Single().VhdTrees;
    }
}
