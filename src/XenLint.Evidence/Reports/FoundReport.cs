using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>A report as it was found in an input, before it becomes a part of a capture.</summary>
/// <param name="Report">The report.</param>
/// <param name="Database">The copy of the database to use; null when the report has none that can be read.</param>
internal sealed record FoundReport(HostReport Report, DatabaseFile? Database);
