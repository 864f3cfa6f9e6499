using System.Text;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>A comparison for people to hand over: one file with the looks and the strict policy of the report, which works without script and network.</summary>
public static class DriftHtmlReport
{
    /// <summary>Writes the comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where to write; it stays open.</param>
    /// <param name="version">The version of XenLint to state.</param>
    /// <param name="redaction">What was done to names and addresses, for the foot; null when nothing was.</param>
    public static void Write(PoolComparison comparison, Stream stream, string version, string? redaction)
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        new DriftPage(new HtmlWriter(output), comparison, version, redaction).Write();
        output.Write('\n');
    }
}
