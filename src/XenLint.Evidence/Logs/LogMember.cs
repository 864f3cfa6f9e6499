namespace XenLint.Evidence;

/// <summary>A log file as it is met on the way through an input.</summary>
/// <param name="Path">The path to show, through all archives around it.</param>
/// <param name="Name">Which log it is.</param>
/// <param name="Modified">When it was last written to, or null; helps to find the year of lines that carry none.</param>
public sealed record LogMember(string Path, LogMemberName Name, DateTime? Modified);
