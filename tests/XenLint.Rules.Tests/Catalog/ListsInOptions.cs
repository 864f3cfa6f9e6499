using XenLint.Analysis;

namespace XenLint.Rules.Tests.Catalog;

public sealed class ListsInOptions
{
    private static readonly RuleCatalog Rules = RuleCatalog.Of(RulesAssembly.Assembly);

    [Theory]
    [InlineData("XL1016.uses", "management, backup", "write some of management, storage, vm, separated by commas, or none.")]
    [InlineData("XL1007.accepted_mtu", "1500, jumbo", "write whole numbers separated by commas, or none.")]
    [InlineData("XL2010.ignore_keys", "nfsversion, options", "write some of SCSIid, ScsiId, provider, serverpath, nfsversion, targetIQN, location, server, target, separated by commas, or none.")]
    [InlineData("XL6002.ignore_models", "Broadcom", "write PCI ids of a chip (8086:1572) or of a card (8086:1572:1028:1f72) separated by commas, or none.")]
    public void What_a_rule_does_not_know_is_an_error_at_its_line(string option, string value, string advice)
    {
        var problem = Assert.Single(ConfigurationFile.Parse("xenlint.globalconfig", $"is_global = true\nxenlint.{option} = {value}\n", Rules).Problems);

        Assert.Equal(1, problem.Position.Line);
        Assert.Equal($"'{value}' does not suit '{option.Split('.')[1]}' of {option.Split('.')[0]}; {advice}", problem.Message);
    }

    [Theory]
    [InlineData("XL1016.uses", "none")]
    [InlineData("XL1016.uses", "VM, Storage")]
    [InlineData("XL1004.ignore_networks", "any name, of a network*")]
    public void Known_words_and_free_ones_are_taken(string option, string value) =>
        Assert.Empty(ConfigurationFile.Parse("xenlint.globalconfig", $"is_global = true\nxenlint.{option} = {value}\n", Rules).Problems);
}
