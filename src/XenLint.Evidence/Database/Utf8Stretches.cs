using System.Text;
using System.Text.Unicode;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>How much of a file is UTF-8; a large one is checked in stretches at the same time.</summary>
internal static class Utf8Stretches
{
    private const int StretchBytes = 4 << 20;

    /// <summary>The number of bytes before the first one that is no UTF-8.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="jobs">Number of stretches that are checked at the same time.</param>
    public static int ValidLength(ReadOnlyMemory<byte> bytes, int jobs)
    {
        var stretches = (bytes.Length / StretchBytes) + 1;
        var invalid = stretches;
        Workers.Share(stretches, jobs, stretch =>
        {
            var from = Boundary(bytes.Span, stretch * StretchBytes);
            var to = stretch == stretches - 1 ? bytes.Length : Boundary(bytes.Span, (stretch + 1) * StretchBytes);
            if (!Utf8.IsValid(bytes.Span[from..to]))
            {
                for (var first = Volatile.Read(ref invalid); stretch < first; first = Volatile.Read(ref invalid))
                {
                    Interlocked.CompareExchange(ref invalid, stretch, first);
                }
            }
        });

        return invalid == stretches ? bytes.Length : ValidLength(bytes.Span, Boundary(bytes.Span, invalid * StretchBytes));
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes, int valid)
    {
        while (Rune.DecodeFromUtf8(bytes[valid..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            valid += consumed;
        }

        return valid;
    }

    /// <summary>The first byte from here on that can begin a character; of continuation bytes no more than three can follow one another.</summary>
    private static int Boundary(ReadOnlySpan<byte> bytes, int from)
    {
        var at = from;
        while (at < bytes.Length && at < from + 3 && (bytes[at] & 0xC0) == 0x80)
        {
            at++;
        }

        return at;
    }
}
