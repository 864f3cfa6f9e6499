namespace XenLint.Model;

/// <summary>
/// What is derived from a capture once and then kept: a value, or why it is not known. Captures never change, so an answer stays true. Two threads that
/// ask at the same time may both work it out; both then get the same answer.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class Kept<T>
{
    private readonly T? value;
    private readonly NotKnownException? problem;

    private Kept(T? value, NotKnownException? problem)
    {
        this.value = value;
        this.problem = problem;
    }

    /// <summary>The value.</summary>
    /// <exception cref="NotKnownException">The evidence does not tell.</exception>
    public T Value => problem is null ? value! : throw problem;

    internal static Kept<T> Derive<TOwner>(TOwner owner, Func<TOwner, T> derive)
    {
        try
        {
            return new(derive(owner), null);
        }
        catch (NotKnownException unknown)
        {
            return new(default, unknown);
        }
    }
}

/// <summary>The way to a kept answer.</summary>
internal static class Kept
{
    /// <summary>The answer in <paramref name="slot"/>, derived when it is asked for the first time.</summary>
    /// <param name="slot">The field of the owner that keeps the answer.</param>
    /// <param name="owner">What the answer is about.</param>
    /// <param name="derive">Works the answer out from the owner alone.</param>
    /// <exception cref="NotKnownException">The evidence does not tell.</exception>
    public static T Of<TOwner, T>(ref Kept<T>? slot, TOwner owner, Func<TOwner, T> derive)
    {
        var kept = Volatile.Read(ref slot);
        if (kept is null)
        {
            kept = Kept<T>.Derive(owner, derive);
            Volatile.Write(ref slot, kept);
        }

        return kept.Value;
    }
}
