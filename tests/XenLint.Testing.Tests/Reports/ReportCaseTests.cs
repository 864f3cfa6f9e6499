using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using Xunit.Sdk;

namespace XenLint.Testing;

/// <summary>A rule on a member that exists for these tests only.</summary>
public sealed class KnownBrand : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9998",
        Name = "KnownBrand",
        Title = "Brands are known",
        Message = "'{0}' calls itself {1}.",
        Why = "For tests.",
        Category = Category.Lifecycle,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources = [new RuleSource("none", "nowhere", "Nothing.")],
        Needs = Needs.AllOf(MemberName.HostInventory),
    };

    public override void Analyze(RuleContext context) => context.EachHost(host =>
        host.Inventory.Value.Values["PRODUCT_BRAND"] is var brand && brand != "XenServer"
            ? context.Report(brand, [host.DisplayName, brand.Value])
            : Verdict.Judged);
}

/// <summary>Rule tests on status reports: what goes in through the builders comes out at the same bytes, whatever it was packed in.</summary>
public sealed class ReportCaseTests : RuleTest<KnownBrand>
{
    [Fact]
    public void A_finding_stands_at_the_marked_bytes_of_a_member() => Pool().Host("xs-01")
        .Report("xs-01", r => Calls(r, "xs-01", "⟦Other⟧"))
        .Reports("'xs-01' calls itself Other.").AsWarning().About("pool/host[xs-01]");

    [Theory]
    [MemberData(nameof(Forms))]
    public void In_every_form(ReportForm form) => Pool().Host("xs-01").Host("xs-02").Host("xs-03")
        .Report("xs-01").Report("xs-02", r => Calls(r, "xs-02", "⟦Öther⟧")).Report("xs-03")
        .Packed(form).Reports("'xs-02' calls itself Öther.");

    [Fact]
    public void A_whole_report_can_be_changed_too() => Pool().Host("xs-01", h => h.PIF("eth0", p => p.Management()))
        .UsualReport("xs-01", r => Calls(r, "xs-01", "⟦Other⟧")).Reports("'xs-01' calls itself Other.");

    [Fact]
    public void A_whole_report_of_a_healthy_host_passes() => Pool().Host("xs-01", h => h.PIF("eth0", p => p.Management())).UsualReport("xs-01").Passes(objects: 1);

    [Fact]
    public void A_host_without_a_report_is_not_evaluated() => Pool().Host("xs-01").Host("xs-02").Report("xs-01").Passes(objects: 1, notEvaluated: 1);

    [Fact]
    public void A_missing_member_is_not_evaluated() => Pool().Host("xs-01").Report("xs-01", r => r.Without(Inventory)).IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    [Fact]
    public void An_empty_member_is_not_evaluated() => Pool().Host("xs-01").Report("xs-01", r => r.Empty(Inventory)).IsNotEvaluated(NotEvaluatedReason.MemberEmpty);

    [Fact]
    public void A_member_that_was_left_out_is_not_evaluated() => Pool().Host("xs-01")
        .Report("xs-01", r => r.LeftOut(Inventory, "xenserver-config"))
        .IsNotEvaluated(NotEvaluatedReason.MemberAbsent, $"{Inventory} was left out by the collector: xenserver-config had grown over its size limit");

    [Fact]
    public void A_member_that_was_not_asked_for_is_not_evaluated() => Pool().Host("xs-01")
        .Report("xs-01", r => r.Entries("network-status", "xenserver-databases"))
        .IsNotEvaluated(NotEvaluatedReason.MemberAbsent, $"{Inventory} was not collected: xenserver-config was not asked for");

    [Fact]
    public void A_report_without_a_database_is_judged_by_itself() => Pool().Host("xs-01")
        .Report("xs-01", r => Calls(r, "xs-01", "⟦Other⟧")).WithoutDatabase().Reports("'xs-01' calls itself Other.").About("pool/host[xs-01]");

    [Fact]
    public void A_report_of_a_stranger_is_judged_too() => Pool().Host("xs-01")
        .Report("xs-01").Report("xs-09", r => Calls(r, "xs-09", "⟦Other⟧")).Reports("'xs-09' calls itself Other.");

    [Fact]
    public void A_second_call_goes_on_with_the_same_report() => Pool().Host("xs-01")
        .Report("xs-01", r => Calls(r, "xs-01", "Other")).Report("xs-01", r => Calls(r, "xs-01", "XenServer")).Passes(objects: 1);

    [Fact]
    public void A_finding_at_another_place_than_the_marked_one_fails_the_test() =>
        Fails(() => Pool().Host("xs-01").Report("xs-01", r => Calls(r, "xs-01", "Ot⟦her⟧")).Reports("'xs-01' calls itself Other."));

    [Fact]
    public void A_finding_in_another_hosts_report_fails_the_test() => Fails(() => Pool().Host("xs-01").Host("xs-02")
        .Report("xs-01", r => Calls(r, "xs-01", "Other")).Report("xs-02", r => Calls(r, "xs-02", "⟦XenServer⟧")).Reports("'xs-01' calls itself Other."));

    [Fact]
    public void A_finding_without_a_mark_fails_the_test() =>
        Fails(() => Pool().Host("xs-01").Report("xs-01", r => Calls(r, "xs-01", "Other")).Reports("'xs-01' calls itself Other."));

    public static TheoryData<ReportForm> Forms => [.. Enum.GetValues<ReportForm>()];

    private const string Inventory = "etc/xensource-inventory";

    private static void Calls(ReportBuilder report, string host, string brand) =>
        report.With(Inventory, $"PRODUCT_BRAND='{brand}'\nINSTALLATION_UUID='{Pool().UuidOf("host", host)}'\n");

    private static void Fails(Action test) => Assert.ThrowsAny<XunitException>(test);
}
