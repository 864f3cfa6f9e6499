using System.Diagnostics.CodeAnalysis;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>Another object that has to do with a finding.</summary>
/// <param name="Record">The object.</param>
/// <param name="Place">The field that matters, or the whole row.</param>
public sealed record Related(PoolObject Record, Place Place)
{
    /// <summary>The whole object; null for an object that is not there.</summary>
    [return: NotNullIfNotNull(nameof(record))]
    public static implicit operator Related?(PoolObject? record) => record is null ? null : new(record, record.Place);
}
