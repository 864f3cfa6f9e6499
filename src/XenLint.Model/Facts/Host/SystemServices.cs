namespace XenLint.Model;

/// <summary>The services of the control domain, <c>systemctl status</c>.</summary>
/// <param name="State"><c>running</c> when everything that should run does, <c>degraded</c> when something failed.</param>
/// <param name="FailedUnits">How many failed; the listing does not name them.</param>
/// <param name="Running">Services that have a process, such as <c>chronyd.service</c>, in the order of the listing.</param>
public sealed record SystemServices(Sourced<string> State, Sourced<long> FailedUnits, IReadOnlyList<Sourced<string>> Running)
{
    /// <summary>Whether a service has a process.</summary>
    /// <param name="service">The name with its suffix, such as <c>chronyd.service</c>.</param>
    public bool IsRunning(string service) => Running.Any(running => running.Value == service);
}

/// <content>Services.</content>
public sealed partial class HostEvidence
{
    /// <summary>The services of the control domain.</summary>
    public Fact<SystemServices> SystemServices => Fact<SystemServices>(MemberName.SystemServices);
}
