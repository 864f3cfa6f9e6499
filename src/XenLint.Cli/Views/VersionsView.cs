using System.Text.Json;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>What runs on each host of a pool, and the schema of its database.</summary>
internal sealed class VersionsView : View
{
    private static readonly ViewColumns<Host> Columns = new(
        new("Host", "name", host => Cell.Of(host.DisplayName)),
        UuidOf<Host>(),
        new("Product", "productBrand", host => Cell.Of(host.SoftwareVersion["product_brand"])),
        new("Version", "productVersion", host => Cell.Of(host.SoftwareVersion["product_version"])),
        new("Build", "build", host => Cell.Of(host.SoftwareVersion["build_number"])),
        new("Built on", "date", host => Cell.Of(host.SoftwareVersion["date"])),
        new("xapi", "xapi", host => Cell.Of(Xapi(host))),
        new("Xen", "xen", host => Cell.Of(host.SoftwareVersion["xen"])),
        new("Linux", "linux", host => Cell.Of(host.SoftwareVersion["linux"])),
        new("Schema", "hostSchema", host => OwnSchema(host)));

    public override string Name => "versions";

    public override string What => "product, build, xapi, Xen and Linux of each host, and the schema";

    public override IEnumerable<ITable> Sources(Capture capture) => [capture.Hosts];

    public override void Print(Capture capture, Printer printer, Legend legend)
    {
        printer.Line();
        printer.Table(Columns.Table(ByName(capture.Hosts.Readable), legend));
    }

    public override void Write(Capture capture, Utf8JsonWriter json) => Columns.WriteArray(json, "hosts", ByName(capture.Hosts.Readable));

    /// <summary>Newer releases tell the third number of xapi's version under a key of its own.</summary>
    private static string Xapi(Host host) => host.SoftwareVersion["xapi_build"] is { IsKnown: true } build ? build : host.SoftwareVersion["xapi"];

    /// <summary>Releases before 2017 do not write the schema of each host.</summary>
    private static Cell OwnSchema(Host host) =>
        host.SoftwareVersion["db_schema"] is { IsAbsent: false } schema ? Cell.Of(schema) : Cell.Unknown;
}
