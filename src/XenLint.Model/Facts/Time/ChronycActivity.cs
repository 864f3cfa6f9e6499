namespace XenLint.Model;

/// <summary>How many sources the running service has, and whether it polls them: <c>chronyc activity</c>.</summary>
/// <param name="Refusal">Why there is no answer; null when there is one.</param>
/// <param name="Online">Sources that are polled.</param>
/// <param name="Offline">Sources that are left alone until somebody says that the network is up.</param>
/// <param name="BurstToOnline">Sources that are being polled quickly and will then be on line.</param>
/// <param name="BurstToOffline">Sources that are being polled quickly and will then be off line.</param>
/// <param name="UnknownAddress">Sources whose name could not be resolved to an address.</param>
public sealed record ChronycActivity(
    ChronycRefusal? Refusal,
    Sourced<long> Online,
    Sourced<long> Offline,
    Sourced<long> BurstToOnline,
    Sourced<long> BurstToOffline,
    Sourced<long> UnknownAddress) : ChronycAnswer(Refusal)
{
    /// <summary>All sources that the service was given, also those whose names nobody could resolve. Old versions print fewer counts.</summary>
    public Sourced<long> Sources => Online.Select(online => online + Others.Sum(count => count.TryGet(out var number) ? number : 0));

    private Sourced<long>[] Others => [Offline, BurstToOnline, BurstToOffline, UnknownAddress];
}

/// <content>Activity of the time service.</content>
public sealed partial class HostEvidence
{
    /// <summary>How many sources the running service has.</summary>
    public Fact<ChronycActivity> ChronycActivity => Fact<ChronycActivity>(MemberName.ChronycActivity);
}
