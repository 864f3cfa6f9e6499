using Microsoft.Win32.SafeHandles;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads a file into memory piece by piece, several pieces at the same time: most of the time goes into giving memory to the process and into copying
/// to it, and one processor alone does that at half the speed that a dump is walked at.
/// </summary>
internal static class WholeFileReading
{
    private const int PieceBytes = 4 << 20;

    /// <summary>Reads a file of known length from its beginning.</summary>
    /// <param name="file">The file.</param>
    /// <param name="length">Its length when it was opened.</param>
    /// <param name="jobs">Number of pieces that are read at the same time.</param>
    /// <param name="progress">Is told of each piece; null when nobody wants to know.</param>
    /// <returns>What could be read: less than the length when the file has become shorter.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ReadOnlyMemory<byte> Read(SafeFileHandle file, int length, int jobs, InputProgress? progress)
    {
        var bytes = LargeArray.OfAnyContent<byte>(length);
        var reached = 0L;
        var readOf = new int[(int)(((long)length + PieceBytes - 1) / PieceBytes)];
        try
        {
            Workers.Share(readOf.Length, jobs, piece =>
            {
                var start = piece * PieceBytes;
                readOf[piece] = ReadPiece(file, bytes.AsSpan(start, Math.Min(PieceBytes, length - start)), start);
                progress?.Reach(Interlocked.Add(ref reached, readOf[piece]));
            });
        }
        catch (AggregateException several) when (several.InnerExceptions[0] is IOException problem)
        {
            throw new IOException(problem.Message, problem);
        }

        var whole = Array.FindIndex(readOf, read => read < PieceBytes);
        return bytes.AsMemory(0, whole < 0 ? length : (whole * PieceBytes) + readOf[whole]);
    }

    private static int ReadPiece(SafeFileHandle file, Span<byte> piece, long start)
    {
        var count = 0;
        for (var read = -1; count < piece.Length && read != 0; count += read)
        {
            read = RandomAccess.Read(file, piece[count..], start + count);
        }

        return count;
    }
}
