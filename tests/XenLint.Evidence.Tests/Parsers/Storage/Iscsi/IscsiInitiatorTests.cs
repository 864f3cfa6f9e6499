namespace XenLint.Evidence;

public sealed class IscsiInitiatorTests
{
    public const string Name = "# written by the storage manager\nInitiatorName=iqn.2012-07.com.example:8fe405de\nInitiatorAlias=xs-01\n";

    public const string Nodes = "192.0.2.43:3260,1 iqn.2004-04.com.example:filer.1\n[2001:db8::43]:3260,1 iqn.2004-04.com.example:filer.1\n";

    [Fact]
    public void The_host_has_a_name_that_targets_know_it_by()
    {
        var name = IscsiInitiatorParsers.Name(Member.Of(Name))!.Name;

        Assert.Equal("iqn.2012-07.com.example:8fe405de", name);
        Assert.Equal("iqn.2012-07.com.example:8fe405de", FactPlaces.TextAt(name.Place));
    }

    [Theory]
    [InlineData("## DO NOT EDIT OR REMOVE THIS FILE!\n")]
    [InlineData("# InitiatorName=iqn.x\n")]
    public void Without_the_line_there_is_none(string text) => Assert.Null(IscsiInitiatorParsers.Name(Member.Of(text)));

    [Fact]
    public void An_empty_name_is_said() => Assert.Equal("", IscsiInitiatorParsers.Name(Member.Of("InitiatorName=\n"))!.Name);

    [Fact]
    public void A_target_is_known_at_each_of_its_portals() => Assert.Equal(
        [("192.0.2.43:3260,1", "iqn.2004-04.com.example:filer.1"), ("[2001:db8::43]:3260,1", "iqn.2004-04.com.example:filer.1")],
        IscsiInitiatorParsers.Nodes(Member.Of(Nodes))!.All.Select(node => (node.Portal.Value, node.Target.Value)));

    [Fact]
    public void Another_text_is_no_list() => Assert.Null(IscsiInitiatorParsers.Nodes(Member.Of("iscsiadm: No records found\n")));
}
