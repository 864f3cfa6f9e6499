using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class StorageSecretsTests : RuleTest<StorageSecrets>
{
    private const string Password = "hunter2";

    [Theory]
    [InlineData("chappassword")]
    [InlineData("incoming_chappassword")]
    [InlineData("password")]
    [InlineData("cifspassword")]
    public void A_password_in_clear_text_is_a_warning_that_does_not_tell_it(string key)
    {
        var findings = Of("iso", pbd => pbd.DeviceConfig(key, Flag(Password)))
            .Reports($"Storage 'SR' on 'xs-01' keeps '{key}' in clear text in the pool's database.")
            .AsWarning()
            .About("pool/host[xs-01]/PBD[SR]")
            .RelatedTo("pool/SR[SR]", "pool/host[xs-01]");

        Assert.DoesNotContain(findings.Messages, message => message.Contains(Password, StringComparison.Ordinal));
    }

    [Fact]
    public void The_remedy_names_the_key_and_not_the_password() =>
        Of("lvmoiscsi", pbd => pbd.DeviceConfig("chapuser", "u").DeviceConfig("chappassword", Flag(Password)))
            .Reports("Storage 'SR' on 'xs-01' keeps 'chappassword' in clear text in the pool's database.")
            .FixedBy($"xe pbd-create sr-uuid={Pool().UuidOf("SR", "SR")} host-uuid={Pool().UuidOf("host", "xs-01")} device-config:chappassword_secret=<uuid of the secret>");

    [Fact]
    public void A_password_that_can_be_turned_back_is_a_warning() =>
        Of("netapp", pbd => pbd.DeviceConfig("password_transformed", Flag("hXJ7f3x8gQ==")))
            .Reports("Storage 'SR' on 'xs-01' keeps 'password_transformed' in the pool's database in a form that anybody can turn back.")
            .AsWarning();

    [Fact]
    public void That_a_collector_has_taken_it_out_does_not_make_it_a_good_place() =>
        Of("iso", pbd => pbd.DeviceConfig("cifspassword", Flag("REMOVED")))
            .Reports("Storage 'SR' on 'xs-01' keeps 'cifspassword' in clear text in the pool's database.");

    [Fact]
    public void A_reference_to_the_store_of_secrets_and_an_empty_password_pass() =>
        Of("iso", pbd => pbd.DeviceConfig("cifspassword_secret", "edf077b3").DeviceConfig("password", "")).Passes(objects: 2);

    [Fact]
    public void Iscsi_without_authentication_is_one_note_for_the_repository() =>
        Pool().Host("xs-01").Host("xs-02").SR("SR", type: "lvmoiscsi", sr => sr.Flagged().PBDs())
            .Reports("Storage 'SR' uses iSCSI without authentication (CHAP).")
            .AsNote()
            .RelatedTo("pool/host[xs-01]/PBD[SR]", "pool/host[xs-02]/PBD[SR]");

    [Fact]
    public void A_site_can_require_it() =>
        Pool().Host("xs-01").SR("SR", type: "lvmoiscsi", sr => sr.Flagged().PBD("xs-01")).With("require_chap", "true").Findings().AsWarning();

    [Fact]
    public void Iscsi_with_authentication_passes() =>
        Of("lvmoiscsi", pbd => pbd.DeviceConfig("chapuser", "u").DeviceConfig("chappassword_secret", "edf077b3")).Passes(objects: 3);

    [Fact]
    public void Passwords_of_storage_at_the_pool_count_too() =>
        Pool().PoolRow(row => row.OtherConfig("storagelink_password", Flag(Password)).OtherConfig("other_password_secret", "edf077b3"))
            .Reports("The pool's other_config keeps 'storagelink_password' in clear text in the pool's database.");

    [Fact]
    public void A_configuration_that_cannot_be_read_is_not_evaluated() =>
        Of("iso", pbd => pbd.Set("device_config", "((")).Passes(objects: 1, notEvaluated: 1);

    private static RuleCase Of(string type, Action<PBDBuilder> pbd) => Pool().Host("xs-01").SR("SR", type, sr => sr.PBD("xs-01", pbd));
}
