namespace XenLint.Model.Generator.Tests;

/// <summary>The file that the product is built from.</summary>
public class RealDataModelTests
{
    private static readonly Generation Real =
        Generation.Of(File.ReadAllText(Path.Combine(Generation.RepositoryRoot, "schemas", Generation.FileName)));

    [Fact]
    public void It_has_no_mistake_and_compiles_without_a_warning()
    {
        Assert.Empty(Real.Diagnostics);
        Assert.Empty(Real.Complaints);
    }

    [Theory]
    [InlineData("Pool", "public Host? Coordinator => Follow(Columns.Master, Capture.Hosts);")]
    [InlineData("PIF", "public Bond? MemberOfBond => Follow(Columns.BondSlaveOf, Capture.Bonds);")]
    [InlineData("PIF", "public IReadOnlyList<Bond> BondMasterOf => Referrers(Capture.Bonds, Bond.Columns.Master);")]
    [InlineData("PIF", "public IReadOnlyList<VLAN> VLANsAbove => Referrers(Capture.VLANs, VLAN.Columns.TaggedPIF);")]
    [InlineData("Bond", "public IReadOnlyList<PIF> Members => Referrers(Capture.PIFs, PIF.Columns.BondSlaveOf);")]
    [InlineData("Bond", "public PIF? PrimaryMember => Follow(Columns.PrimarySlave, Capture.PIFs);")]
    [InlineData("Bond", "public PIF? Interface => Follow(Columns.Master, Capture.PIFs);")]
    [InlineData("VLAN", "public PIF? TaggedPIF => Follow(Columns.TaggedPIF, Capture.PIFs);")]
    public void Its_terms_of_yesterday_read_as_those_of_today(string record, string property) =>
        Assert.Contains(property, Real.Source(record), StringComparison.Ordinal);

    [Fact]
    public void Every_renamed_column_or_set_is_there() =>
        Assert.All(Vocabulary.PropertyNames, rename =>
            Assert.Contains($" {rename.Value} => ", Real.Source(ModelNames.Record(rename.Key.Split('.')[0])), StringComparison.Ordinal));
}
