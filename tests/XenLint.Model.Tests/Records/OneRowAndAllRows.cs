using FsCheck.Fluent;
using XenLint.Evidence;
using XenLint.Testing;

namespace XenLint.Model.Tests.Records;

/// <summary>Of a table of which much is asked, whole columns are read at once. Nobody may see a difference, whatever stands in the file.</summary>
public sealed class OneRowAndAllRows
{
    private static readonly string[] Truths = ["true", "false", "TRUE", "", "true ", "yes", "REMOVED", "&#116;rue"];

    private static readonly string[] States = ["Running", "halted", "PAUSED", "", "Melted", "REMOVED", "Runn", "Running "];

    private static readonly string[] Places =
        ["OpaqueRef:h1", "OpaqueRef:h2", "OpaqueRef:nowhere", "OpaqueRef:NULL", "", "Ref:h3", "Ref:nowhere", "h4", "OpaqueRef:&#104;1", "OpaqueRef:H1", "REMOVED"];

    private static readonly FsCheck.Gen<(string? Template, string? State, string? Host)[]> Rows =
        Gen.Zip(Gen.Zip(Values(Truths), Values(States)), Values(Places)).Select(row => (row.Item1.Item1, row.Item1.Item2, row.Item2)).ArrayOf(24);

    [Fact]
    public void Tell_the_same() => Properties.HoldFor(
        Rows,
        rows =>
        {
            var text = Text(rows);
            var together = Read(text);
            foreach (var _ in Enumerable.Range(0, 3))
            {
                Assert.Equal(Enumerable.Range(0, rows.Length).Select(row => Told(Read(text), row)), Enumerable.Range(0, rows.Length).Select(row => Told(together, row)));
            }
        },
        cases: 40);

    [Fact]
    public void Lead_to_the_same_machines_from_the_other_side() => Properties.HoldFor(
        Rows,
        rows =>
        {
            var (asked, other) = (Read(Text(rows)), Read(Text(rows)));
            foreach (var host in asked.Hosts)
            {
                var followed = other.VMs.Where(vm => Known.OrNull(() => vm.ResidentOn)?.Reference == host.Reference).Select(vm => vm.Reference);

                // A reference with an escaped letter is followed, and nobody has ever written one; the index from the other side takes bytes as they are.
                Assert.Equal(followed.Where(vm => !Written(rows, vm).Contains('&', StringComparison.Ordinal)), host.ResidentVMs.Select(vm => vm.Reference));
            }
        },
        cases: 40);

    private static string Written((string? Template, string? State, string? Host)[] rows, string vm) =>
        rows[int.Parse(vm["OpaqueRef:vm".Length..], System.Globalization.CultureInfo.InvariantCulture)].Host ?? "";

    private static (ValueState, bool, Place, ValueState, VmPowerState, string) Told(Capture capture, int row)
    {
        var vm = capture.VMs.Single(vm => vm.Reference == $"OpaqueRef:vm{row}");
        return (
            vm.IsATemplate.State,
            vm.IsATemplate.TryGet(out var isTemplate) && isTemplate,
            vm.IsATemplate.Place with { File = null!, Record = null },
            vm.PowerState.State,
            vm.PowerState.TryGet(out var state) ? state : default,
            Followed(vm));
    }

    private static string Followed(VM vm)
    {
        try
        {
            return vm.ResidentOn?.Reference ?? "nowhere";
        }
        catch (NotKnownException unknown)
        {
            return unknown.Reason.ToString();
        }
    }

    private static FsCheck.Gen<string?> Values(string[] values) => Gen.Elements<string?>([.. values, null]);

    private static string Text((string? Template, string? State, string? Host)[] rows) => $"""
        <database><manifest><pair key="schema_major_vsn" value="5"/><pair key="schema_minor_vsn" value="793"/></manifest>
        <table name="VM">{string.Concat(rows.Select((row, index) => $"<row ref=\"OpaqueRef:vm{index}\"{Attribute("is_a_template", row.Template)}{Attribute("power_state", row.State)}{Attribute("resident_on", row.Host)} uuid=\"{index * 7 % rows.Length:D8}-vm\"/>"))}</table>
        <table name="host"><row ref="OpaqueRef:h1" uuid="1"/><row ref="OpaqueRef:h2" uuid="2"/><row ref="Ref:h3" uuid="3"/><row ref="h4" uuid="4"/></table></database>
        """;

    private static string Attribute(string name, string? value) => value is null ? "" : $" {name}=\"{value}\"";

    private static Capture Read(string text) =>
        new(DatabaseReader.Read(new SourceFile("pool.xml", System.Text.Encoding.UTF8.GetBytes(text)), DatabaseLimits.Default).Database!);
}
