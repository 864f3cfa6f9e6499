namespace XenLint.Analysis;

/// <summary>A file of data that the user hands in. Whoever runs the rules reads it; rules touch no file.</summary>
/// <param name="Path">The path to name in problems.</param>
/// <param name="Text">The file's content.</param>
public sealed record DataFile(string Path, string Text);
