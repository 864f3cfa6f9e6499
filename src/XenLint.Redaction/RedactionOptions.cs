namespace XenLint.Redaction;

/// <summary>How a run is redacted.</summary>
/// <param name="Level">How much outputs may tell; not <see cref="RedactionLevel.None"/>.</param>
/// <param name="Key">The key of ids; needed for <see cref="RedactionLevel.Strict"/> only.</param>
public sealed record RedactionOptions(RedactionLevel Level, RedactionKey? Key = null)
{
    /// <summary>Texts of the tool itself: a pool may call things by the same words, and they must stay readable.</summary>
    public IEnumerable<string> OwnWords { get; init; } = [];

    /// <summary>True when captures of one pool are told of together, so that the same object has the same label in all of them.</summary>
    public bool SharesLabels { get; init; }

    /// <summary>Number of threads.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>The key, when ids are hashed.</summary>
    internal RedactionKey? IdKey => Level != RedactionLevel.Strict ? null
        : Key ?? throw new InvalidOperationException("Ids are hashed with a key, and there is none.");
}
