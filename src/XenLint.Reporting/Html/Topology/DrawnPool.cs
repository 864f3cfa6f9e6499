using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>
/// All drawings of a pool, made before anything of the page is written: a finding leads to the box that shows its object, and the drawing back to its findings.
/// What every host has, such as a network, is looked for at the first host.
/// </summary>
internal sealed class DrawnPool
{
    private readonly Capture capture;
    private readonly Dictionary<(string Table, int Row), (DrawnPart Part, int Box, string What)> places = [];
    private readonly Dictionary<string, List<Finding>> findingsAt = new(StringComparer.Ordinal);

    /// <summary>Makes the drawings.</summary>
    /// <param name="result">The pool with what was found in it.</param>
    /// <param name="id">The id of the section, which ids of drawings begin with.</param>
    /// <param name="paper">What is left for drawings on this page.</param>
    public DrawnPool(CaptureResult result, string id, DrawingPaper paper)
    {
        capture = result.Capture;
        var hosts = capture.Topology.Hosts.OrderBy(host => host.Evidence.DisplayName, StringComparer.OrdinalIgnoreCase);
        Hosts = [.. hosts.Select((host, index) => Draw(host, FormattableString.Invariant($"{id}-{index + 1}"), paper))];
        foreach (var finding in result.ToolFindings.Concat(result.Findings))
        {
            if (Find(finding) is { } place)
            {
                var box = place.Part.IdOf(place.Box);
                findingsAt.TryAdd(box, []);
                findingsAt[box].Add(finding);
            }
        }
    }

    /// <summary>The hosts, in the order of their names.</summary>
    public IReadOnlyList<DrawnHost> Hosts { get; }

    /// <summary>Where the object of a finding is drawn, and in which drawing; null when it is in none.</summary>
    public (string Id, string What)? PlaceOf(Finding finding) => Find(finding) is { } place ? (place.Part.IdOf(place.Box), place.What) : null;

    /// <summary>What was found about what a box shows.</summary>
    public IReadOnlyList<Finding> FindingsAt(string box) => findingsAt.TryGetValue(box, out var findings) ? findings : [];

    private (DrawnPart Part, int Box, string What)? Find(Finding finding) =>
        ReferenceEquals(finding.Capture, capture) && finding.Subject.Record is { } record && places.TryGetValue(KeyOf(record), out var place) ? place : null;

    private DrawnHost Draw(HostTopology host, string id, DrawingPaper paper)
    {
        var name = host.Evidence.DisplayName;
        return new(host, id, Draw(NetworkDrawing.Of(host), $"{id}-network", $"networks of {name}", paper), Draw(StorageDrawing.Of(host), $"{id}-storage", $"storage of {name}", paper));
    }

    private DrawnPart Draw(Drawing drawing, string id, string what, DrawingPaper paper)
    {
        var part = new DrawnPart(id, drawing, drawing.Boxes.Count > 0 && paper.HasRoomFor(drawing));
        for (var box = 0; part.IsShown && box < drawing.Boxes.Count; box++)
        {
            foreach (var record in drawing.Boxes[box].Shows)
            {
                places.TryAdd(KeyOf(record), (part, box, what));
            }
        }

        return part;
    }

    private static (string Table, int Row) KeyOf(PoolObject record) => (record.Row.Table.Name, record.Row.Start);
}
