namespace XenLint.Model;

/// <summary>One file of a report, whether a rule reads it or not.</summary>
/// <param name="Path">The path inside the report.</param>
/// <param name="Length">Number of bytes that were there, as far as they were read or passed over.</param>
/// <param name="IsSound">True when nothing contradicts that the file is whole.</param>
/// <param name="Md5">The MD5 of the content in lower-case hexadecimal; null when it was not computed.</param>
/// <param name="IsTimedOut">True for the output of a command that did not finish in the collector's time.</param>
public sealed record ReportFile(string Path, long Length, bool IsSound, string? Md5, bool IsTimedOut = false);
