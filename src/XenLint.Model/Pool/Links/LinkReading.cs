namespace XenLint.Model;

/// <summary>What one witness says of the link of one port: the toolstack's measurements in the database, or the host's own report.</summary>
/// <param name="Carrier">Whether there is a link.</param>
/// <param name="SpeedMbps">The speed in Mbit/s; not known without a link, and where the witness has a number that stands for "unknown".</param>
/// <param name="IsFullDuplex">Whether both sides may send at once; not known where the speed is not.</param>
public sealed record LinkReading(Sourced<bool> Carrier, Sourced<long> SpeedMbps, Sourced<bool> IsFullDuplex)
{
    /// <summary>The largest number that releases before 6.0 write for a speed that the driver does not tell: -1 in 16 bits.</summary>
    private const long UnknownSpeed = 65535;

    /// <summary>The measurements as the database has them.</summary>
    internal static LinkReading Of(PIFMetrics metrics) => Of(metrics.Carrier, metrics.Speed, metrics.Duplex);

    /// <summary>
    /// What <c>ethtool</c> and the kernel's list of interfaces say of a port; null when neither has it. The driver knows best; the
    /// kernel tells of the link only.
    /// </summary>
    internal static LinkReading? Of(EthernetLink? driver, KernelInterface? kernel) =>
        driver is not null
            ? Of(driver.LinkDetected.IsKnown || kernel is null ? driver.LinkDetected : kernel.Carrier, driver.Speed, driver.IsFullDuplex)
            : kernel is not null ? Of(kernel.Carrier, Nothing<long>(kernel), Nothing<bool>(kernel))
            : null;

    private static LinkReading Of(Sourced<bool> carrier, Sourced<long> speed, Sourced<bool> duplex)
    {
        var isMeaningless = (carrier.TryGet(out var isUp) && !isUp) || (speed.TryGet(out var number) && number is <= 0 or UnknownSpeed);
        var known = isMeaningless ? Sourced<long>.NotKnown(ValueState.Absent, speed.Place) : speed;
        return new(carrier, known, known.IsKnown ? duplex : Sourced<bool>.NotKnown(ValueState.Absent, duplex.Place));
    }

    private static Sourced<T> Nothing<T>(KernelInterface kernel) => Sourced<T>.NotKnown(ValueState.Absent, kernel.Place);
}
