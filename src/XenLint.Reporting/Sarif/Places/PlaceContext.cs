using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>What stands around a place, and where.</summary>
/// <param name="MostBytes">The largest number of bytes.</param>
internal sealed record PlaceContext(int MostBytes) : Telling<PlaceContext.Context>
{
    public override Context? Of(Place place, PlaceRegion region) => Excerpt.Around(place, MostBytes) is { } around
        ? new(around.Text, region.WidenTo(place.File, around.Start, around.End))
        : null;

    /// <summary>What stands around a place.</summary>
    /// <param name="Text">The text, without its secrets.</param>
    /// <param name="Region">Where it stands.</param>
    public sealed record Context(string Text, PlaceRegion Region);
}
