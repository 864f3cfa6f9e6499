using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace XenLint.Model;

/// <summary>
/// What reports tell of a place. Whatever takes the file's bytes is looked up when a report asks for it; of a file that is let go that is kept which reports want.
/// </summary>
public sealed class ReportedPlace
{
    private readonly Place place;
    private readonly ImmutableArray<(Telling What, object? Told)> kept;

    private ReportedPlace(Place place, PlaceRegion region)
    {
        this.place = place;
        File = place.File.Reported;
        Region = region;
        Start = place.Start;
        Length = place.Length;
        Table = place.Record?.Class;
        Field = place.Field;
        LogicalPath = place.LogicalPath;
        HostName = place.File.Report?.HostName;
    }

    private ReportedPlace(ReportedPlace held, KeptEvidence evidence)
    {
        File = evidence.Of(held.place.File);
        Region = held.Region;
        Start = held.Start;
        Length = held.Length;
        Table = held.Table;
        Field = held.Field;
        LogicalPath = held.LogicalPath;
        HostName = held.HostName;
        kept = [.. evidence.Detail.Tellings.Select(what => (what, what.Ask(held.place, Region)))];
    }

    /// <summary>The file.</summary>
    public ReportedFile File { get; }

    /// <summary>The path of the file.</summary>
    public string Path => File.Path;

    /// <summary>Lines, columns and offsets in the input.</summary>
    public PlaceRegion Region { get; }

    /// <summary>The first byte of what is held of the file.</summary>
    public int Start { get; }

    /// <summary>Number of bytes of what is held of the file.</summary>
    public int Length { get; }

    /// <summary>The class of the object that the bytes belong to; null when they belong to none.</summary>
    public string? Table { get; }

    /// <summary>The column, or what it is in a member of a report; null for a whole row.</summary>
    public string? Field { get; }

    /// <summary>The path that a person can follow.</summary>
    public string LogicalPath { get; }

    /// <summary>The host whose report the file is a member of; null for a file of no report.</summary>
    public string? HostName { get; }

    /// <summary>What reports tell of a place; null for one that points nowhere.</summary>
    public static ReportedPlace? Of(Place place) => place.IsNowhere ? null : new(place, PlaceRegion.Of(place));

    /// <summary>What reports tell of a place whose positions were counted already.</summary>
    public static ReportedPlace? Of(Place place, Location location) => place.IsNowhere ? null : new(place, PlaceRegion.Of(place, location));

    /// <summary>What there is to tell; null for nothing.</summary>
    /// <exception cref="InvalidOperationException">The file was let go, and nobody said that this would be told.</exception>
    public T? Tell<T>(Telling<T> what)
        where T : class
    {
        if (!place.IsNowhere)
        {
            return what.Of(place, Region);
        }

        foreach (var (known, told) in kept)
        {
            if (known == what)
            {
                return (T?)told;
            }
        }

        throw LetGo.Misses(what.ToString());
    }

    /// <summary>The same place without its file.</summary>
    public ReportedPlace Keep(KeptEvidence evidence) => place.IsNowhere ? this : new(this, evidence);
}
