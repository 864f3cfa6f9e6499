using System.Buffers;
using System.Text;

namespace XenLint.Evidence;

/// <summary>
/// The lines of a log that matched, whole, as a log of their own: read again it gives the same lines at the same times. A line without a time stamp gets one
/// before it where it had one before it.
/// </summary>
internal sealed class MatchingLines
{
    /// <summary>More of one file is not kept: nobody reads it, and nobody wants it in a repository.</summary>
    private const int MostBytes = 64 << 20;

    private readonly ArrayBufferWriter<byte> text = new();
    private LogStamp? stamp;
    private int startOfLast;
    private bool isOpen;

    /// <summary>True when lines were left out because there are too many.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Takes a line.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="time">Its time stamp, or the last one before it.</param>
    /// <param name="endsLog">True when the file ends behind it without a line end.</param>
    public void Add(ReadOnlySpan<byte> line, LogStamp? time, bool endsLog)
    {
        if (text.WrittenCount + line.Length > MostBytes)
        {
            IsCut = true;
            return;
        }

        startOfLast = text.WrittenCount;
        if (time is { } known && !(LogStampReader.TryRead(line, out var own) && own == known) && stamp != known)
        {
            text.Write(Encoding.ASCII.GetBytes($"{known}\n"));
        }

        stamp = time;
        isOpen = endsLog;
        text.Write(line);
        text.Write("\n"u8);
    }

    /// <summary>The lines.</summary>
    /// <param name="isWhole">False when the file is cut off, so that a line at its very end may be a part of another.</param>
    public ReadOnlyMemory<byte> Text(bool isWhole) => isOpen && !isWhole ? text.WrittenMemory[..startOfLast] : text.WrittenMemory;
}
