using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace XenLint.Model;

/// <summary>
/// What reports tell of a place. Texts are looked up in the file when a report asks for them; of a file that is let go those are kept that reports want.
/// </summary>
public sealed class ReportedPlace
{
    private readonly Place place;
    private readonly string? value;
    private readonly ImmutableArray<KeptText> texts;

    private ReportedPlace(Place place, PlaceRegion region)
    {
        this.place = place;
        File = place.File.Reported;
        Region = region;
        Table = place.Record?.Class;
        Field = place.Field;
        LogicalPath = place.LogicalPath;
        HostName = place.File.Report?.HostName;
    }

    private ReportedPlace(ReportedPlace held, KeptEvidence kept)
    {
        File = kept.Of(held.place.File);
        Region = held.Region;
        Table = held.Table;
        Field = held.Field;
        LogicalPath = held.LogicalPath;
        HostName = held.HostName;
        value = kept.Detail.Values ? held.Value : null;
        texts = [.. kept.Detail.TextBytes.Select(bytes => new KeptText(bytes, held.Text(bytes), held.Around(bytes)))];
    }

    /// <summary>The file.</summary>
    public ReportedFile File { get; }

    /// <summary>The path of the file.</summary>
    public string Path => File.Path;

    /// <summary>Lines, columns and offsets.</summary>
    public PlaceRegion Region { get; }

    /// <summary>The class of the object that the bytes belong to; null when they belong to none.</summary>
    public string? Table { get; }

    /// <summary>The column, or what it is in a member of a report; null for a whole row.</summary>
    public string? Field { get; }

    /// <summary>The path that a person can follow.</summary>
    public string LogicalPath { get; }

    /// <summary>The host whose report the file is a member of; null for a file of no report.</summary>
    public string? HostName { get; }

    /// <summary>The decoded value at the place, without its secrets; null when there is none to tell.</summary>
    public string? Value => place.IsNowhere ? value : SecretText.At(place);

    /// <summary>What reports tell of a place; null for one that points nowhere.</summary>
    public static ReportedPlace? Of(Place place) => place.IsNowhere ? null : new(place, PlaceRegion.Of(place));

    /// <summary>What reports tell of a place whose positions were counted already.</summary>
    public static ReportedPlace? Of(Place place, Location location) => place.IsNowhere ? null : new(place, PlaceRegion.Of(place, location));

    /// <summary>The text of the place, without its secrets; null when there is none, and when nobody can tell whether it is secret.</summary>
    /// <param name="mostBytes">Number of stored bytes after which the text is cut.</param>
    public string? Text(int mostBytes) => place.IsNowhere ? KeptOf(mostBytes).Text : Excerpt.Of(place, mostBytes)?.Text;

    /// <summary>What stands around the place, without its secrets; null when nothing does, when too little fits, and when nobody can tell whether it is secret.</summary>
    /// <param name="mostBytes">The largest number of bytes.</param>
    public TextAround? Around(int mostBytes) =>
        place.IsNowhere ? KeptOf(mostBytes).Around
        : Excerpt.Around(place, mostBytes) is { } excerpt ? new(excerpt.Text, Region.WidenTo(excerpt.File, excerpt.Start, excerpt.End))
        : null;

    /// <summary>The same place without its file.</summary>
    public ReportedPlace Keep(KeptEvidence kept) => place.IsNowhere ? this : new(this, kept);

    private KeptText KeptOf(int mostBytes) => texts.FirstOrDefault(text => text.Bytes == mostBytes) ?? throw LetGo.Misses($"texts of {mostBytes} bytes");

    private sealed record KeptText(int Bytes, string? Text, TextAround? Around);
}

/// <summary>What stands around a place.</summary>
/// <param name="Text">The text, without its secrets.</param>
/// <param name="Region">Where it stands.</param>
public sealed record TextAround(string Text, PlaceRegion Region);
