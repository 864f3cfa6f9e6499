namespace XenLint.Model;

/// <summary>The network card behind a port.</summary>
/// <param name="Id">What it is; with the card's own numbers where the evidence has them.</param>
/// <param name="Name">Vendor and device in the words of the host's own list at that time; null when it has none. Never compared.</param>
/// <param name="Place">The row or the line that tells the numbers.</param>
public sealed record NetworkAdapter(PciDeviceId Id, string? Name, Place Place);

/// <content>The card behind a port.</content>
public sealed partial class PIF
{
    /// <summary>The card behind a physical interface.</summary>
    /// <exception cref="NotKnownException">The database does not name it, as of bonds, VLANs and adapters that are no PCI devices.</exception>
    public NetworkAdapter Adapter
    {
        get
        {
            var metrics = Metrics ?? throw new NotKnownException(NotEvaluatedReason.FieldAbsent, "the interface has no row in PIF_metrics");
            if (string.IsNullOrWhiteSpace(metrics.VendorId) || string.IsNullOrWhiteSpace(metrics.DeviceId))
            {
                throw new NotKnownException(NotEvaluatedReason.FieldAbsent, "PIF_metrics names no PCI device for the interface");
            }

            var chip = PciDeviceId.TryParse($"{metrics.VendorId.Value}:{metrics.DeviceId.Value}", out var id) && !id.HasSubsystem
                ? id
                : throw new NotKnownException(NotEvaluatedReason.Unparsable, "PIF_metrics.vendor_id or device_id is no hexadecimal number");
            return new NetworkAdapter(CardOf(chip, metrics), NameOf(metrics), metrics.Place);
        }
    }

    /// <summary>The card's own numbers stand in the database or in the report; they count only beside the same chip.</summary>
    private PciDeviceId CardOf(PciDeviceId chip, PIFMetrics metrics)
    {
        if (Known.OrNull(() => PCI) is { } device
            && IsNumber(device.VendorId, chip.Vendor) && IsNumber(device.DeviceId, chip.Device)
            && Number(device.SubsystemVendorId) is { } vendor and not 0 && Number(device.SubsystemDeviceId) is { } card)
        {
            return chip.OnCard(vendor, card);
        }

        return metrics.PciBusPath.TryGet(out var path) && PciAddress.TryParse(path, out var address)
            && OwningHost?.Evidence.PciDevices is { } report && report.TryGet(out var devices)
            && devices.At(address) is { } found && found.Id.Chip == chip
                ? found.Id
                : chip;
    }

    private static string? NameOf(PIFMetrics metrics)
    {
        var words = new[] { metrics.VendorName, metrics.DeviceName }.Select(text => text.TryGet(out var known) ? known.Trim() : "").Where(text => text.Length > 0);
        return string.Join(' ', words) is { Length: > 0 } name ? name : null;
    }

    private static bool IsNumber(Sourced<string> text, ushort expected) => Number(text) == expected;

    private static ushort? Number(Sourced<string> text) => text.TryGet(out var known) && PciDeviceId.TryParseNumber(known, out var number) ? number : null;
}

/// <content>Names of measurements of interfaces.</content>
public sealed partial class PIFMetrics
{
    /// <summary>The interface that is measured; null when none says so.</summary>
    public PIF? Interface => Referrer(Capture.PIFs, PIF.Columns.Metrics);

    /// <inheritdoc/>
    private protected override string FindName() => Known.OrNull(() => Interface)?.DisplayName ?? base.FindName();

    /// <inheritdoc/>
    public override Host? OwningHost => Known.OrNull(() => Interface)?.OwningHost;
}
