using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace XenLint.Model.Generator.Tests;

public class EnumerationTests
{
    [Theory]
    [InlineData("IpConfigurationMode", "Unknown, None, DHCP, Static")]
    [InlineData("BondMode", "Unknown, BalanceSlb, ActiveBackup, Lacp")]
    public void Members_stand_in_the_order_of_the_literals_after_one_that_stands_for_none(string name, string members) =>
        Assert.Equal(members, Members(name));

    [Fact]
    public void A_literal_unknown_is_told_from_no_literal_and_a_digit_cannot_begin_a_name() =>
        Assert.Equal("Unknown, Enabled, StatedUnknown, _50Mode", Members("IgmpStatus"));

    [Fact]
    public void An_enum_that_is_called_like_a_system_type_gets_a_suffix() => Assert.Equal("Unknown, Rfb", Members("ConsoleKind"));

    [Fact]
    public void An_enum_that_is_called_like_a_record_gets_a_suffix() => Assert.Contains(
        "public enum VLANKind", Generation.Of(Sample.With("\"igmp_status\"", "\"VLAN\"")).Source("Enumerations"), StringComparison.Ordinal);

    private static string Members(string name) => string.Join(
        ", ",
        CSharpSyntaxTree.ParseText(Sample.Generation.Source("Enumerations"), cancellationToken: TestContext.Current.CancellationToken)
            .GetCompilationUnitRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<EnumDeclarationSyntax>()
            .Single(declaration => declaration.Identifier.Text == name).Members.Select(member => member.Identifier.Text));
}
