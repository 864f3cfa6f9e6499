using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads everything that the user named: files, folders and patterns. Each input ends with a status, whatever it holds.</summary>
public static class InputReader
{
    /// <summary>Reads the inputs and makes captures of them.</summary>
    /// <param name="inputs">Paths and patterns as the user wrote them.</param>
    /// <param name="options">Limits and parallelism.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static Fleet Read(IEnumerable<string> inputs, EvidenceOptions options, CancellationToken cancellation = default)
    {
        var paths = InputPaths.Expand(inputs).ToArray();
        var found = new IReadOnlyList<FoundInput>[paths.Length];
        var progress = Array.ConvertAll(paths, path => path.Missing is null ? options.Progress?.Expect(path.IsFolder ? null : FileInput.LengthOf(path.Path)) : null);

        // One large file gets all threads for itself; many files get one each.
        var perInput = options with
        {
            Jobs = Math.Max(1, options.Jobs / Math.Max(1, paths.Length)),
            Decoders = new DecoderPool(options.Jobs),
            LogSearch = options.Signatures.Count > 0 ? new(() => new LogScanner(options.Signatures, options.Log) { KeepsLines = options.KeepsLogLines }) : null,
        };
        Parallel.For(
            0,
            found.Length,
            new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellation },
            index => found[index] = paths[index].Missing is { } missing ? [new(missing)]
                : paths[index].IsFolder ? ReadFolder(paths[index].Path, perInput, progress[index], cancellation)
                : FileInput.Read(paths[index].Path, perInput, progress[index], cancellation));
        return new Fleet(CaptureAssembler.Assemble([.. found.SelectMany(inputs => inputs)], options));
    }

    private static IReadOnlyList<FoundInput> ReadFolder(string path, EvidenceOptions options, InputProgress? progress, CancellationToken cancellation)
    {
        using (progress)
        {
            return ArchiveInput.ReadFolder(path, options with { InputProgress = progress }, cancellation);
        }
    }
}
