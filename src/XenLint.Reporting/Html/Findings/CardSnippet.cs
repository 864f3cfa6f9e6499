using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>What a card shows of a finding's place: the row around it, else the place itself.</summary>
/// <param name="MostBytes">The largest number of bytes.</param>
internal sealed record CardSnippet(int MostBytes) : Telling<Excerpt>
{
    public override Excerpt? Of(Place place, PlaceRegion region) => Excerpt.Around(place, MostBytes) ?? Excerpt.Of(place, MostBytes);
}
