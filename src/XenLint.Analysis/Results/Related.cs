using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>Another object that has to do with a finding.</summary>
/// <param name="Record">The object.</param>
/// <param name="Place">The field that matters, or the whole row.</param>
public sealed record Related(PoolObject Record, Place Place)
{
    /// <summary>The whole object.</summary>
    public static implicit operator Related(PoolObject record) => new(record, record.Place);
}
