using System.Buffers;

namespace XenLint.Evidence;

/// <summary>Characters that XML does not allow and that are read as U+FFFD: control characters, which old writers let through, U+FFFE and U+FFFF.</summary>
internal static class ForbiddenCharacters
{
    /// <summary>A file of nothing but such characters must not fill the memory with their places.</summary>
    private const int Most = 1000;

    private static readonly SearchValues<byte> ControlCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n' or '\r')).Select(code => (byte)code)]);

    /// <summary>The places of the first ones.</summary>
    /// <param name="bytes">Valid UTF-8.</param>
    /// <param name="from">Where to begin.</param>
    public static List<int> Find(ReadOnlySpan<byte> bytes, int from)
    {
        var places = new List<int>();
        for (var at = from; places.Count < Most && bytes[at..].IndexOfAny(ControlCharacters) is var next and >= 0; at += next + 1)
        {
            places.Add(at + next);
        }

        for (var at = from; places.Count < Most && bytes[at..].IndexOf([(byte)0xEF, (byte)0xBF]) is var next and >= 0; at += next + 3)
        {
            if (bytes[at + next + 2] >= 0xBE)
            {
                places.Add(at + next);
            }
        }

        places.Sort();
        return places;
    }
}
