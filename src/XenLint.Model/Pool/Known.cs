namespace XenLint.Model;

/// <summary>For names and paths, which must be told whatever is missing.</summary>
internal static class Known
{
    /// <summary>What <paramref name="ask"/> gives, or null when the evidence does not tell.</summary>
    public static T? OrNull<T>(Func<T?> ask)
        where T : class
    {
        try
        {
            return ask();
        }
        catch (NotKnownException)
        {
            return null;
        }
    }
}
