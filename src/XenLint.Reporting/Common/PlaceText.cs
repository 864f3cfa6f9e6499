using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>The text of a place, without its secrets.</summary>
/// <param name="MostBytes">Number of stored bytes after which it is cut.</param>
internal sealed record PlaceText(int MostBytes) : Telling<string>
{
    public override string? Of(Place place, PlaceRegion region) => Excerpt.Of(place, MostBytes)?.Text;
}

/// <summary>The decoded value at a place, without its secrets.</summary>
internal sealed record PlaceValue : Telling<string>
{
    public override string? Of(Place place, PlaceRegion region) => SecretText.At(place);
}
