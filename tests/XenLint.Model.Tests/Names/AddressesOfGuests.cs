using XenLint.Testing;

namespace XenLint.Model.Tests.Names;

public sealed class AddressesOfGuests
{
    [Fact]
    public void Are_those_that_the_tools_tell_each_once()
    {
        var vm = Machine(networks: "(('0/ip' '10.0.0.20') ('0/ipv4/0' '10.0.0.20') ('0/ipv6/0' '2001:db8::20') ('1/ip' '10.0.1.20'))");

        Assert.Equal(["10.0.0.20", "2001:db8::20", "10.0.1.20"], vm.GuestAddresses.Select(guest => guest.Address.ToString()));
        Assert.Equal("pool/VM_guest_metrics", vm.GuestAddresses[0].Place.LogicalPath.Split('[')[0]);
    }

    [Fact]
    public void Leave_out_what_nobody_else_can_reach() =>
        Assert.Empty(Machine(networks: "(('0/ip' '169.254.7.7') ('0/ipv6/0' 'fe80::1') ('1/ip' '127.0.0.1') ('2/ip' 'dhcp.example') ('3/ip' '0.0.0.0'))").GuestAddresses);

    [Fact]
    public void Are_none_of_a_machine_that_does_not_run() =>
        Assert.Empty(Machine(networks: "(('0/ip' '10.0.0.20'))", vm => vm.Set("power_state", "Halted")).GuestAddresses);

    [Fact]
    public void Are_none_without_tools() => Assert.Empty(Machine(networks: "()", vm => vm.Raw("guest_metrics", "OpaqueRef:NULL")).GuestAddresses);

    [Fact]
    public void Are_found_by_address_whatever_way_it_is_written()
    {
        var book = Pool("(('0/ipv6/0' '2001:db8::20') ('0/ip' '10.0.0.20'))").Write().Capture().GuestAddresses;

        Assert.Equal("dns01", book.Find("2001:DB8:0::20")?.VM.DisplayName);
        Assert.Equal("dns01", book.Find("10.0.0.20")?.VM.DisplayName);
        Assert.Null(book.Find("10.0.0.21"));
        Assert.Null(book.Find("dns01.example"));
        Assert.Null(book.Loss);
    }

    [Fact]
    public void Are_not_all_known_when_a_table_is_missing()
    {
        Assert.Equal(NotEvaluatedReason.TableAbsent, Pool("()").WithoutTable("VM").Write().Capture().GuestAddresses.Loss?.Reason);
        Assert.Equal(NotEvaluatedReason.TableAbsent, Pool("()").WithoutTable("VM_guest_metrics").Write().Capture().GuestAddresses.Loss?.Reason);
    }

    private static VM Machine(string networks, Action<VMBuilder>? vm = null) => Pool(networks, vm).Write().Capture().VMs.Single(candidate => !candidate.IsControlDomain);

    private static PoolBuilder Pool(string networks, Action<VMBuilder>? build = null) => new PoolBuilder("lab")
        .Host("xs-01")
        .VM("dns01", vm =>
        {
            vm.On("xs-01");
            build?.Invoke(vm);
        })
        .Row("VM_guest_metrics", "dns01", metrics => metrics.Set("networks", networks));
}
