using System.IO.Compression;

namespace XenLint.Evidence;

/// <summary>The bytes of a file after decompression, or why there are none.</summary>
internal sealed class FileContent
{
    /// <summary>Enough of a database to see its root element behind a declaration and comments.</summary>
    private const int HeadBytes = 4096;

    private FileContent(ReadOnlyMemory<byte> bytes, string? problem = null, bool isOverLimit = false, string? loss = null)
    {
        Bytes = bytes;
        Problem = problem;
        IsOverLimit = isOverLimit;
        Loss = loss;
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Why nothing could be read; null when something could.</summary>
    public string? Problem { get; }

    public bool IsOverLimit { get; }

    /// <summary>What decompression has lost; null when nothing.</summary>
    public string? Loss { get; }

    public static FileContent Read(string path, DatabaseLimits limits, int jobs)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            return Read(stream, limits, jobs);
        }
        catch (FileNotFoundException)
        {
            return Nothing("there is no such file; check the path");
        }
        catch (UnauthorizedAccessException)
        {
            return Nothing("it cannot be opened: permission is denied");
        }
        catch (IOException problem)
        {
            return Nothing($"it cannot be read: {problem.Message}");
        }
    }

    /// <summary>Reads an open file from its beginning, or a pipe.</summary>
    /// <param name="stream">The file or pipe.</param>
    /// <param name="limits">Limits on the content.</param>
    /// <param name="jobs">Number of pieces of a file that are read at the same time.</param>
    /// <param name="progress">Counts what is read.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static FileContent Read(Stream stream, DatabaseLimits limits, int jobs, InputProgress? progress = null)
    {
        var content = stream is FileStream { CanSeek: true } file ? ReadWhole(file, limits, jobs, progress) : Collect(stream, limits, progress);
        return content.Problem is null && IsGzip(content.Bytes.Span) ? Inflate(content.Bytes, limits) : content;
    }

    /// <summary>The content of a file that was read already.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="loss">What was lost on the way; null when nothing was.</param>
    public static FileContent Of(ReadOnlyMemory<byte> bytes, string? loss) => new(bytes, loss: loss);

    /// <summary>True when the beginning of a file, decompressed if it is a gzip file, reads like a database.</summary>
    public static bool BeginsLikeDatabase(byte[] head)
    {
        if (!IsGzip(head))
        {
            return IsDatabase(head);
        }

        try
        {
            using var inflated = new GZipStream(new MemoryStream(head, writable: false), CompressionMode.Decompress);
            var inner = new byte[HeadBytes];
            return IsDatabase(inner.AsSpan(0, inflated.ReadAtLeast(inner, inner.Length, throwOnEndOfStream: false)));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>True for the beginning of a database, and not for that of an archive that has one among its first members.</summary>
    public static bool IsDatabase(ReadOnlySpan<byte> head) => head.IndexOf("<database"u8) >= 0 && ContentFormat.OfDamaged(head) == ArchiveFormat.None;

    private static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, ..];

    private static FileContent ReadWhole(FileStream file, DatabaseLimits limits, int jobs, InputProgress? progress)
    {
        var length = file.Length;
        return length > Most(limits) ? OverLimit(length, limits) : new FileContent(WholeFileReading.Read(file.SafeFileHandle, (int)length, jobs, progress));
    }

    private static FileContent Inflate(ReadOnlyMemory<byte> compressed, DatabaseLimits limits)
    {
        using var input = new GZipStream(new MemoryStream(compressed.ToArray(), writable: false), CompressionMode.Decompress);
        var content = Collect(input, limits);
        return content is { Problem: null, Bytes.Length: 0 } ? Nothing(content.Loss ?? "it is a gzip file without content") : content;
    }

    /// <summary>Reads a stream of unknown length: a pipe, or the inside of a compressed file. What comes before a damage is kept.</summary>
    private static FileContent Collect(Stream input, DatabaseLimits limits, InputProgress? progress = null)
    {
        var output = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            for (var read = input.Read(buffer); read > 0; read = input.Read(buffer))
            {
                output.Write(buffer, 0, read);
                progress?.Advance(read);
                if (output.Length > Most(limits))
                {
                    return OverLimit(output.Length, limits);
                }
            }
        }
        catch (InvalidDataException problem)
        {
            return new FileContent(Content(output), loss: $"its gzip compression is damaged ({problem.Message.TrimEnd('.')})");
        }

        return new FileContent(Content(output));
    }

    private static ReadOnlyMemory<byte> Content(MemoryStream output) => output.GetBuffer().AsMemory(0, (int)output.Length);

    /// <summary>The limit, or what one piece of memory can hold: places in a file are 32-bit numbers.</summary>
    private static long Most(DatabaseLimits limits) => Math.Min(limits.DatabaseBytes, Array.MaxLength);

    private static FileContent Nothing(string problem) => new(default, problem);

    private static FileContent OverLimit(long length, DatabaseLimits limits) =>
        new(
            default,
            limits.DatabaseBytes < Array.MaxLength
                ? $"it holds {length} bytes or more, over the limit of {limits.DatabaseBytes}; raise with --limit-database-bytes"
                : $"it holds {length} bytes or more; a database of over {Array.MaxLength} bytes cannot be read",
            isOverLimit: true);
}
