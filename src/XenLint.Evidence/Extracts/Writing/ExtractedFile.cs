namespace XenLint.Evidence;

/// <summary>One file of an extract, not yet on a disk.</summary>
/// <param name="Path">The path inside of the capture's folder, forward slashes.</param>
/// <param name="Write">Writes the content.</param>
public sealed record ExtractedFile(string Path, Action<Stream> Write)
{
    /// <summary>A file of bytes.</summary>
    internal static ExtractedFile Of(string path, ReadOnlyMemory<byte> bytes) => new(path, stream => stream.Write(bytes.Span));
}
