using XenLint.Model;
using XenLint.Rules.Capture;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Capture;

public sealed class ReportBelongsToDatabaseTests : RuleTest<ReportBelongsToDatabase>
{
    [Fact]
    public void A_host_of_the_pool_passes() => Pool().Host("xs-01").Report("xs-01").Passes(objects: 1);

    [Fact]
    public void A_host_that_the_database_does_not_have_is_an_error_at_its_uuid() =>
        Pool().Host("xs-01").Report("xs-01", report => report.With("etc/xensource-inventory", "PRODUCT_BRAND='XenServer'\nINSTALLATION_UUID='⟦11111111-2222-4333-8444-555555555555⟧'\n"))
            .Reports("Report of 'xs-01': the database is another pool's: it has no host with the uuid 11111111-2222-4333-8444-555555555555.")
            .AsError();

    [Fact]
    public void An_inventory_without_a_uuid_tells_nothing() =>
        Pool().Host("xs-01").Report("xs-01", report => report.With("etc/xensource-inventory", "PRODUCT_BRAND='XenServer'\n"))
            .IsNotEvaluated(NotEvaluatedReason.FieldAbsent);

    [Fact]
    public void Without_a_database_there_is_nothing_to_belong_to() =>
        Pool().Host("xs-01").Report("xs-01").WithoutDatabase().IsNotEvaluated(NotEvaluatedReason.TableAbsent);
}
