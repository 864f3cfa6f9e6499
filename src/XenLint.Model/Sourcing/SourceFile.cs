using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace XenLint.Model;

/// <summary>
/// One file of evidence: its path as reports show it and its bytes in UTF-8. Positions are answered from a small index that is
/// built at the first question: line starts (LF, CR LF and a lone CR all end a line) and a count of UTF-16 units every 4 KiB.
/// </summary>
public sealed class SourceFile
{
    private const int CheckpointBytes = 4 * 1024;
    private static readonly Vector128<sbyte> LastContinuation = Vector128.Create(unchecked((sbyte)0xBF));
    private static readonly Vector128<byte> FirstOutsideBasicPlane = Vector128.Create((byte)0xF0);
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);
    private readonly Lazy<int[]> lineStarts;
    private readonly Lazy<int[]> unitsAtCheckpoint;
    private readonly SourceFile? before;
    private ReportedFile? reported;
    private readonly Rewriting? rewriting;

    /// <summary>Creates the file.</summary>
    /// <param name="path">The path to show: forward slashes, archive members behind <c>!/</c>.</param>
    /// <param name="bytes">The whole (decompressed) content.</param>
    public SourceFile(string path, ReadOnlyMemory<byte> bytes)
    {
        Path = path;
        Bytes = bytes;
        BomLength = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        lineStarts = new(FindLineStarts);
        unitsAtCheckpoint = new(CountCheckpoints);
    }

    /// <summary>Creates a piece of a file of which nothing else was kept, such as one line of a log. Positions are those in the whole file.</summary>
    /// <param name="path">The path of the whole file.</param>
    /// <param name="bytes">The piece; it begins at the beginning of a line.</param>
    /// <param name="origin">Where in the file the piece begins.</param>
    public SourceFile(string path, ReadOnlyMemory<byte> bytes, SourceOrigin origin)
        : this(path, bytes)
    {
        Origin = origin;
        IsPiece = true;
        BomLength = origin.Bytes == 0 ? BomLength : 0;
    }

    private SourceFile(string path, SourceFile before, Rewriting rewriting)
        : this(path, rewriting.Bytes)
    {
        Origin = before.Origin;
        IsPiece = before.IsPiece;
        BomLength = before.BomLength;
        this.before = before;
        this.rewriting = rewriting;
    }

    /// <summary>The path that reports show.</summary>
    public string Path { get; }

    /// <summary>What reports tell of the file.</summary>
    public ReportedFile Reported => reported ??= new ReportedFile(this);

    /// <summary>The last part of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The whole content, or the piece of it that was kept. Offsets of places count from its beginning.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>True when only a piece of the file was kept.</summary>
    public bool IsPiece { get; }

    /// <summary>Where in the file <see cref="Bytes"/> begins: at its start, but for pieces.</summary>
    public SourceOrigin Origin { get; }

    /// <summary>Bytes of the byte order mark: 3 or 0. Lines, columns and character offsets do not count it.</summary>
    public int BomLength { get; }

    /// <summary>The host's report that the file is a member of; null for a file that belongs to the whole pool.</summary>
    public HostReport? Report { get; private set; }

    /// <summary>The host and the path inside its report, such as <c>pool/host[xs-01]/etc/chrony.conf</c>; null for a file of no report.</summary>
    public string? MemberPath => Report is null ? null : $"{Report.LogicalPath}/{PathInReport}";

    /// <summary>The path inside the report, such as <c>etc/chrony.conf</c>; the whole path of a file of no report.</summary>
    public string PathInReport =>
        Report is not null && Path.StartsWith(Report.Path + "/", StringComparison.Ordinal) ? Path[(Report.Path.Length + 1)..] : Path;

    /// <summary>
    /// True for a file that was written anew. Its bytes are not those of the input; lines, columns and offsets that are told of it are.
    /// </summary>
    public bool IsRewritten => before is not null;

    /// <summary>The same file with some of its bytes replaced. Whatever is told of places in it is told as of this file.</summary>
    /// <param name="path">The path to show.</param>
    /// <param name="edits">What is replaced, in order, none of it overlapping.</param>
    public SourceFile Rewrite(string path, IReadOnlyList<ByteEdit> edits) => new(path, this, new Rewriting(Bytes, edits));

    /// <summary>Where in a file that was written anew the byte stands that stood at an offset of the file before.</summary>
    public int OffsetAfter(int offsetBefore) => rewriting?.Forward(offsetBefore) ?? offsetBefore;

    /// <summary>The offset of a byte from the beginning of the input's (decompressed) content.</summary>
    public long ByteOffsetOf(int offset) => before is null ? Origin.Bytes + offset : before.ByteOffsetOf(rewriting!.Back(offset));

    /// <summary>The line and column of a byte, both counted from zero, the column in UTF-16 units.</summary>
    public LinePosition PositionOf(int offset)
    {
        if (before is not null)
        {
            return before.PositionOf(rewriting!.Back(offset));
        }

        var starts = lineStarts.Value;
        var line = Array.BinarySearch(starts, offset);
        line = Math.Max(0, line < 0 ? ~line - 1 : line);
        return new LinePosition(Origin.Lines + line, UnitsBefore(offset) - UnitsBefore(starts[line]));
    }

    /// <summary>The number of UTF-16 units before a byte, from the beginning of the file.</summary>
    public long CharOffsetOf(int offset) => before is null ? Origin.Units + UnitsBefore(offset) : before.CharOffsetOf(rewriting!.Back(offset));

    private int UnitsBefore(int offset)
    {
        offset = Math.Max(offset, BomLength);
        var checkpoint = offset / CheckpointBytes;
        var from = checkpoint == 0 ? BomLength : checkpoint * CheckpointBytes;
        return unitsAtCheckpoint.Value[checkpoint] + CountUnits(Bytes.Span[from..offset]);
    }

    /// <summary>Makes the file a member of a report. A report does so with the members that it is made of.</summary>
    public void BelongTo(HostReport report) => Report = report;

    private int[] FindLineStarts()
    {
        var span = Bytes.Span;
        var starts = new List<int> { BomLength };
        for (var at = BomLength; ;)
        {
            var next = span[at..].IndexOfAny(LineEnds);
            if (next < 0)
            {
                return [.. starts];
            }

            at += next + 1;
            if (span[at - 1] == '\r' && at < span.Length && span[at] == '\n')
            {
                at++;
            }

            starts.Add(at);
        }
    }

    private int[] CountCheckpoints()
    {
        var span = Bytes.Span;
        var counts = new int[span.Length / CheckpointBytes + 1];
        for (var index = 1; index < counts.Length; index++)
        {
            var from = index == 1 ? BomLength : (index - 1) * CheckpointBytes;
            counts[index] = counts[index - 1] + CountUnits(span[from..(index * CheckpointBytes)]);
        }

        return counts;
    }

    /// <summary>
    /// A lead byte stands for one unit, or two when its character lies outside the basic plane; continuation bytes for none.
    /// Counting by bytes gives the same result wherever a range is cut, and for ill-formed UTF-8 too.
    /// </summary>
    private static int CountUnits(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes))
        {
            return bytes.Length;
        }

        var units = 0;
        while (bytes.Length >= Vector128<byte>.Count)
        {
            var block = Vector128.Create(bytes);
            var leads = Vector128.GreaterThan(block.AsSByte(), LastContinuation).ExtractMostSignificantBits();
            var pairs = Vector128.GreaterThanOrEqual(block, FirstOutsideBasicPlane).ExtractMostSignificantBits();
            units += BitOperations.PopCount(leads) + BitOperations.PopCount(pairs);
            bytes = bytes[Vector128<byte>.Count..];
        }

        foreach (var value in bytes)
        {
            units += (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
        }

        return units;
    }
}
