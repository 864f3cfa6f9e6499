using System.Collections.Immutable;

namespace XenLint.Rules.Tests.Laws;

/// <summary>Decisions that follow from a number.</summary>
internal sealed class Lots(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>One of some values, each as likely as the others.</summary>
    public T OneOf<T>(params ReadOnlySpan<T> values) => values[random.Next(values.Length)];

    /// <summary>True once in so many times.</summary>
    public bool OnceIn(int times) => random.Next(times) == 0;

    /// <summary>Some numbers that decide more.</summary>
    public ImmutableArray<int> Many(int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next())];

    /// <summary>A number from zero on.</summary>
    public int Below(int count) => random.Next(count);
}
