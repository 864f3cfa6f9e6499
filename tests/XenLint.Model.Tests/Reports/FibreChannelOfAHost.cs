namespace XenLint.Model.Tests.Reports;

public sealed class FibreChannelOfAHost
{
    [Fact]
    public void Is_one_port_for_each_folder_with_its_attributes()
    {
        var ports = Reported.Host(report => report
            .With("sys/class/fc_host/host8/port_state", "Linkdown\n")
            .With("sys/class/fc_host/host7/port_state", "Online\n")
            .With("sys/class/fc_host/host7/speed", "16 Gbit\n")
            .With("sys/class/fc_host/host7/fabric_name", "0x100000051e000001\n")).FibreChannelPorts.ToList();

        Assert.Equal([("host7", "Online"), ("host8", "Linkdown")], ports.Select(port => (port.Name, port.State.Value)));
        Assert.Equal("16 Gbit", ports[0].Speed);
        Assert.Equal("0x100000051e000001", ports[0].FabricName);
        Assert.Equal(NotEvaluatedReason.MemberAbsent, Assert.Throws<NotKnownException>(() => ports[1].Speed).Reason);
    }

    [Fact]
    public void Is_none_where_the_report_has_none() => Assert.Empty(Reported.Host(_ => { }).FibreChannelPorts);
}
