using XenLint.Analysis;

namespace XenLint.Rules.Data.Hcl.Reading;

/// <summary>Names of fields. Files may hold fields that nobody here reads; one that is nearly the name of another is a slip of the pen.</summary>
internal static class HclFields
{
    private const int ShortestToCompare = 5;

    /// <summary>True for an unknown name that is near a known one, which would otherwise silently do nothing.</summary>
    public static bool LooksMisspelt(string name, IReadOnlyCollection<string> known, out string suggestion)
    {
        suggestion = name.Length < ShortestToCompare || known.Contains(name) ? "" : Suggestion.For(name, known);
        return suggestion.Length > 0;
    }
}
