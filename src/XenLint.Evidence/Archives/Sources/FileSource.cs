using Microsoft.Win32.SafeHandles;

namespace XenLint.Evidence;

/// <summary>A file on disk.</summary>
internal sealed class FileSource : ByteSource
{
    private readonly SafeFileHandle? handle;
    private long at;

    public FileSource(string path)
    {
        try
        {
            // An empty file is never opened: pipes and devices look empty, and opening one may wait for ever.
            Length = new FileInfo(path).Length;
            if (Length > 0)
            {
                handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
            }
        }
        catch (FileNotFoundException)
        {
            Loss = new SourceLoss(LossKind.Unreadable, "there is no such file; check the path");
        }
        catch (UnauthorizedAccessException)
        {
            Loss = new SourceLoss(LossKind.Unreadable, "it cannot be opened: permission is denied");
        }
        catch (Exception problem) when (problem is IOException or NotSupportedException or ArgumentException)
        {
            Loss = new SourceLoss(LossKind.Unreadable, $"it cannot be opened: {problem.Message.TrimEnd('.')}");
        }
    }

    /// <summary>Is told how far the forward reading has come; null when nobody wants to know.</summary>
    public Action<long>? Reached { get; init; }

    /// <summary>Bytes of the file when it was opened.</summary>
    public long Length { get; }

    public override FileSource Whole => this;

    public override int Read(Span<byte> buffer)
    {
        var read = ReadAt(at, buffer);
        at += read;
        Reached?.Invoke(at);
        return read;
    }

    public override long Skip(long count)
    {
        var passed = Math.Clamp(count, 0, Math.Max(0, Length - at));
        at += passed;
        Reached?.Invoke(at);
        return passed;
    }

    /// <summary>Reads at a place, apart from the forward reading.</summary>
    public int ReadAt(long offset, Span<byte> buffer)
    {
        if (handle is null || Loss is not null || buffer.IsEmpty)
        {
            return 0;
        }

        try
        {
            return RandomAccess.Read(handle, buffer, offset);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Loss = new SourceLoss(LossKind.Unreadable, $"the disk does not hand out its content at byte {offset}: {problem.Message.TrimEnd('.')}");
            return 0;
        }
    }

    /// <summary>Reads at a place until the buffer is full or the file ends.</summary>
    public int FillAt(long offset, Span<byte> buffer)
    {
        var filled = 0;
        for (int read; filled < buffer.Length && (read = ReadAt(offset + filled, buffer[filled..])) > 0;)
        {
            filled += read;
        }

        return filled;
    }

    protected override void Release() => handle?.Dispose();
}
