namespace XenLint.Analysis;

/// <summary>
/// Facts about the world that rules compare a pool with, such as a list of supported hardware. They travel with the rules, and files of
/// the user's complete them. A rule names the sets that it uses in <see cref="RuleDescriptor.ComparesWith"/> and asks for their content by
/// <see cref="RuleContext.Data{T}"/>.
/// </summary>
public abstract class DataSet
{
    private protected DataSet(string name, string title)
    {
        Name = name;
        Title = title;
    }

    /// <summary>The name in lower case, which is also the option of the command line that completes the set: <c>hcl</c> for <c>--hcl</c>.</summary>
    public string Name { get; }

    /// <summary>What the set is, in few words.</summary>
    public string Title { get; }

    /// <summary>The command that completes the set, for reports of rules that could not judge with what they had.</summary>
    public string CompleteWith => $"xenlint check --{Name} FILE";

    internal abstract object BuiltInContent { get; }

    internal abstract object Complete(object content, DataFile file, DataProblems problems);
}

/// <summary>A data set with content of one type.</summary>
/// <typeparam name="T">The content, immutable.</typeparam>
public sealed class DataSet<T> : DataSet
    where T : class
{
    private readonly Lazy<T> builtIn;
    private readonly Func<T, DataFile, DataProblems, T> complete;

    /// <summary>Creates the set.</summary>
    /// <param name="name">The name in lower case.</param>
    /// <param name="title">What it is, in few words.</param>
    /// <param name="builtIn">Reads what travels with the rules; called once, when a rule first asks.</param>
    /// <param name="complete">Puts a user's file over the content so far; what it gives is not used when it took down a problem.</param>
    public DataSet(string name, string title, Func<T> builtIn, Func<T, DataFile, DataProblems, T> complete)
        : base(name, title)
    {
        this.builtIn = new(builtIn);
        this.complete = complete;
    }

    /// <summary>What travels with the rules.</summary>
    public T BuiltIn => builtIn.Value;

    internal override object BuiltInContent => BuiltIn;

    internal override object Complete(object content, DataFile file, DataProblems problems) => complete((T)content, file, problems);
}
