using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>One file that the user named, or that lies in a folder that the user named: its content tells what it is.</summary>
internal static class FileInput
{
    /// <summary>Enough to see a database behind a declaration and comments, compressed or not.</summary>
    private const int HeadBytes = 4096;

    public static IReadOnlyList<FoundInput> Read(string path, EvidenceOptions options, CancellationToken cancellation)
    {
        var shown = InputPaths.Display(path);
        if (ExtractInput.IsMarker(path))
        {
            return ExtractInput.Read(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".", options);
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            var head = new byte[HeadBytes];
            head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
            using var again = stream.CanSeek ? null : new HeadThenRest(head, stream);
            if (stream.CanSeek)
            {
                stream.Position = 0;
            }

            var found = !FileContent.BeginsLikeDatabase(head) && !IsShortText(head)
                ? again is null ? ArchiveInput.ReadFile(path, options, cancellation) : ArchiveInput.ReadPipe(again, shown, head, options, cancellation)
                : null;
            found ??= [DumpInput.Read(shown, FileContent.Read((Stream?)again ?? stream, options.Database, options.Jobs, options.InputProgress), options)];
            return again is null ? found : [.. found.Select(input => input with { IsOfPipe = true })];
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

        IReadOnlyList<FoundInput> Nothing(string why) => [new(new InputStatus(shown, InputKind.Dump, ReadStatus.Failed, why))];
    }

    /// <summary>The bytes of a file on disk, as far as they are known before it is opened: a pipe has none that count.</summary>
    public static long? LengthOf(string path)
    {
        try
        {
            return new FileInfo(path).Length is > 0 and var length ? length : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null; // whoever opens it will tell
        }
    }

    /// <summary>No archive is that short, and what reads the file as a database says best what is wrong with it.</summary>
    private static bool IsShortText(byte[] head) => head.Length < 22;
}
