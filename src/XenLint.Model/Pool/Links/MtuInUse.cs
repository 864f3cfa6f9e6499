namespace XenLint.Model;

/// <content>The size of frames that an interface really sends.</content>
public sealed partial class PIF
{
    /// <summary>
    /// The MTU in bytes that the host's report shows for the interface: that of the port; of a bond the smallest of its members; of
    /// VLANs and the like that of their bridge. Absent where there is no report, or the report does not have the interface.
    /// </summary>
    /// <exception cref="NotKnownException">The rows do not tell which interface of the host it is.</exception>
    public Sourced<long> MtuInUse
    {
        get
        {
            var absent = Sourced<long>.NotKnown(ValueState.Absent, Place with { Field = "MTU in the host's report" });
            return OwningHost?.Evidence.KernelInterfaces is not { } report || !report.TryGet(out var interfaces) ? absent : Kind switch
            {
                PIFKind.Physical => MtuOf(this) ?? absent,
                PIFKind.BondInterface => Bond!.Links.Members.Select(MtuOf).OfType<Sourced<long>>().Where(mtu => mtu.IsKnown).Order().Select(mtu => (Sourced<long>?)mtu).FirstOrDefault() ?? absent,
                _ => interfaces.Find(Network?.Bridge ?? "")?.Mtu ?? absent,
            };

            Sourced<long>? MtuOf(PIF port) => interfaces.Find(port.Device)?.Mtu;
        }
    }
}
