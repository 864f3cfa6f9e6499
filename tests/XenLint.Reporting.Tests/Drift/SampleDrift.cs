using System.Security;
using System.Text;
using System.Xml;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting.Tests;

/// <summary>The sample pool and the same pool later, with a difference of every kind; and comparisons written in each format.</summary>
internal static class SampleDrift
{
    /// <summary>The pool a day later.</summary>
    public static string Later { get; } = SamplePool.Xml
        .Replace("generation_count\" value=\"1234\"", "generation_count\" value=\"1300\"", StringComparison.Ordinal)
        .Replace("20260105T09:30:00Z", "20260106T09:30:00Z", StringComparison.Ordinal)
        .Replace("ha_enabled=\"false\"", "ha_enabled=\"true\"", StringComparison.Ordinal)
        .Replace("hunter2-mail", "hunter3-mail", StringComparison.Ordinal)
        .Replace("('auto_poweron'%.'true')", "('last%.change'%.'January')", StringComparison.Ordinal)
        .Replace("MTU=\"1500\"", "MTU=\"9000\" tags=\"('prod')\"", StringComparison.Ordinal)
        .Replace("bridge=\"xenbr0\"", "bridge=\"xenbr0\" default_locking_mode=\"unlocked\"", StringComparison.Ordinal)
        .Replace("IP=\"192.0.2.12\"", "IP=\"192.0.2.112\"", StringComparison.Ordinal)
        .Replace("currently_attached=\"true\"", "currently_attached=\"false\"", StringComparison.Ordinal)
        .Replace("('SCSIid'%.'36001405')", "('SCSIid'%.'36001406')", StringComparison.Ordinal)
        .Replace("chapuser'%.'hunter2-user", "chapuser'%.'REMOVED", StringComparison.Ordinal)
        .Replace("<table name=\"VM\">", "<table name=\"VM\"><row ref=\"OpaqueRef:vm-9\" uuid=\"55555555-0000-4000-8000-000000000009\" name__label=\"new%.one\" is_a_template=\"false\" is_a_snapshot=\"false\" is_control_domain=\"false\"/>", StringComparison.Ordinal)
        .Replace("<row ref=\"OpaqueRef:vm-2\" uuid=\"55555555-0000-4000-8000-000000000002\" name__label=\"Template\" is_a_template=\"true\" is_a_snapshot=\"false\" is_control_domain=\"false\"/>", "", StringComparison.Ordinal)
        .Replace("</table><table name=\"secret\">", "</table><table name=\"VBD\"><row ref=\"OpaqueRef:vbd-9\" uuid=\"bbbbbbbb-0000-4000-8000-000000000009\" VM=\"OpaqueRef:vm-9\" userdevice=\"0\"/></table><table name=\"secret\">", StringComparison.Ordinal);

    /// <summary>The sample pool and the same pool later.</summary>
    public static PoolComparison Compared() => Of(SamplePool.Xml, Later);

    /// <summary>A later pool in which everything that can have one has a hostile name.</summary>
    public static PoolComparison With(string name)
    {
        var stored = SecurityElement.Escape(string.Concat(name.Where(XmlConvert.IsXmlChar)))!
            .Replace("\n", "&#10;", StringComparison.Ordinal).Replace("\r", "&#13;", StringComparison.Ordinal).Replace("\t", "&#9;", StringComparison.Ordinal);
        var quoted = stored.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("&apos;", "\\&apos;", StringComparison.Ordinal);
        return Of(
            SamplePool.Xml,
            Later.Replace("lab-pool", stored, StringComparison.Ordinal).Replace("san-lun-0", stored, StringComparison.Ordinal).Replace("xs-01", stored, StringComparison.Ordinal)
                .Replace("new%.one", stored, StringComparison.Ordinal).Replace("January", quoted, StringComparison.Ordinal).Replace("last%.change", quoted, StringComparison.Ordinal).Replace("('prod')", $"('{quoted}')", StringComparison.Ordinal)
                .Replace("36001406", quoted, StringComparison.Ordinal),
            $"{name.Replace('\n', ' ').Replace('\0', ' ')}/new.xml");
    }

    public static PoolComparison Of(string old, string @new, string newPath = "later/pool.xml", AnalysisSettings? settings = null)
    {
        var (one, other) = (new Capture(SamplePool.Database(old, "earlier/pool.xml")), new Capture(SamplePool.Database(@new, newPath)));
        var fleet = new Fleet(
        [
            new InputStatus("earlier/pool.xml", InputKind.Dump, ReadStatus.Read) { Capture = one },
            new InputStatus(newPath, InputKind.Dump, ReadStatus.Read) { Capture = other },
        ]);
        return PoolComparison.Between(Reports.Run(fleet, settings: settings), one, other, settings ?? new AnalysisSettings());
    }

    public static string Text(PoolComparison comparison, TextOptions look) => WriteText(text => DriftTextReport.Write(comparison, text, look));

    public static string Markdown(PoolComparison comparison, int mostBytes = DriftMarkdownReport.MostBytes) => WriteText(text => DriftMarkdownReport.Write(comparison, text, mostBytes));

    public static string Json(PoolComparison comparison) => Write(stream => DriftJsonReport.Write(comparison, stream, "0.1.0"));

    public static string Html(PoolComparison comparison) => Write(stream => DriftHtmlReport.Write(comparison, stream, "0.1.0", null));

    private static string WriteText(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }

    private static string Write(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
