using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Storage;

/// <summary>XL2018: the image of a catalogue of desktops is copied to few repositories only.</summary>
public sealed class FewCopiesOfMcsImages : Rule
{
    private static readonly RuleOption<bool> Enabled = RuleOption.Switch("enabled", defaultValue: false, "Switch the rule on.");

    private static readonly RuleOption<long> MaxLuns = RuleOption.Integer("max_luns", defaultValue: 4, "The number of block repositories that may hold a copy of one image.", minimum: 1, maximum: 1000);

    private static readonly RuleOption<IReadOnlyList<string>> BaseDiskMarks = RuleOption.Words(
        "base_disk_marks", "What the names of base disks have behind the name of their catalogue; case does not matter.", "-baseDisk", "baseDisk");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2018",
        Name = "FewCopiesOfMcsImages",
        Title = "Many LUNs hold copies of the same MCS image",
        Message = "Images of MCS catalogues are copied to many repositories ({0}); each update is copied to all of them.",
        Why = "Machine Creation Services (MCS) copies the image of a catalogue to each repository that the desktops use. With many small LUNs an update of the image takes that many copies, in time and in space.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Info,
        Precision = Precision.Low,
        Since = "0.1",
        Sources = [RuleSource.ReferenceArchitecture("Storage for MCS", "Few large LUNs rather than many small ones, since the image is copied to each.")],
        Needs = Needs.AllOf(VDI.Columns.NameLabel, VDI.Columns.SR, SR.Columns.Type),
        Options = [Enabled, MaxLuns, BaseDiskMarks],
        Remediation =
        [
            RemediationStep.Xe("xe vdi-list name-label=<base disk> params=uuid,sr-name-label,virtual-size", Risk.None, purpose: "See where the copies are. Then make fewer, larger LUNs, and set the hosting connection of the catalogue to these."),
        ],
        Tags = ["capacity", "desktops", "mcs"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.Pools, pool =>
    {
        if (!context.Option(Enabled))
        {
            return Verdict.DoesNotApply(NotApplicableReason.Configuration, "the rule is off unless its option enabled is true");
        }

        var marks = context.Option(BaseDiskMarks);
        var copies = context.Capture.VDIs
            .Select(disk => (Catalogue: CatalogueOf(disk, marks), disk.SR))
            .Where(copy => copy is { Catalogue: not null, SR.StorageClass: SRClass.Block })
            .ToLookup(copy => copy.Catalogue!, copy => copy.SR!, StringComparer.OrdinalIgnoreCase);
        if (copies.Count == 0)
        {
            return Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "no disk on block storage has the name of an image of MCS");
        }

        var wide = copies.Select(catalogue => (Name: catalogue.Key, SRs: catalogue.Distinct().ToList()))
            .Where(catalogue => catalogue.SRs.Count > context.Option(MaxLuns))
            .OrderBy(catalogue => catalogue.Name, StringComparer.Ordinal)
            .ToList();
        return wide.Count == 0 ? Verdict.Judged : context.Report(
            at: pool.Place,
            message: [ListText.Of([.. wide.Select(catalogue => string.Create(CultureInfo.InvariantCulture, $"'{catalogue.Name}' to {catalogue.SRs.Count}"))])],
            related: [.. wide.SelectMany(catalogue => catalogue.SRs).OrderBy(sr => sr.DisplayName, StringComparer.Ordinal)]);
    });

    /// <summary>The name in front of the mark; null for other disks.</summary>
    private static string? CatalogueOf(VDI disk, IReadOnlyList<string> marks)
    {
        var name = disk.NameLabel.Value;
        return marks.Select(mark => name.IndexOf(mark, StringComparison.OrdinalIgnoreCase))
            .Where(at => at >= 0)
            .Select(at => name[..at].TrimEnd('-', '_', ' '))
            .FirstOrDefault(catalogue => catalogue.Length > 0);
    }
}
