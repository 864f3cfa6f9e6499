namespace XenLint.Evidence;

public sealed class SystemServicesTests
{
    public const string Status =
        """
        ● xs-01
            State: degraded
             Jobs: 0 queued
           Failed: 2 units
            Since: Sun 2026-10-04 04:16:12 UTC; 4 weeks 0 days ago
           CGroup: /
                   ├─1 /usr/lib/systemd/systemd --switched-root --system --deserialize 22
                   ├─user.slice
                   └─system.slice
                     ├─chronyd.service
                     │ └─1401 /usr/sbin/chronyd
                     ├─odd.service
                     │ └─1500 /bin/sh run ntpd.service
                     └─xapi.service
                       └─2210 /opt/xensource/bin/xapi -nowatchdog

        """;

    [Fact]
    public void The_system_has_a_state_and_a_number_of_failures()
    {
        var services = SystemServicesParser.Parse(Member.Of(Status))!;

        Assert.Equal(("degraded", 2), (services.State.Value, services.FailedUnits.Value));
    }

    [Fact]
    public void A_service_runs_when_it_has_a_branch_in_the_tree()
    {
        var services = SystemServicesParser.Parse(Member.Of(Status))!;

        Assert.Equal(["chronyd.service", "odd.service", "xapi.service"], services.Running.Select(service => service.Value));
        Assert.True(services.IsRunning("chronyd.service"));
        Assert.False(services.IsRunning("ntpd.service"));
    }

    [Fact]
    public void Another_text_tells_nothing() => Assert.Null(SystemServicesParser.Parse(Member.Of("Failed to get D-Bus connection: Operation not permitted\n")));
}
