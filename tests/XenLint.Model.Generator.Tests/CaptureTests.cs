namespace XenLint.Model.Generator.Tests;

public class CaptureTests
{
    [Fact]
    public void A_capture_has_one_property_for_each_table_that_makes_it_when_asked()
    {
        var capture = Sample.Generation.Source("Capture");
        Assert.Contains("private Table<PIF>? pifs;", capture, StringComparison.Ordinal);
        Assert.Contains(
            "public Table<PIF> PIFs =>\n        Bind(ref pifs, this, PIF.Info, static (capture, row) => new PIF(capture, row));", capture, StringComparison.Ordinal);
        Assert.Contains("public Table<VMGuestMetrics> VMGuestMetrics =>", capture, StringComparison.Ordinal);
        Assert.Contains("public Table<XapiConsole> Consoles =>", capture, StringComparison.Ordinal);
    }

    [Fact]
    public void A_capture_finds_tables_by_the_name_they_have_in_the_database() =>
        Assert.Contains("\"VM_guest_metrics\" => VMGuestMetrics,", Sample.Generation.Source("Capture"), StringComparison.Ordinal);

    [Fact]
    public void The_data_model_lists_tables_and_releases_in_the_order_of_the_file()
    {
        var source = Sample.Generation.Source("XapiDataModel");
        Assert.Contains("PIF.Info,\n        Bond.Info,\n        Host.Info,", source, StringComparison.Ordinal);
        Assert.Contains("new(\"rio\", 19, \"XenServer 4.0\"),\n        new(\"symc\", null, null),", source, StringComparison.Ordinal);
    }
}
