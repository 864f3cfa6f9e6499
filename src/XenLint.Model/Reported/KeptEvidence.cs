namespace XenLint.Model;

/// <summary>What is kept of a capture that is let go: each file and each object once, however many findings name it.</summary>
/// <param name="detail">What reports want to tell.</param>
public sealed class KeptEvidence(ReportDetail detail)
{
    private readonly Dictionary<SourceFile, ReportedFile> files = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PoolObject, ReportedObject> objects = new(ReferenceEqualityComparer.Instance);

    /// <summary>What reports want to tell.</summary>
    public ReportDetail Detail => detail;

    /// <summary>The file, without its bytes.</summary>
    public ReportedFile Of(SourceFile file)
    {
        if (!files.TryGetValue(file, out var kept))
        {
            // A piece is no file to have a checksum, and what was written anew has none to tell.
            files.Add(file, kept = new ReportedFile(file, detail.Digests && !file.IsPiece && !file.IsRewritten ? ReportedFile.DigestOf(file) : null));
        }

        return kept;
    }

    /// <summary>The object, without its row.</summary>
    public ReportedObject Of(PoolObject record)
    {
        if (!objects.TryGetValue(record, out var kept))
        {
            objects.Add(record, kept = new ReportedObject(record, record.OwningHost is { } host && !ReferenceEquals(host, record) ? Of(host) : null));
        }

        return kept;
    }
}
