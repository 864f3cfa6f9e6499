using XenLint.Rules.Data.Releases;

namespace XenLint.Rules.Data.Limits;

/// <summary>How much of something is supported, by release.</summary>
/// <param name="Id">The id in the data.</param>
/// <param name="What">What is counted or measured.</param>
/// <param name="Current">The figure of current releases, and of releases that the data do not know.</param>
/// <param name="Earlier">The figures of earlier releases, by their ids.</param>
public sealed record Limit(string Id, string What, LimitFigure Current, IReadOnlyDictionary<string, LimitFigure> Earlier)
{
    /// <summary>The figure of a release.</summary>
    /// <param name="release">The release; null when it is not known.</param>
    public long Of(Release? release) => (release is null ? Current : Earlier.GetValueOrDefault(release.Id, Current)).Value;
}

/// <summary>One figure and where it comes from.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Source">The document that gives it.</param>
/// <param name="IsConfirmed">False when the document is not the vendor's own, or nobody has found it again.</param>
public sealed record LimitFigure(long Value, string Source, bool IsConfirmed);
