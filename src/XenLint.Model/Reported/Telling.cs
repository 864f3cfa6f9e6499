namespace XenLint.Model;

/// <summary>Something that a report tells of a place beyond where it is. Two that would tell the same are equal.</summary>
public abstract record Telling
{
    internal abstract object? Ask(Place place, PlaceRegion region);
}

/// <summary>Something that a report tells of a place beyond where it is. A report derives it to have it answered also when the file was let go.</summary>
/// <typeparam name="T">What is told; it holds nothing of the file.</typeparam>
public abstract record Telling<T> : Telling
    where T : class
{
    /// <summary>What there is to tell; null for nothing.</summary>
    /// <param name="place">The place.</param>
    /// <param name="region">Its lines, columns and offsets.</param>
    public abstract T? Of(Place place, PlaceRegion region);

    internal sealed override object? Ask(Place place, PlaceRegion region) => Of(place, region);
}
