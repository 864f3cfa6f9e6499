namespace XenLint.Model;

/// <summary>
/// A map column. Reading it throws <see cref="NotKnownException"/> unless the map is there and readable. A key that a readable map
/// does not have gives a value in state <see cref="ValueState.Absent"/> whose place is the map.
/// </summary>
public readonly struct SourcedMap
{
    private readonly MapContent? content;

    internal SourcedMap(MapContent? content, ValueState state, Place place)
    {
        this.content = content;
        State = state;
        Place = place;
    }

    /// <summary>How much is known.</summary>
    public ValueState State { get; }

    /// <summary>The value's bytes, or the row's start tag.</summary>
    public Place Place { get; }

    /// <summary>True when the map is there and readable.</summary>
    public bool IsKnown => State == ValueState.Explicit;

    /// <summary>True when nothing is recorded.</summary>
    public bool IsAbsent => State == ValueState.Absent;

    /// <summary>The keys in the order written, each once.</summary>
    public IEnumerable<string> Keys => Known.Pairs.Select(pair => pair.Key.Text).Distinct(StringComparer.Ordinal);

    private MapContent Known => IsKnown ? content! : throw NotKnownException.For(State, Place);

    /// <summary>The value of a key, compared with exact case; of a repeated key the first, as xapi takes it.</summary>
    public Sourced<string> this[string key]
    {
        get
        {
            var known = Known;
            for (var index = 0; index < known.Pairs.Count; index++)
            {
                var pair = known.Pairs[index];
                if (pair.Key.Text == key)
                {
                    var place = known.PlaceOf(index);
                    return FieldReader.IsRemoved(pair.Value.Text) && SecretKeys.IsSecret(key)
                        ? Sourced<string>.NotKnown(ValueState.Redacted, place)
                        : Sourced<string>.Known(pair.Value.Text, place);
                }
            }

            return Sourced<string>.NotKnown(ValueState.Absent, Place with { Field = $"{Place.Field}:{key}" });
        }
    }

    /// <summary>True when the map has <paramref name="key"/>, compared with exact case.</summary>
    public bool ContainsKey(string key) => Known.Pairs.Any(pair => pair.Key.Text == key);

    /// <summary>The place of <paramref name="map"/>, so that a report can point at a value directly.</summary>
    public static implicit operator Place(SourcedMap map) => map.Place;
}
