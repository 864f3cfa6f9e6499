namespace XenLint.Model;

/// <summary>Evidence that was let go, so that many pools fit into one run.</summary>
public static class LetGo
{
    /// <summary>Somebody asks for what was not kept: a defect of the program, since whoever lets go knows what is going to be asked for.</summary>
    /// <param name="what">What is asked for.</param>
    public static InvalidOperationException Misses(string what) => new($"The evidence was let go without {what}.");
}
