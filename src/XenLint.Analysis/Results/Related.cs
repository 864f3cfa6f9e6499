using System.Diagnostics.CodeAnalysis;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>What else has to do with a finding: another object, or a further line of a report's member that shows it.</summary>
/// <param name="Record">The object; null for a line of a member.</param>
/// <param name="Place">The field that matters, the whole row, or the line.</param>
public sealed record Related(PoolObject? Record, Place Place)
{
    /// <summary>The object's class, or <c>member</c>.</summary>
    public string Class => Record?.Class ?? "member";

    /// <summary>What people call the object; the member's path inside its report with the line, counted from 1.</summary>
    public string Name => Record?.DisplayName ?? FormattableString.Invariant($"{Place.File.PathInReport}:{Place.Lines.Start.Line + 1}");

    /// <summary>The object's path that a person can follow, or that of the member.</summary>
    public string LogicalPath => Record?.LogicalPath ?? Place.LogicalPath;

    /// <summary>A further line that shows the finding.</summary>
    public static Related Line(Place place) => new(null, place);

    /// <summary>The whole object; null for an object that is not there.</summary>
    [return: NotNullIfNotNull(nameof(record))]
    public static implicit operator Related?(PoolObject? record) => record is null ? null : new(record, record.Place);

    /// <summary>True when both name the same object, or the same line.</summary>
    internal bool IsSameAs(PoolObject? record, Place place) => Record is null ? record is null && Place == place : ReferenceEquals(Record, record);
}
