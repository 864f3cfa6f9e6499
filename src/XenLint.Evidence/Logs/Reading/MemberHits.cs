using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The lines of one file that matched one signature, in the file's order.</summary>
internal sealed class MemberHits
{
    private readonly List<LineHit> dated = [];
    private readonly List<KeptLine> kept = [];

    /// <summary>The first lines, without text.</summary>
    public IReadOnlyList<LineHit> Dated => dated;

    /// <summary>The first of these with their text: at the same index.</summary>
    public IReadOnlyList<KeptLine> Kept => kept;

    /// <summary>How often the event is told of beyond <see cref="Dated"/>.</summary>
    public long Uncounted { get; private set; }

    /// <summary>The last line; null when there is none.</summary>
    public LineHit? Last { get; private set; }

    /// <summary>Takes a line.</summary>
    /// <param name="hit">The line.</param>
    /// <param name="isDated">False when it is to be counted only.</param>
    /// <param name="text">Its text, to be kept; null when enough is kept.</param>
    public void Add(LineHit hit, bool isDated, KeptLine? text)
    {
        Last = hit;
        if (!isDated)
        {
            Uncounted += hit.Repeats;
            return;
        }

        dated.Add(hit);
        if (text is not null)
        {
            kept.Add(text);
        }
    }

    /// <summary>The last line was written so many more times.</summary>
    public void RepeatLast(int times)
    {
        if (Uncounted > 0)
        {
            Uncounted += times;
        }
        else
        {
            dated[^1] = dated[^1] with { Repeats = (int)Math.Min(int.MaxValue, (long)dated[^1].Repeats + times) };
        }
    }
}

/// <summary>A line that matched.</summary>
/// <param name="Stamp">Its time stamp, or the last one before it; null when there is none.</param>
/// <param name="Turns">Number of New Years between the file's beginning and the line.</param>
/// <param name="Repeats">How many times the event happened.</param>
/// <param name="Key">The text of the signature's key group.</param>
/// <param name="Hash">Tells the line apart from others.</param>
/// <param name="IsOpen">True when the file ends without a line end behind it, so that more may have stood there.</param>
internal readonly record struct LineHit(LogStamp? Stamp, int Turns, int Repeats, string Key, ulong Hash, bool IsOpen);

/// <summary>A line with its text.</summary>
/// <param name="Origin">Where the line begins.</param>
/// <param name="Bytes">The line without its end, or its first part.</param>
internal sealed record KeptLine(SourceOrigin Origin, byte[] Bytes);
