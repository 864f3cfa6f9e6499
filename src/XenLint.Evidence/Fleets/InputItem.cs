namespace XenLint.Evidence;

/// <summary>Something to read, as often as it takes: a file, what lies in a folder, an extract.</summary>
/// <param name="read">Reads it.</param>
internal sealed class InputItem(Func<EvidenceOptions, CancellationToken, IReadOnlyList<FoundInput>> read)
{
    /// <summary>Reads what there is.</summary>
    public IReadOnlyList<FoundInput> Read(EvidenceOptions options, CancellationToken cancellation) => read(options, cancellation);
}
