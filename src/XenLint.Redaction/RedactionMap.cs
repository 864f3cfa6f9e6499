namespace XenLint.Redaction;

/// <summary>What stands for what in the outputs of a run: for those who may know.</summary>
/// <param name="Level">How much outputs tell.</param>
/// <param name="Run">What belongs to no pool: the paths of inputs.</param>
/// <param name="Pools">The pools, in the order of their ids.</param>
public sealed record RedactionMap(RedactionLevel Level, IReadOnlyList<RedactedValue> Run, IReadOnlyList<RedactedPool> Pools);

/// <summary>What stands for what in one pool.</summary>
/// <param name="Uuid">The pool's uuid; null when it is not known.</param>
/// <param name="Id">The id under which outputs tell of it.</param>
/// <param name="Values">The values, in the order in which they got their labels.</param>
public sealed record RedactedPool(string? Uuid, string Id, IReadOnlyList<RedactedValue> Values);
