using System.Diagnostics.CodeAnalysis;

namespace XenLint.Model;

/// <summary>
/// A value together with what is known of it and where it stands. It converts to <typeparamref name="T"/>, so that rules read
/// like prose; converting a value that is not <see cref="ValueState.Explicit"/> throws <see cref="NotKnownException"/>, so that
/// a missing value never becomes a finding and never counts as fine.
/// </summary>
/// <remarks>Equality, hash and order use value and state, never the place.</remarks>
/// <typeparam name="T">The decoded type.</typeparam>
[SuppressMessage("Design", "CA1036", Justification = "Operators must go through the value: those of Sourced would not throw when nothing is known.")]
[SuppressMessage("Usage", "CA2231", Justification = "Operators must go through the value: those of Sourced would not throw when nothing is known.")]
[SuppressMessage("Design", "CA1000", Justification = "The factories say what is known; a second, non-generic class would only repeat the name.")]
public readonly struct Sourced<T> : IEquatable<Sourced<T>>, IComparable<Sourced<T>>
{
    private readonly T? value;

    private Sourced(T? value, ValueState state, Place place)
    {
        this.value = value;
        State = state;
        Place = place;
    }

    /// <summary>How much is known.</summary>
    public ValueState State { get; }

    /// <summary>The value's bytes between its quotes; the row's start tag when nothing is recorded.</summary>
    public Place Place { get; }

    /// <summary>True when the value is there and readable.</summary>
    public bool IsKnown => State == ValueState.Explicit;

    /// <summary>True when nothing is recorded.</summary>
    public bool IsAbsent => State == ValueState.Absent;

    /// <summary>The value, for patterns and <c>switch</c>.</summary>
    /// <exception cref="NotKnownException">The value is absent, redacted or unreadable.</exception>
    public T Value => State == ValueState.Explicit ? value! : throw NotKnownException.For(State, Place);

    /// <summary>Gives the value when it is known.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T known)
    {
        known = value;
        return IsKnown;
    }

    /// <summary>The value, or <paramref name="fallback"/> when nothing is recorded. A rule that calls this knows what absence means.</summary>
    /// <exception cref="NotKnownException">The value is redacted or unreadable.</exception>
    public T WhenAbsent(T fallback) => IsAbsent ? fallback : Value;

    /// <summary>A value derived from this one: same place, same state.</summary>
    public Sourced<TResult> Select<TResult>(Func<T, TResult> derive) =>
        IsKnown ? Sourced<TResult>.Known(derive(value!), Place) : Sourced<TResult>.NotKnown(State, Place);

    /// <summary>A readable value.</summary>
    public static Sourced<T> Known(T value, Place place) => new(value, ValueState.Explicit, place);

    /// <summary>A value of which only the state and the place are known.</summary>
    /// <param name="state">Any state but <see cref="ValueState.Explicit"/>.</param>
    /// <param name="place">The value's bytes, or the row's start tag.</param>
    public static Sourced<T> NotKnown(ValueState state, Place place) =>
        state == ValueState.Explicit ? throw new ArgumentOutOfRangeException(nameof(state)) : new(default, state, place);

    /// <summary>The value of <paramref name="sourced"/>.</summary>
    /// <exception cref="NotKnownException">The value is absent, redacted or unreadable.</exception>
    public static implicit operator T(Sourced<T> sourced) => sourced.Value;

    /// <summary>The place of <paramref name="sourced"/>, so that a report can point at a value directly.</summary>
    public static implicit operator Place(Sourced<T> sourced) => sourced.Place;

    /// <inheritdoc/>
    public bool Equals(Sourced<T> other) => State == other.State && EqualityComparer<T?>.Default.Equals(value, other.value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Sourced<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(State, value);

    /// <summary>Orders by state, then by value.</summary>
    public int CompareTo(Sourced<T> other) =>
        State != other.State ? State.CompareTo(other.State) : Comparer<T?>.Default.Compare(value, other.value);

    /// <summary>The value's text, or the state in brackets; for debugging and messages, never for identity.</summary>
    public override string ToString() => IsKnown
        ? FormattableString.Invariant($"{value}")
        : $"<{State.ToString().ToLowerInvariant()}>";
}
