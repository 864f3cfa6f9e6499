namespace XenLint.Model;

/// <summary>
/// The images of a repository that rest on one another. A snapshot or a clone makes a tree: the images at the tips are disks, and below
/// them are images that keep what the disks have in common. An image names the one below it in <c>sm_config:vhd-parent</c>.
/// </summary>
public sealed class VhdTrees
{
    private readonly Dictionary<string, VDI> byUuid = new(StringComparer.Ordinal);
    private readonly Dictionary<VDI, string> parents = [];
    private readonly Dictionary<VDI, Height> heights = [];

    internal VhdTrees(SR sr)
    {
        foreach (var image in sr.VDIs)
        {
            var parent = image.SmConfig["vhd-parent"];
            if (!parent.IsAbsent && parent.Value is { Length: > 0 } name)
            {
                parents.Add(image, name);
            }
        }

        if (parents.Count > 0)
        {
            foreach (var image in sr.VDIs)
            {
                if (image.Uuid.TryGet(out var uuid))
                {
                    byUuid.TryAdd(uuid, image);
                }
            }
        }

        var below = parents.Values.Select(name => byUuid.GetValueOrDefault(name)).OfType<VDI>().ToHashSet();
        Chains = [.. parents.Keys.Where(image => !below.Contains(image)).Select(leaf => new { Leaf = leaf, Height = HeightOf(leaf) }).Where(item => !item.Height.IsCircle)
            .Select(item => new VhdChain(item.Leaf, item.Height.Root!, item.Height.Images))];
        BrokenLinks = [.. MissingParents().Concat(Circles())];
    }

    /// <summary>The chain below each tip that rests on another image, in the order of the table; without those that run in a circle.</summary>
    public IReadOnlyList<VhdChain> Chains { get; }

    /// <summary>The images below which something is wrong, each cause once.</summary>
    public IReadOnlyList<BrokenVhdLink> BrokenLinks { get; }

    private IEnumerable<BrokenVhdLink> MissingParents() => parents
        .Where(link => !byUuid.ContainsKey(link.Value))
        .Select(link => new BrokenVhdLink(link.Key, link.Value, IsCircle: false));

    /// <summary>Each circle once, at the image that comes first in the table.</summary>
    private IEnumerable<BrokenVhdLink> Circles()
    {
        var told = new HashSet<VDI>();
        foreach (var image in parents.Keys.Where(image => HeightOf(image).IsCircle))
        {
            var circle = CircleAbove(image);
            if (circle.TrueForAll(told.Add))
            {
                var first = parents.Keys.First(circle.Contains);
                yield return new BrokenVhdLink(first, parents[first], IsCircle: true);
            }
        }
    }

    /// <summary>The images of the circle that the way down from an image ends in.</summary>
    private List<VDI> CircleAbove(VDI image)
    {
        var way = new List<VDI>();
        var seen = new HashSet<VDI>();
        for (var at = image; seen.Add(at); at = byUuid[parents[at]])
        {
            way.Add(at);
        }

        return way[way.IndexOf(byUuid[parents[way[^1]]])..];
    }

    private Height HeightOf(VDI image)
    {
        var way = new Stack<VDI>();
        var seen = new HashSet<VDI>();
        var height = new Height(0, Root: null, IsCircle: false);
        for (var at = image; at is not null; at = parents.TryGetValue(at, out var name) ? byUuid.GetValueOrDefault(name) : null)
        {
            if (heights.TryGetValue(at, out var known))
            {
                height = known;
                break;
            }

            if (!seen.Add(at))
            {
                height = new Height(0, Root: at, IsCircle: true);
                break;
            }

            way.Push(at);
        }

        while (way.TryPop(out var above))
        {
            heights[above] = height = height with { Images = height.Images + 1, Root = height.Root ?? above };
        }

        return height;
    }

    private sealed record Height(int Images, VDI? Root, bool IsCircle);
}

/// <summary>A disk at the tip of a tree and the images below it.</summary>
/// <param name="Leaf">The image at the tip.</param>
/// <param name="Root">The lowest image, which chains with a common origin have in common.</param>
/// <param name="Length">Number of images, the one at the tip included; at least that many when the lowest one's parent is missing.</param>
public sealed record VhdChain(VDI Leaf, VDI Root, int Length);

/// <summary>An image that names a parent on which it cannot rest.</summary>
/// <param name="Image">The image.</param>
/// <param name="Parent">The uuid of its parent.</param>
/// <param name="IsCircle">True when the way down from the image comes back to it; false when the repository has no such parent.</param>
public sealed record BrokenVhdLink(VDI Image, string Parent, bool IsCircle);

/// <content>Images that rest on one another.</content>
public sealed partial class SR
{
    private Kept<VhdTrees>? vhdTrees;

    /// <summary>How the repository's images rest on one another.</summary>
    /// <exception cref="NotKnownException">The disks are not known, or one of them does not tell.</exception>
    public VhdTrees VhdTrees => Kept.Of(ref vhdTrees, this, static sr => new VhdTrees(sr));
}
