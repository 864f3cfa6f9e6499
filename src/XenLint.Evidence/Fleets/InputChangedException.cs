namespace XenLint.Evidence;

/// <summary>An input had to be read a second time, and was not what it was.</summary>
/// <param name="path">The input, as reports show it.</param>
public sealed class InputChangedException(string path) : Exception($"'{path}' has changed while it was read. Run again when nothing writes to it any more.");
