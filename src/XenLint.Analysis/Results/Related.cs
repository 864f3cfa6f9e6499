using System.Diagnostics.CodeAnalysis;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>What else has to do with a finding: another object, or a further line of a report's member that shows it.</summary>
/// <param name="Record">The object; null for a line of a member, and for an object that was let go.</param>
/// <param name="Place">The field that matters, the whole row, or the line; nowhere for one that was let go.</param>
public sealed record Related(PoolObject? Record, Place Place)
{
    private readonly Kept? kept;

    /// <summary>The object's class, or <c>member</c>.</summary>
    public string Class => kept is null ? Record?.Class ?? "member" : kept.Class;

    /// <summary>What people call the object; the member's path inside its report with the line, counted from 1.</summary>
    public string Name => kept?.Name ?? Record?.DisplayName ?? FormattableString.Invariant($"{Place.File.PathInReport}:{Place.Lines.Start.Line + 1}");

    /// <summary>The object's path that a person can follow, or that of the member.</summary>
    public string LogicalPath => Object?.LogicalPath ?? At.LogicalPath;

    /// <summary>What reports tell of the object; null for a line of a member.</summary>
    public ReportedObject? Object => kept is null ? Record?.Reported : kept.Object;

    /// <summary>What reports tell of the place.</summary>
    public ReportedPlace At => kept?.At ?? ReportedPlace.Of(Place) ?? throw new InvalidOperationException("A related object needs a place.");

    /// <summary>A further line that shows the finding.</summary>
    public static Related Line(Place place) => new(null, place);

    /// <summary>The whole object; null for an object that is not there.</summary>
    [return: NotNullIfNotNull(nameof(record))]
    public static implicit operator Related?(PoolObject? record) => record is null ? null : new(record, record.Place);

    /// <summary>True when both name the same object, or the same line.</summary>
    internal bool IsSameAs(PoolObject? record, Place place) => Record is null ? record is null && Place == place : ReferenceEquals(Record, record);

    /// <summary>The same without the evidence.</summary>
    internal Related Keep(KeptEvidence evidence) => kept is not null ? this
        : new(new Kept(Class, Name, Record is null ? null : evidence.Of(Record), At.Keep(evidence)));

    private Related(Kept kept)
        : this(null, default(Place)) => this.kept = kept;

    private sealed record Kept(string Class, string Name, ReportedObject? Object, ReportedPlace At);
}
