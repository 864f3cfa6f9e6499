using Microsoft.CodeAnalysis.Text;

namespace XenLint.Analysis;

/// <summary>Takes down what is wrong with a file of data while it is read. A file with problems is refused as a whole.</summary>
public sealed class DataProblems
{
    private readonly string path;
    private readonly List<ConfigurationProblem> found = [];

    /// <summary>Begins with none.</summary>
    /// <param name="path">The path of the file, to name in problems.</param>
    public DataProblems(string path) => this.path = path;

    /// <summary>True when the file is refused.</summary>
    public bool Any => found.Count > 0;

    /// <summary>What is wrong, in the order in which it was found.</summary>
    public IReadOnlyList<ConfigurationProblem> Found => found;

    /// <summary>Takes down a problem.</summary>
    /// <param name="line">The line, counted from zero.</param>
    /// <param name="message">What is wrong and what to do, as a sentence.</param>
    /// <param name="column">The column, counted from zero.</param>
    public void Add(int line, string message, int column = 0) => found.Add(new ConfigurationProblem(path, new LinePosition(line, column), message));
}
