using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>What cannot be followed in the files that the user wrote for XenLint.</summary>
internal static class Problems
{
    /// <summary>Tells each problem on a line of its own, in the form that editors understand.</summary>
    /// <returns>True when there is one.</returns>
    public static bool Tell(IReadOnlyCollection<ConfigurationProblem> problems, Surroundings surroundings)
    {
        foreach (var problem in problems)
        {
            surroundings.Error.WriteLine(Printable.Of(problem.ToString()));
        }

        return problems.Count > 0;
    }
}
