using System.Text.Json;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules;

namespace XenLint.Reporting.Tests;

public sealed class TheReportForPrograms
{
    private static readonly string Schema = XenLint.Testing.RepositoryFolder.PathOf("schemas/xenlint-report.schema.json");

    [Fact]
    public void Follows_its_schema() => Assert.Equal("", JsonSchemaValidator.Errors(Schema, Reports.Json(Reports.Run(SamplePool.TroubledFleet()))));

    [Fact]
    public void Follows_its_schema_for_the_rules_of_the_catalogue() =>
        Assert.Equal("", JsonSchemaValidator.Errors(Schema, Reports.Json(Reports.Run(SamplePool.TroubledFleet(), RuleCatalog.Of(RulesAssembly.Assembly)))));

    [Fact]
    public void Follows_its_schema_with_waivers_and_a_baseline() => Assert.Equal("", JsonSchemaValidator.Errors(Schema, Reports.Json(Decided.Compared())));

    [Fact]
    public void Follows_its_schema_when_there_is_nothing_to_say() =>
        Assert.Equal("", JsonSchemaValidator.Errors(Schema, Reports.Json(Reports.Run(new Fleet([])))));

    [Fact]
    public void Follows_its_schema_when_nothing_is_known_of_the_pool()
    {
        var bare = new Capture(SamplePool.Database("<database></database>"));

        var report = Reports.Json(Reports.Run(new Fleet([new InputStatus("bare.xml", InputKind.Dump, ReadStatus.Read) { Capture = bare }])));

        Assert.Equal("", JsonSchemaValidator.Errors(Schema, report));
        var pool = JsonDocument.Parse(report).RootElement.GetProperty("pools")[0];
        Assert.Equal("unidentified", pool.GetProperty("id").GetString());
        Assert.All(
            new[] { "uuid", "product", "version", "schema", "capturedAt", "hosts", "vms" },
            property => Assert.Equal(JsonValueKind.Null, pool.GetProperty(property).ValueKind));
    }

    [Fact]
    public void The_schema_takes_nothing_that_it_does_not_describe()
    {
        var report = Reports.Json(Reports.Run(SamplePool.Fleet()));

        Assert.NotEqual("", JsonSchemaValidator.Errors(Schema, report.Replace("\"state\": \"new\"", "\"state\": \"new\", \"other\": 1", StringComparison.Ordinal)));
        Assert.NotEqual("", JsonSchemaValidator.Errors(Schema, report.Replace("\"severity\": \"error\"", "\"severity\": \"fatal\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Templates_snapshots_and_control_domains_are_no_virtual_machines()
    {
        var pool = JsonDocument.Parse(Reports.Json(Reports.Run(SamplePool.Fleet()))).RootElement.GetProperty("pools")[0];

        Assert.Equal(1, pool.GetProperty("vms").GetInt32());
        Assert.Equal(2, pool.GetProperty("hosts").GetInt32());
    }

    [Fact]
    public void Is_utf8_without_a_mark_and_ends_its_lines_as_unix_does()
    {
        using var stream = new MemoryStream();
        JsonReport.Write(Reports.Run(SamplePool.TroubledFleet()), stream, Reports.Options);

        var bytes = stream.ToArray();
        Assert.Equal((byte)'{', bytes[0]);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.DoesNotContain((byte)'\r', bytes);
    }

    [Fact]
    public void The_location_is_exactly_the_flagged_bytes()
    {
        var location = JsonDocument.Parse(Reports.Json(Reports.Run(SamplePool.Fleet()))).RootElement.GetProperty("findings").EnumerateArray()
            .First(finding => finding.GetProperty("ruleId").GetString() == "XL1901").GetProperty("location");

        var bytes = SamplePool.Capture().Database.Source.Bytes.Slice(location.GetProperty("byteOffset").GetInt32(), location.GetProperty("byteLength").GetInt32());
        Assert.Equal("DHCP", System.Text.Encoding.UTF8.GetString(bytes.Span));
        Assert.Equal("ip_configuration_mode", location.GetProperty("field").GetString());
        Assert.Equal(1, location.GetProperty("line").GetInt32());
        Assert.Equal(location.GetProperty("column").GetInt32() + 4, location.GetProperty("endColumn").GetInt32());
    }
}
