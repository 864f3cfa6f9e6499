using System.Buffers;
using System.Text;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The reading of one log file, from its first byte to its last. What it finds does not depend on how the stream is cut into reads.</summary>
internal sealed class LogReading
{
    private const int ReadBytes = 256 * 1024;

    /// <summary>Each signature has at least this part of the lines that may be kept.</summary>
    private const int OwnShare = 50;

    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    private readonly PatternSet patterns;
    private readonly LogLimits limits;
    private readonly LineTally tally;
    private readonly MemberHits?[] hits;
    private readonly ulong[] found;
    private readonly List<int> hitsOfLastLine = [];
    private readonly MatchingLines? lines;
    private long numberOfLastLine = -1;
    private int datedLines;
    private char[] text = [];

    private LogReading(PatternSet patterns, int signatures, LogLimits limits, bool keepsLines)
    {
        lines = keepsLines ? new MatchingLines() : null;
        this.patterns = patterns;
        this.limits = limits;
        tally = new LineTally(limits.LineBytes);
        hits = new MemberHits?[signatures];
        found = new ulong[patterns.Words];
    }

    /// <summary>Reads a file.</summary>
    /// <param name="content">The content, decompressed.</param>
    /// <param name="member">The file.</param>
    /// <param name="patterns">What to look for.</param>
    /// <param name="signatures">Number of signatures of the scanner.</param>
    /// <param name="limits">Limits.</param>
    /// <param name="keepsLines">True to keep all matching lines whole.</param>
    public static LogMemberScan Read(Stream content, LogMember member, PatternSet patterns, int signatures, LogLimits limits, bool keepsLines)
    {
        var reading = new LogReading(patterns, signatures, limits, keepsLines);
        var buffer = ArrayPool<byte>.Shared.Rent(limits.LineBytes + ReadBytes);
        try
        {
            var (bytes, endsInLine) = reading.Run(content, buffer);
            return new LogMemberScan(member, reading.hits)
            {
                Bytes = bytes,
                Lines = reading.tally.Lines + (endsInLine ? 1 : 0),
                LongLines = reading.tally.LongLines,
                First = reading.tally.First,
                Last = reading.tally.StampHere([]),
                Turns = reading.tally.Turns,
                Matching = reading.lines,
            };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private (long Bytes, bool EndsInLine) Run(Stream content, byte[] buffer)
    {
        var filled = 0;
        var total = 0L;
        var isLineStart = true;
        while (true)
        {
            var read = content.Read(buffer, filled, Math.Min(ReadBytes, buffer.Length - filled));
            total += read;
            filled += read;
            var isEnd = read == 0;
            var block = buffer.AsSpan(0, filled);
            var length = isEnd ? filled : BehindLastLineEnd(block);
            if (length > 0)
            {
                var rest = isLineStart ? 0 : BehindFirstLineEnd(block[..length]);
                Process(block[..length], rest, isLineStart, isEnd);
                isLineStart = true;
            }
            else if (filled > limits.LineBytes)
            {
                // The line is longer than what is searched of one: its first part is searched, the rest is passed over.
                length = block[^1] == '\r' ? filled - 1 : filled;
                Process(block[..length], isLineStart ? 0 : length, isLineStart, isEnd: false);
                isLineStart = false;
            }

            if (isEnd)
            {
                tally.EndOfLog();
                return (total, filled > 0 ? block[^1] is not ((byte)'\n' or (byte)'\r') : !isLineStart);
            }

            block[length..].CopyTo(buffer);
            filled -= length;
        }
    }

    /// <summary>A carriage return at the very end may be the first half of a line end.</summary>
    private static int BehindLastLineEnd(ReadOnlySpan<byte> block) =>
        (block is [.., (byte)'\r'] ? block[..^1] : block).LastIndexOfAny(LineEnds) + 1;

    private static int BehindFirstLineEnd(ReadOnlySpan<byte> block)
    {
        var end = block.IndexOfAny(LineEnds);
        return end < 0 ? block.Length : end + (block[end..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1);
    }

    /// <summary>Searches a block.</summary>
    /// <param name="block">Whole lines, or the end of the file, or a part of a line that is too long.</param>
    /// <param name="from">Where the first line begins that is to be searched.</param>
    /// <param name="isLineStart">True when the block begins a line.</param>
    /// <param name="isEnd">True when the file ends with the block.</param>
    private void Process(ReadOnlySpan<byte> block, int from, bool isLineStart, bool isEnd)
    {
        tally.Begin(block, isLineStart);
        while (from < block.Length)
        {
            var at = patterns.SearchesEveryLine ? from : patterns.Filter.Find(block, from);
            if (at < 0)
            {
                break;
            }

            var start = block[from..at].LastIndexOfAny(LineEnds) + 1 + from;
            var length = block[at..].IndexOfAny(LineEnds);
            var end = length < 0 ? block.Length : at + length;
            JudgeLine(block, start, end, isOpen: length < 0 && isEnd);
            from = BehindFirstLineEnd(block[end..]) + end;
        }

        tally.End(block);
    }

    private void JudgeLine(ReadOnlySpan<byte> block, int start, int end, bool isOpen)
    {
        var line = block[start..end];
        var isPart = line.Length > limits.LineBytes;
        if (isPart)
        {
            line = line[..FitsBefore(line, limits.LineBytes)];
        }

        patterns.FindAll(line, found);
        if (!found.AsSpan().ContainsAnyExcept(0ul))
        {
            return;
        }

        tally.AdvanceTo(block, start);
        var chars = Decode(line);
        var isNext = tally.Lines == numberOfLastLine + 1;
        numberOfLastLine = tally.Lines;
        if (Has(patterns.RepeatNote) && LogRepeats.OfLineBefore(chars) is > 0 and var times)
        {
            if (isNext && hitsOfLastLine.Count > 0)
            {
                lines?.Add(line, tally.StampHere(block), isOpen);
                hitsOfLastLine.ForEach(signature => hits[signature]!.RepeatLast(times));
            }

            return;
        }

        hitsOfLastLine.Clear();
        for (var index = 0; index < patterns.Patterns.Count; index++)
        {
            var pattern = patterns.Patterns[index];
            if (Has(index) && !hitsOfLastLine.Contains(pattern.SignatureIndex)
                && pattern.Matches(chars, isPart, out var key) && !IsIgnored(pattern.SignatureIndex, chars))
            {
                hitsOfLastLine.Add(pattern.SignatureIndex);
                Take(pattern.SignatureIndex, block, line, chars, key, isOpen);
            }
        }

        if (hitsOfLastLine.Count > 0)
        {
            lines?.Add(line, tally.StampHere(block), isOpen);
        }
    }

    private bool IsIgnored(int signature, ReadOnlySpan<char> line)
    {
        if (patterns.Ignored.TryGetValue(signature, out var ignored))
        {
            foreach (var expression in ignored)
            {
                if (expression.IsMatch(line))
                {
                    return true;
                }
            }
        }

        return SelfNoise.Is(line);
    }

    private void Take(int signature, ReadOnlySpan<byte> block, ReadOnlySpan<byte> line, ReadOnlySpan<char> chars, string key, bool isOpen)
    {
        var own = hits[signature] ??= new MemberHits();
        var isDated = datedLines < limits.DatedLines || own.Dated.Count < limits.DatedLines / OwnShare;
        datedLines += isDated ? 1 : 0;
        var keptLine = isDated && own.Kept.Count < limits.KeptLines
            ? new KeptLine(
                new SourceOrigin(tally.BlockStart + LengthBefore(block, line), (int)Math.Min(tally.Lines, int.MaxValue), Math.Max(0, tally.Units)),
                line[..FitsBefore(line, limits.KeptBytes)].ToArray())
            : null;
        own.Add(new LineHit(tally.StampHere(block), tally.Turns, LogRepeats.In(chars), key, LineHash.Of(line), isOpen), isDated, keptLine);
    }

    private bool Has(int bit) => (found[bit >> 6] >> (bit & 63) & 1) != 0;

    /// <summary>A line that is not UTF-8 as a whole is read as Latin-1, in which every byte is a character.</summary>
    private ReadOnlySpan<char> Decode(ReadOnlySpan<byte> line)
    {
        if (text.Length < line.Length)
        {
            text = new char[Math.Max(line.Length, 1024)];
        }

        var encoding = System.Text.Unicode.Utf8.IsValid(line) ? Encoding.UTF8 : Encoding.Latin1;
        return text.AsSpan(0, encoding.GetChars(line, text));
    }

    /// <summary>The largest length up to a limit that does not split a character.</summary>
    private static int FitsBefore(ReadOnlySpan<byte> line, int limit)
    {
        if (line.Length <= limit)
        {
            return line.Length;
        }

        var length = limit;
        while (length > limit - 3 && length > 0 && (line[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return length;
    }

    private static int LengthBefore(ReadOnlySpan<byte> block, ReadOnlySpan<byte> part) =>
        block.Overlaps(part, out var offset) ? offset : throw new InvalidOperationException("A line lies in its block.");
}
