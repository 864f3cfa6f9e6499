using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Where one piece of evidence stands in a report.</summary>
/// <param name="Name">The evidence.</param>
/// <param name="Capability">The part of the report that the collector takes it with; null for what belongs to every report.</param>
/// <param name="Paths">
/// Its places inside a report over the product's history, the newest first. A <c>*</c> stands for what tells several members apart and
/// matches within one part of the path.
/// </param>
internal sealed record EvidencePlace(MemberName Name, string? Capability, params string[] Paths)
{
    /// <summary>The evidence that newer releases collect instead; null for what is collected today.</summary>
    public MemberName? Successor { get; init; }

    /// <summary>True for evidence that a whole report may well lack.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True for evidence that a host of today has exactly once.</summary>
    public bool IsExpected => Successor is null && !IsOptional && !Name.Name.Contains('*', StringComparison.Ordinal);
}
