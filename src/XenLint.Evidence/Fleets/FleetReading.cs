using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>What became of the inputs of a run, and what came of each capture.</summary>
/// <typeparam name="T">What comes of a capture.</typeparam>
/// <param name="Fleet">The inputs and captures.</param>
/// <param name="Judged">What came of each capture, in no particular order.</param>
public sealed record FleetReading<T>(Fleet Fleet, IReadOnlyList<T> Judged);
