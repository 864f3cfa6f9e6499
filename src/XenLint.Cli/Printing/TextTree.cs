namespace XenLint.Cli;

/// <summary>A line with others that belong to it.</summary>
/// <param name="Text">The line.</param>
/// <param name="Faults">What is wrong with what the line tells of; shown behind it, with a mark.</param>
/// <param name="Children">What belongs to it.</param>
internal sealed record TextTree(string Text, IReadOnlyList<string> Faults, IReadOnlyList<TextTree> Children);
