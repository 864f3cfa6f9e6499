using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Data.Hcl;

namespace XenLint.Rules.Hardware;

/// <summary>XL6002: every network adapter is in the hardware compatibility list.</summary>
public sealed class NetworkAdapterListed : Rule
{
    private static readonly RuleOption<IReadOnlyList<PciDeviceId>> IgnoreModels = RuleOption.Items<PciDeviceId>(
        "ignore_models",
        "Network adapters that are not judged, by their PCI ids, such as 8086:107c.",
        "PCI ids of a chip (8086:1572) or of a card (8086:1572:1028:1f72)",
        PciDeviceId.TryParse);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL6002",
        Name = "NetworkAdapterListed",
        Title = "A network adapter is not in the hardware compatibility list",
        Message = "Network adapter {0} is not in the HCL data ({1}, edition {2}) for {3}{4}.",
        Why = "Drivers and firmware of adapters in the hardware compatibility list (HCL) were tested together with the release; with others, lost links and crashes are yours to solve.",
        Category = Category.Hardware,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Hardware", "All hardware is in the hardware compatibility list for the release."),
            new("xenserver/auto-cert-kit", "autocertkit/models.py", "The certification kit names a network adapter by the PCI ids of its chip and of its card."),
            new("xcp-ng/xcp-ng-org", "docs/installation/hardware.md", "XCP-ng 8.3 goes by the list of XenServer 8.4; other hardware is supported as far as possible."),
        ],
        Needs = Needs.AnyOf(PIFMetrics.Columns.VendorId, MemberName.PciDevices, MemberName.PciNumbers),
        ComparesWith = [HardwareCompatibilityList.Set],
        Options = [ListingCheck.CompletenessOption, IgnoreModels],
        Remediation = ListingRemedies.LookUp("lspci -nnk"),
        Tags = ["hcl", "network-adapter", "support"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var check = new ListingCheck(context, HclCategory.NetworkAdapter, between: "on");
        context.Each(
            context.Capture.PIFs,
            about: pif => pif.Kind == PIFKind.Physical,
            pif => pif.Host is { } host ? Judge(context, check, host.Evidence, pif.Adapter) : Verdict.CannotTell(NotEvaluatedReason.Ambiguous, "the interface belongs to no host"));

        // A report whose host the database does not have still lists the cards.
        context.EachHostOutsideDatabase(
            host => host.PciDevices.Value.Devices
                .Where(device => device is { IsNetworkController: true, IsVirtualFunction: false })
                .Select(device => Judge(context, check, host, new NetworkAdapter(device.Id, device.Name, device.Place)))
                .DefaultIfEmpty(Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the host has no network adapter on its PCI bus"))
                .MaxBy(verdict => verdict.NotEvaluated is not null));
        check.Report();
    }

    private static Verdict Judge(RuleContext context, ListingCheck check, HostEvidence host, NetworkAdapter adapter) =>
        Known.IsTrue(() => host.Server.IsVirtual)
            ? Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the host itself runs in a virtual machine")
        : context.Option(IgnoreModels).Any(ignored => ignored == adapter.Id || ignored == adapter.Id.Chip)
            ? Verdict.DoesNotApply(NotApplicableReason.Configuration, "ignore_models names the adapter")
        : check.Judge(host, HardwareOf(adapter), (list, release) => list.Find(adapter.Id, release));

    /// <summary>One chip is one finding, on whatever cards it sits: that is how most entries of the list name it.</summary>
    private static Hardware HardwareOf(NetworkAdapter adapter) =>
        new(adapter.Id.Chip.ToString(), adapter.Name is { } name ? $"{adapter.Id.Chip} ({name})" : $"{adapter.Id.Chip}", adapter.Place);
}
