using System.Buffers;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Characters that XML does not allow and that are read as U+FFFD: control characters, which old writers let through, U+FFFE and U+FFFF.</summary>
internal static class ForbiddenCharacters
{
    /// <summary>A file of nothing but such characters must not fill the memory with their places.</summary>
    private const int Most = 1000;

    private const int StretchBytes = 4 << 20;

    /// <summary>Control characters, and the first byte of U+FFFE and U+FFFF, which is the first byte of many others too.</summary>
    private static readonly SearchValues<byte> Beginnings = SearchValues.Create(
        [.. "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0B\x0C\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F"u8, 0xEF]);

    /// <summary>The places of the first ones.</summary>
    /// <param name="bytes">Valid UTF-8.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="jobs">Number of stretches that are looked through at the same time.</param>
    public static List<int> Find(ReadOnlyMemory<byte> bytes, int from, int jobs)
    {
        var found = new List<int>[((bytes.Length - from) / StretchBytes) + 1];
        Workers.Share(found.Length, jobs, stretch =>
        {
            var start = from + (stretch * StretchBytes);
            found[stretch] = Find(bytes.Span, start, stretch == found.Length - 1 ? bytes.Length : start + StretchBytes);
        });
        return [.. found.SelectMany(places => places).Take(Most)];
    }

    /// <summary>A character of three bytes may end behind the stretch.</summary>
    private static List<int> Find(ReadOnlySpan<byte> bytes, int from, int to)
    {
        var places = new List<int>();
        for (var at = from; places.Count < Most && bytes[at..to].IndexOfAny(Beginnings) is var next and >= 0; at += next + 1)
        {
            var place = at + next;
            if (bytes[place] < 0x20 || (bytes[place + 1] == 0xBF && bytes[place + 2] >= 0xBE))
            {
                places.Add(place);
            }
        }

        return places;
    }
}
