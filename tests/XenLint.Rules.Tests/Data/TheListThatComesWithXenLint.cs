using XenLint.Model;
using XenLint.Rules.Data.Hcl;
using XenLint.Rules.Data.Releases;

namespace XenLint.Rules.Tests.Data;

public sealed class TheListThatComesWithXenLint
{
    private static readonly HardwareCompatibilityList List = HardwareCompatibilityList.Set.BuiltIn;

    [Fact]
    public void Is_complete_for_nothing() => Assert.All(
        ReleaseTable.BuiltIn.All,
        release => Assert.All(Enum.GetValues<HclCategory>(), category => Assert.False(List.StandingFor(category, release, HclCompleteness.Complete).IsComplete)));

    [Theory]
    [InlineData("HP", "Hewlett-Packard Company")]
    [InlineData("Dell Inc.", "DellEMC")]
    [InlineData("IBM", "LENOVO")]
    [InlineData("Cisco Systems, Inc.", "Cisco")]
    [InlineData("Intel Corp.", "GenuineIntel")]
    [InlineData("Broadcom Inc. and subsidiaries", "Broadcom Corporation")]
    [InlineData("Super Micro Computer, Inc.", "Supermicro")]
    public void Knows_the_names_of_a_vendor(string one, string other) => Assert.Equal(List.Vendors.Canonical(one), List.Vendors.Canonical(other));

    [Fact]
    public void Has_a_vendor_of_whom_only_a_page_is_known() => Assert.Equal(
        HclConfidence.VendorOnly,
        List.Find(new ServerIdentity("NetApp", "H410C", false, default), ReleaseTable.BuiltIn.Find("xs-7.1")).Confidence);

    [Fact]
    public void Describes_models_by_patterns_that_work()
    {
        var generation = Assert.Single(List.Entries, entry => entry.ModelPattern is not null);

        Assert.True(generation.Describes("POWEREDGE R740"));
        Assert.False(generation.Describes("POWEREDGE R730"));
    }

    [Fact]
    public void Does_not_take_a_documented_problem_for_a_listing()
    {
        Assert.Equal(HclConfidence.None, List.Find(new ServerIdentity("Dell Inc.", "PowerEdge R730", false, default), null).Confidence);
        Assert.Equal(HclConfidence.None, List.Find(new PciDeviceId(0x10df, 0x0720), null).Confidence);
        Assert.Contains(List.Entries, entry => entry is { Status: HclStatus.KnownIssue, Model: "PowerEdge R730" });
    }
}
