using XenLint.Model;

namespace XenLint.Testing;

/// <summary>A range of bytes in the content of a dump or of a report's member, after decompression.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Length">The number of bytes.</param>
public readonly record struct ByteSpan(int Start, int Length)
{
    /// <summary>The range of a place.</summary>
    public static ByteSpan Of(Place place) => new((int)place.ByteOffset, place.Length);

    /// <summary>The ranges in the order of their first bytes, each once.</summary>
    public static IReadOnlyList<ByteSpan> Sorted(IEnumerable<ByteSpan> spans) => [.. spans.Distinct().OrderBy(span => (span.Start, span.Length))];
}
