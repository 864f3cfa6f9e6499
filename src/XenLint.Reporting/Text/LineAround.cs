using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>The line of a file around a value. An object as a whole has nothing to point at.</summary>
/// <param name="Room">The most columns.</param>
internal sealed record LineAround(int Room) : Telling<SnippetLine>
{
    public override SnippetLine? Of(Place place, PlaceRegion region) => IsWholeObject(place) ? null : SnippetLine.Of(place, Room);

    private static bool IsWholeObject(Place place) => place.Record is { } record && place.Start == record.Place.Start && place.Length == record.Place.Length;
}
