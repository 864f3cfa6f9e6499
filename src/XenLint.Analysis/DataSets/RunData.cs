using System.Collections.Immutable;

namespace XenLint.Analysis;

/// <summary>The data that one run compares with: each set as it travels with the rules, or completed by the user's files.</summary>
public sealed class RunData
{
    private readonly Dictionary<DataSet, object> completed;

    private RunData(Dictionary<DataSet, object> completed, ImmutableArray<ConfigurationProblem> problems)
    {
        this.completed = completed;
        Problems = problems;
    }

    /// <summary>No file: every set as it travels with the rules.</summary>
    public static RunData BuiltIn { get; } = new([], []);

    /// <summary>Why files were refused; a run must not go on with such data.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; }

    /// <summary>Completes sets by files, in the order given: of two files that tell the same the later one holds.</summary>
    public static RunData Of(IEnumerable<(DataSet Set, DataFile File)> given)
    {
        var completed = new Dictionary<DataSet, object>();
        var found = ImmutableArray.CreateBuilder<ConfigurationProblem>();
        foreach (var (set, file) in given)
        {
            var problems = new DataProblems(file.Path);
            var content = set.Complete(completed.GetValueOrDefault(set, set.BuiltInContent), file, problems);
            if (!problems.Any)
            {
                completed[set] = content;
            }

            found.AddRange(problems.Found);
        }

        return new RunData(completed, found.ToImmutable());
    }

    /// <summary>The content of a set.</summary>
    /// <typeparam name="T">The type of the content.</typeparam>
    public T ContentOf<T>(DataSet<T> set)
        where T : class => completed.TryGetValue(set, out var content) ? (T)content : set.BuiltIn;
}
