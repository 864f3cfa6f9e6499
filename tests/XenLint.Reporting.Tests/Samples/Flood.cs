using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Model;

namespace XenLint.Reporting.Tests;

/// <summary>A pool of which everything is wrong: one finding for each of any number of virtual disks.</summary>
internal static class Flood
{
    public static RuleCatalog Catalog { get; } = RuleCatalog.Of(new SampleRules.SampleRule(
        "XL2902", "DiskIsNamed", context => context.Each(context.Capture.VDIs, disk => context.Report(
            disk.VirtualSize,
            message: [disk.DisplayName, disk.VirtualSize.Value],
            severity: disk.VirtualSize > 1_000_000 ? DiagnosticSeverity.Error : null,
            related: [disk.SR],
            fix: new() { ["disk"] = disk.Uuid })))
    {
        Title = "A disk has a strange size",
        Message = "Disk '{0}' has '{1}' bytes.",
        Category = Category.Storage,
        Remediation = [RemediationStep.Xe("xe vdi-resize uuid={disk} disk-size=<size>", Risk.Medium)],
    });

    public static AnalysisResult Of(int findings) => Reports.Run(FleetOf(findings), Catalog);

    private static Fleet FleetOf(int disks)
    {
        var xml = new StringBuilder("""<database><manifest><pair key="schema_major_vsn" value="5"/><pair key="schema_minor_vsn" value="793"/></manifest>""");
        xml.Append("""<table name="pool"><row ref="OpaqueRef:pool" uuid="11111111-0000-4000-8000-000000000001" name_label="flood" master="OpaqueRef:h"/></table>""");
        xml.Append("""<table name="SR"><row ref="OpaqueRef:sr" uuid="66666666-0000-4000-8000-000000000001" name__label="größe" type="nfs"/></table><table name="VDI">""");
        for (var disk = 0; disk < disks; disk++)
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"""<row ref="OpaqueRef:aaaaaaaa-aaaa-4000-8000-0000{disk:x8}" uuid="{disk:x8}-0000-4000-8000-000000000000" name__label="disk {disk} ü" name__description="" SR="OpaqueRef:sr" virtual_size="{1_000_000 + disk}" read_only="false" other_config="(('content_id'%.'{disk:x8}') ('password'%.'hunter2'))" sm_config="()" snapshot_time="20260105T09:30:00Z" type="user"/>""");
        }

        xml.Append("</table></database>");
        var file = new SourceFile("flood.xml", Encoding.UTF8.GetBytes(xml.ToString()));
        var database = DatabaseReader.Read(file, DatabaseLimits.Default).Database!;
        return new Fleet([new InputStatus("flood.xml", InputKind.Dump, ReadStatus.Read) { Capture = new Capture(database) }]);
    }
}
