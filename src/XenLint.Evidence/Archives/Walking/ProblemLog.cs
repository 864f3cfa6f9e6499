using System.Globalization;

namespace XenLint.Evidence;

/// <summary>
/// Collects what is wrong with an archive. Damage is listed place by place up to a number; what concerns members one by one (encrypted,
/// odd names, links) becomes one message for all of them.
/// </summary>
internal sealed class ProblemLog(string archivePath)
{
    private const int MostOfAKind = 20;

    private readonly List<ArchiveProblem> problems = [];
    private readonly Dictionary<ArchiveProblemKind, int> listed = [];
    private readonly Dictionary<(ArchiveProblemKind Kind, string What), (int Count, string First, long Offset)> tallies = [];

    /// <summary>True when something is lost by what was noted so far.</summary>
    public bool HasLoss { get; private set; }

    /// <summary>True when a limit was reached.</summary>
    public bool HasOverLimit { get; private set; }

    /// <summary>Lists a problem of its own.</summary>
    public void Add(ArchiveProblem problem)
    {
        Weigh(problem);
        var count = listed.GetValueOrDefault(problem.Kind) + 1;
        listed[problem.Kind] = count;
        if (count <= MostOfAKind)
        {
            problems.Add(problem);
        }
    }

    /// <summary>Counts a member among those with the same problem.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="what">One sentence about one such member.</param>
    /// <param name="memberPath">The member's logical path.</param>
    /// <param name="offset">Where its record stands.</param>
    public void Tally(ArchiveProblemKind kind, string what, string memberPath, long offset) =>
        tallies[(kind, what)] = tallies.TryGetValue((kind, what), out var seen) ? seen with { Count = seen.Count + 1 } : (1, memberPath, offset);

    /// <summary>All problems, those of single members summed up.</summary>
    public IReadOnlyList<ArchiveProblem> Close()
    {
        foreach (var (kind, count) in listed.Where(entry => entry.Value > MostOfAKind))
        {
            problems.Add(new ArchiveProblem(kind, archivePath, null, string.Create(CultureInfo.InvariantCulture, $"{count - MostOfAKind} more problems of this kind are not listed")));
        }

        foreach (var ((kind, what), (count, first, offset)) in tallies)
        {
            var others = count - 1;
            var more = others == 0 ? "" : string.Create(
                CultureInfo.InvariantCulture, $" (and so {(others == 1 ? "is" : "are")} {others} more in {archivePath})");
            var problem = new ArchiveProblem(kind, first, offset, what + more, IsHarmless(kind) ? null : others == 0 ? "its content" : "their content");
            Weigh(problem);
            problems.Add(problem);
        }

        return problems;
    }

    private static bool IsHarmless(ArchiveProblemKind kind) => kind
        is ArchiveProblemKind.AbsoluteName or ArchiveProblemKind.BackslashName or ArchiveProblemKind.RepeatedName
        or ArchiveProblemKind.CaseCollision or ArchiveProblemKind.Link or ArchiveProblemKind.SpecialFile;

    private void Weigh(ArchiveProblem problem)
    {
        HasLoss |= problem.Lost is not null;
        HasOverLimit |= problem.Kind is ArchiveProblemKind.OverLimit or ArchiveProblemKind.NestedTooDeep;
    }
}
