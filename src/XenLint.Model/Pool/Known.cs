namespace XenLint.Model;

/// <summary>
/// Questions whose answer may be missing: for names, severities and texts, which must be told whatever the evidence lacks. Never for
/// whether there is a finding.
/// </summary>
public static class Known
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

    /// <summary>What <paramref name="ask"/> gives of an object, or null when the evidence does not tell.</summary>
    public static T? OrNull<TOwner, T>(TOwner owner, Func<TOwner, T?> ask)
        where T : class
    {
        try
        {
            return ask(owner);
        }
        catch (NotKnownException)
        {
            return null;
        }
    }

    /// <summary>What <paramref name="ask"/> gives, or null when the evidence does not tell.</summary>
    public static T? ValueOrNull<T>(Func<T> ask)
        where T : struct
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

    /// <summary>True when the evidence says so; false when it says no, and when it does not tell.</summary>
    public static bool IsTrue(Func<bool> claim)
    {
        try
        {
            return claim();
        }
        catch (NotKnownException)
        {
            return false;
        }
    }
}
