using System.Text.Json;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>
/// Where a result stands in its file. Lines and columns are always all four, since a reader takes a lone line for the whole of a one-line
/// file. The full profile adds offsets, the text without its secrets, and what stands around it.
/// </summary>
internal sealed class PhysicalLocationWriter(Utf8JsonWriter json, ArtifactUris uris, ArtifactTable? artifacts)
{
    /// <summary>The longest text to show of a place or around it, in bytes, so in no more characters.</summary>
    private const int LongestText = 512;

    public static PlaceText Text { get; } = new(LongestText);

    public static PlaceContext Context { get; } = new(LongestText);

    public void Write(ReportedPlace place, bool withContext, bool withText = true)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", uris.Of(place.Path));
        if (artifacts is not null)
        {
            json.WriteNumber("index", artifacts.IndexOf(place.File));
        }

        json.WriteEndObject();
        var isShown = artifacts is not null && !place.File.IsRewritten; // a text that is not the file's own would contradict the region
        WriteRegion("region", place.Region, isShown && withText ? place.Tell(Text) : null);
        if (withContext && isShown && place.Tell(Context) is { } context)
        {
            WriteRegion("contextRegion", context.Region, context.Text);
        }

        json.WriteEndObject();
    }

    private void WriteRegion(string property, PlaceRegion region, string? text)
    {
        json.WriteStartObject(property);
        json.WriteNumber("startLine", region.StartLine);
        json.WriteNumber("startColumn", region.StartColumn);
        json.WriteNumber("endLine", region.EndLine);
        json.WriteNumber("endColumn", region.EndColumn);
        if (artifacts is not null)
        {
            json.WriteNumber("charOffset", region.CharOffset);
            json.WriteNumber("charLength", region.CharLength);
            json.WriteNumber("byteOffset", region.ByteOffset);
            json.WriteNumber("byteLength", region.ByteLength);
        }

        if (text is not null)
        {
            json.WriteStartObject("snippet");
            json.WriteString("text", text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
