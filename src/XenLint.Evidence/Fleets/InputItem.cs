namespace XenLint.Evidence;

/// <summary>Something to read, as often as it takes: a file, what lies in a folder, an extract.</summary>
/// <param name="read">Reads it.</param>
/// <param name="progress">Counts what is read of it, the first time; null when nobody watches.</param>
internal sealed class InputItem(Func<EvidenceOptions, CancellationToken, IReadOnlyList<FoundInput>> read, InputProgress? progress = null)
{
    /// <summary>Reads what there is.</summary>
    public IReadOnlyList<FoundInput> Read(EvidenceOptions options, CancellationToken cancellation)
    {
        using (progress)
        {
            return read(options with { InputProgress = progress }, cancellation);
        }
    }

    /// <summary>A file, whatever it holds.</summary>
    public static InputItem OfFile(string path, EvidenceOptions options) =>
        new((options, cancellation) => FileInput.Read(path, options, cancellation), options.Progress?.Expect(FileInput.LengthOf(path)));
}
