using System.Collections;

namespace XenLint.Model;

/// <summary>A set column. Reading it throws <see cref="NotKnownException"/> unless the set is there and readable.</summary>
public readonly struct SourcedSet : IReadOnlyCollection<string>
{
    private readonly IReadOnlyList<SString>? items;

    internal SourcedSet(IReadOnlyList<SString>? items, ValueState state, Place place)
    {
        this.items = items;
        State = state;
        Place = place;
    }

    /// <summary>How much is known.</summary>
    public ValueState State { get; }

    /// <summary>The value's bytes, or the row's start tag.</summary>
    public Place Place { get; }

    /// <summary>True when the set is there and readable.</summary>
    public bool IsKnown => State == ValueState.Explicit;

    /// <summary>True when nothing is recorded.</summary>
    public bool IsAbsent => State == ValueState.Absent;

    /// <inheritdoc/>
    public int Count => Known.Count;

    private IReadOnlyList<SString> Known => IsKnown ? items! : throw NotKnownException.For(State, Place);

    /// <summary>True when the set holds <paramref name="item"/>, compared with exact case.</summary>
    public bool Contains(string item) => Known.Any(entry => entry.Text == item);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => Known.Select(entry => entry.Text).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The place of <paramref name="set"/>, so that a report can point at a value directly.</summary>
    public static implicit operator Place(SourcedSet set) => set.Place;
}
