using System.Text.Json;

namespace XenLint.Cli.Tests;

/// <summary>A comparison without names: the same object has the same label in both captures, and what only one of them has is known in both.</summary>
public sealed class DiffRedactionTests : IDisposable
{
    private readonly Workplace workplace = new();

    public DiffRedactionTests()
    {
        Directory.CreateDirectory(workplace.PathOf("map"));
        workplace.Write("old.xml", Dumps.Pool(hostName: "falcon-one").Replace("name__label=\"web\"", "name__label=\"payroll-front\" name__description=\"until ledger-back comes\"", StringComparison.Ordinal));
        workplace.Write("new.xml", Dumps.Pool(hostName: "falcon-one")
            .Replace("generation_count\" value=\"7\"", "generation_count\" value=\"8\"", StringComparison.Ordinal)
            .Replace("name__label=\"web\"", "name__label=\"payroll-front\" name__description=\"ledger-back is there\"", StringComparison.Ordinal)
            .Replace("VCPUs__max=\"4\"", "VCPUs__max=\"8\"", StringComparison.Ordinal)
            .Replace("<table name=\"VM\">", "<table name=\"VM\"><row ref=\"OpaqueRef:vm9\" uuid=\"00000000-0000-4000-8000-000000000009\" name__label=\"ledger-back\" is_a_template=\"false\" is_a_snapshot=\"false\" is_control_domain=\"false\"/>", StringComparison.Ordinal)
            .Replace("<table name=\"host\">", "<table name=\"host\"><row ref=\"OpaqueRef:h0\" uuid=\"00000000-0000-4000-8000-000000000001\" name__label=\"falcon-zero\" hostname=\"falcon-zero\" address=\"192.0.2.10\"/>", StringComparison.Ordinal));
    }

    public void Dispose() => workplace.Dispose();

    [Theory]
    [InlineData("pseudonym", "text")]
    [InlineData("pseudonym", "json")]
    [InlineData("pseudonym", "html")]
    [InlineData("pseudonym", "markdown")]
    [InlineData("strict", "text")]
    [InlineData("strict", "json")]
    public void No_name_of_either_capture_is_shown(string level, string format)
    {
        var run = Diff("--redact", level, "--format", format, "--verbose");

        Assert.All(
            ["falcon", "payroll", "ledger", "Production", "192.0.2.10"],
            name => Assert.DoesNotContain(name, run.Output + run.Error, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_differs_is_what_differs_without_redaction()
    {
        using var real = JsonDocument.Parse(Diff("--format", "json").Output);
        using var redacted = JsonDocument.Parse(Diff("--format", "json", "--redact", "pseudonym").Output);

        Assert.NotEmpty(Differences(real));
        Assert.Equal(Differences(real), Differences(redacted));

        static IEnumerable<string> Differences(JsonDocument comparison) => comparison.RootElement.GetProperty("objects").EnumerateArray()
            .Select(own => $"{own.GetProperty("kind")} {own.GetProperty("class")} {own.GetProperty("uuid")}: {string.Join(", ", own.GetProperty("fields").EnumerateArray().Select(changed => changed.GetProperty("field").GetString()))}")
            .Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Objects_that_come_change_no_label_of_others()
    {
        var moved = Diff("--redact", "pseudonym", "--only", "XL1001").Output;

        Assert.Contains("~ VM vm-1\n", moved, StringComparison.Ordinal);
        Assert.Contains("+ VM vm-4\n", moved, StringComparison.Ordinal);
        Assert.Contains("+ host host-3\n", moved, StringComparison.Ordinal);
        Assert.DoesNotContain("resident_on", moved, StringComparison.Ordinal);
    }

    private RunResult Diff(params string[] more) => workplace.Run(
    [
        "diff", workplace.PathOf("old.xml"), workplace.PathOf("new.xml"), "--fail-on", "never",
        .. !more.Contains("--redact") ? more : [.. more, "--redact-map", workplace.PathOf("map/map.json"), "--redact-key", workplace.PathOf("map/key")],
    ]);
}
