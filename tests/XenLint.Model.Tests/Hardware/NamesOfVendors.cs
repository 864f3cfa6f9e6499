using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Hardware;

public sealed class NamesOfVendors
{
    private static readonly VendorNames Vendors = new(
    [
        new("HPE", ["HP", "Hewlett-Packard Company"]),
        new("Dell", ["Dell EMC"]),
        new("Lenovo", ["IBM"]),
        new("Broadcom", []),
    ]);

    [Theory]
    [InlineData("HP", "HPE")]
    [InlineData("hewlett-packard company", "HPE")]
    [InlineData("Dell Inc.", "DELL")]
    [InlineData("Dell, Inc", "DELL")]
    [InlineData("Dell EMC", "DELL")]
    [InlineData("IBM", "LENOVO")]
    [InlineData("Broadcom Inc. and subsidiaries", "BROADCOM")]
    [InlineData("Foo Bar GmbH", "FOO BAR")]
    [InlineData("Foo Co., Ltd.", "FOO")]
    [InlineData("Inc", "INC")]
    [InlineData("Supermicro", "SUPERMICRO")]
    public void Are_one_without_legal_forms_and_under_every_alias(string written, string expected) => Assert.Equal(expected, Vendors.Canonical(written));

    [Theory]
    [InlineData("Dellwood Inc.")]
    [InlineData("Coltd")]
    [InlineData("Cisco")]
    public void Are_not_cut_inside_a_word(string written) => Assert.NotEqual(Vendors.Canonical("Dell"), Vendors.Canonical(written));

    [Fact]
    public void Have_a_form_that_is_its_own_form() => Properties.HoldFor(
        Names.Any, name => Assert.Equal(Vendors.Canonical(name), Vendors.Canonical(Vendors.Canonical(name))), smaller: Properties.Shorter);

    [Fact]
    public void Do_not_change_by_a_legal_form() => Properties.HoldFor(
        from name in Names.Any
        from form in Gen.Elements(" Inc.", ", Inc", " Corporation", " Corp.", " Co., Ltd.", " GmbH", " LLC", " Inc. and subsidiaries")
        where HardwareText.Comparable(name).TrimEnd(',', ' ').Length > 0 && !name.EndsWith(',')
        select (name, form),
        pair => Assert.Equal(Vendors.Canonical(pair.name.Trim()), Vendors.Canonical(pair.name.Trim() + pair.form)));

    [Fact]
    public void Of_two_groups_that_share_one_are_the_same_vendor()
    {
        var merged = new VendorNames([new("Mellanox", ["Mellanox Technologies"]), new("NVIDIA", ["NVIDIA Networking"]), new("Nvidia", ["Mellanox"])]);

        Assert.Single(new[] { "Mellanox", "Mellanox Technologies", "NVIDIA", "nvidia networking" }.Select(merged.Canonical).Distinct());
    }
}
