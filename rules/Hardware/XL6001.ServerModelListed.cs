using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Data.Hcl;

namespace XenLint.Rules.Hardware;

/// <summary>XL6001: every server model is in the hardware compatibility list.</summary>
public sealed class ServerModelListed : Rule
{
    private static readonly RuleOption<bool> ReportFamily = RuleOption.Switch(
        "report_family", defaultValue: false, "Report servers of whose series a partial list has another model; a complete list always does.");

    private static readonly RuleOption<IReadOnlyList<string>> IgnoreModels = RuleOption.Words(
        "ignore_models", "Server models that are not judged, with or without the vendor in front, such as PowerEdge R410.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL6001",
        Name = "ServerModelListed",
        Title = "A server model is not in the hardware compatibility list",
        Message = "Server model {0} is not in the HCL data ({1}, edition {2}) for {3}{4}.",
        Why = "Vendor and product support both take calls for hardware that is in the hardware compatibility list (HCL) for the release that runs; for other hardware each may send you to the other.",
        Category = Category.Hardware,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Hardware", "All hardware is in the hardware compatibility list for the release."),
            new("Citrix support", "CTX696248", "Hardware that passed the certification kit can be supported without being in the list."),
            new("xcp-ng/xcp-ng-org", "docs/installation/hardware.md", "XCP-ng 8.3 goes by the list of XenServer 8.4; other hardware is supported as far as possible."),
        ],
        Needs = Needs.AnyOf(Host.Columns.BiosStrings, MemberName.Dmidecode),
        ComparesWith = [HardwareCompatibilityList.Set],
        Options = [ListingCheck.CompletenessOption, ReportFamily, IgnoreModels],
        Remediation = ListingRemedies.LookUp("xe host-param-get uuid={host} param-name=bios-strings"),
        Tags = ["hcl", "server", "support"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var check = new ListingCheck(context, HclCategory.Server, between: "of") { ReportsFamilies = context.Option(ReportFamily) };
        var vendors = context.Data(HardwareCompatibilityList.Set).Vendors;
        context.EachHost(host =>
        {
            var server = host.Server;
            if (server.IsVirtual)
            {
                return Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the host itself runs in a virtual machine");
            }

            var model = ServerModel.Of(server.Manufacturer, server.Product, vendors);
            return context.Option(IgnoreModels).Any(ignored => Names(ignored, server, model, vendors))
                ? Verdict.DoesNotApply(NotApplicableReason.Configuration, "ignore_models names the model")
                : check.Judge(
                    host,
                    new Hardware($"{model.Vendor} {model.Text}", $"'{server.DisplayName}'{(server.IsBoard ? " (its main board)" : "")}", server.Place),
                    (list, release) => list.Find(server, release));
        });
        check.Report();
    }

    private static bool Names(string ignored, ServerIdentity server, ServerModel model, VendorNames vendors) =>
        ServerModel.Of(server.Manufacturer, ignored, vendors).IsSameAs(model);
}
