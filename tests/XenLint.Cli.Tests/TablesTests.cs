using System.Text.Json;

namespace XenLint.Cli.Tests;

public sealed class TablesTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void Every_row_is_there_with_its_decoded_columns_and_without_its_bookkeeping()
    {
        using var json = JsonDocument.Parse(Tables());

        var pool = json.RootElement.GetProperty("tables").GetProperty("pool").GetProperty("OpaqueRef:pool");
        Assert.Equal(
            ["_ref", "ha_enabled", "master", "name_label", "other_config", "uuid"],
            pool.EnumerateObject().Select(column => column.Name));
        var future = json.RootElement.GetProperty("tables").GetProperty("Teleporter").GetProperty("OpaqueRef:t1");
        Assert.Equal("12 parsecs", future.GetProperty("range").GetString());
    }

    [Fact]
    public void Secrets_are_masked_wherever_they_stand()
    {
        var written = Tables();

        Assert.DoesNotContain(Dumps.Secret, written, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(written);
        Assert.Equal("***", json.RootElement.GetProperty("tables").GetProperty("secret").GetProperty("OpaqueRef:x1").GetProperty("value").GetString());
    }

    [Fact]
    public void Keys_are_sorted_so_that_two_dumps_can_be_compared()
    {
        using var json = JsonDocument.Parse(Tables());

        var tables = json.RootElement.GetProperty("tables").EnumerateObject().ToList();
        Assert.Equal(tables.Select(table => table.Name).Order(StringComparer.Ordinal), tables.Select(table => table.Name));
        Assert.All(tables, table =>
        {
            var rows = table.Value.EnumerateObject().ToList();
            Assert.Equal(rows.Select(row => row.Name).Order(StringComparer.Ordinal), rows.Select(row => row.Name));
            Assert.All(rows, row => Assert.Equal(
                row.Value.EnumerateObject().Select(column => column.Name).Order(StringComparer.Ordinal),
                row.Value.EnumerateObject().Select(column => column.Name)));
        });
    }

    [Fact]
    public void Several_dumps_are_one_document_a_line()
    {
        var lines = workplace.Run(
            "show", workplace.Write("a.xml", Dumps.Pool()), workplace.Write("b.xml", Dumps.Pool()), "tables", "--format", "json")
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    }

    private string Tables() => workplace.Run("show", workplace.Write("pool.xml", Dumps.Pool()), "tables", "--format", "json").Output;
}
