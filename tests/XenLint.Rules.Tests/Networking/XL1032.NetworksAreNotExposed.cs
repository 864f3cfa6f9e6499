using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class NetworksAreNotExposedTests : RuleTest<NetworksAreNotExposed>
{
    private const string Internal = "is_host_internal_management_network";

    [Fact]
    public void Unencrypted_nbd_is_an_error()
    {
        var pool = Pool().Network("Backup", network => network.Set("purpose", Flag("('insecure_nbd')")));

        pool.Reports("Network 'Backup' serves disks by NBD without TLS.")
            .AsError()
            .About("pool/network[Backup]")
            .FixedBy($"xe network-param-remove uuid={pool.UuidOf("network", "Backup")} param-name=purpose param-key=insecure_nbd && xe network-param-add uuid={pool.UuidOf("network", "Backup")} param-name=purpose param-key=nbd");
    }

    [Fact]
    public void Encrypted_nbd_and_no_purpose_pass() => Pool().Network("Backup", network => network.Purpose("nbd")).Network("LAN").Passes(objects: 2);

    [Fact]
    public void Guests_on_the_network_inside_the_hosts_are_a_warning() =>
        Pool().Network("Inside", network => network.OtherConfig(FlagEntry(Internal, "true"))).Host("xs-01").VM("web01", vm => vm.On("xs-01").VIF("Inside"))
            .Reports("Network 'Inside' leads to the control domain of each host, and VM 'web01' is on it.")
            .AsWarning()
            .RelatedTo("pool/VIF[web01/0]", "pool/VM[web01]");

    [Fact]
    public void Templates_do_not_count() =>
        Pool().Network("Inside", network => network.OtherConfig(Internal, "true")).Template("web", vm => vm.VIF("Inside")).Passes(objects: 1);

    [Fact]
    public void Appliances_can_be_allowed() =>
        Pool().Network("Inside", network => network.OtherConfig(Internal, "true")).Host("xs-01").VM("Vendor appliance 2", vm => vm.On("xs-01").VIF("Inside"))
            .With("allowed_vms", "Vendor appliance*")
            .Passes(objects: 1);

    [Fact]
    public void Releases_without_purposes_serve_no_disks() => Pool().Schema(66).Network("LAN").Passes(objects: 1);

    [Fact]
    public void A_purpose_that_is_not_recorded_cannot_be_judged() =>
        Pool().Network("LAN", network => network.Without("purpose")).IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "network.purpose");

    [Fact]
    public void A_pool_without_networks_is_not_concerned() => Pool().Host("xs-01").IsNotApplicable();
}
