namespace XenLint.Model;

/// <summary>Who made a server and what model it is.</summary>
/// <param name="Manufacturer">The maker in its own words.</param>
/// <param name="Product">The model in the maker's own words.</param>
/// <param name="IsBoard">True when the machine does not name itself and the words are those of its main board.</param>
/// <param name="Place">The bytes that name the model.</param>
public sealed record ServerIdentity(string Manufacturer, string Product, bool IsBoard, Place Place)
{
    /// <summary>Maker and model for messages, with single blanks; the maker once only.</summary>
    public string DisplayName
    {
        get
        {
            var (maker, model) = (Spaced(Manufacturer), Spaced(Product));
            return model.StartsWith(maker + " ", StringComparison.OrdinalIgnoreCase) ? model : $"{maker} {model}";
        }
    }

    /// <summary>True when the machine is itself a virtual machine.</summary>
    public bool IsVirtual { get; } = IsVirtualMachine(HardwareText.Comparable(Manufacturer), HardwareText.Comparable(Product));

    private static bool IsVirtualMachine(string maker, string model) =>
        maker is "XEN" or "QEMU" or "INNOTEK GMBH"
        || maker == "VMWARE" || maker.StartsWith("VMWARE,", StringComparison.Ordinal)
        || (maker == "MICROSOFT CORPORATION" && model == "VIRTUAL MACHINE")
        || (maker == "ORACLE CORPORATION" && model == "VIRTUALBOX");

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <content>Which server the host runs on.</content>
public sealed partial class HostEvidence
{
    private Kept<ServerIdentity>? server;

    /// <summary>
    /// Maker and model: what the database says, else the firmware's table in the report; of a machine that does not name itself what
    /// its main board says. The strings in rows of virtual machines are those that guests see; they tell nothing of hosts.
    /// </summary>
    /// <exception cref="NotKnownException">Nothing names them, or what might is cut off.</exception>
    public ServerIdentity Server => Kept.Of(ref server, this, static evidence =>
    {
        var firmware = evidence.Dmidecode.TryGet(out var table) ? table : null;
        var itself = evidence.Told("system-manufacturer", "system-product-name", isBoard: false)
            ?? Told(firmware?.System?.Manufacturer, firmware?.System?.ProductName, isBoard: false);
        if (itself is null && MayTellMore(evidence.Dmidecode.Status))
        {
            throw evidence.Dmidecode.Member.NotKnown();
        }

        return itself
            ?? evidence.Told("baseboard-manufacturer", "baseboard-product-name", isBoard: true)
            ?? Told(firmware?.BaseBoard?.Manufacturer, firmware?.BaseBoard?.ProductName, isBoard: true)
            ?? throw evidence.WhyServerIsUnknown();
    });

    /// <summary>The whole of a member that is cut off could name the machine, whose board would then be the wrong answer.</summary>
    private static bool MayTellMore(MemberStatus status) =>
        status is MemberStatus.Truncated or MemberStatus.Damaged or MemberStatus.OverLimit or MemberStatus.TimedOut or MemberStatus.Lost;

    private static ServerIdentity? Told(Sourced<string>? manufacturer, Sourced<string>? product, bool isBoard) =>
        manufacturer is { } maker && product is { } model
        && maker.TryGet(out var makerText) && model.TryGet(out var modelText)
        && !HardwareText.IsPlaceholder(makerText) && !HardwareText.IsPlaceholder(modelText)
            ? new ServerIdentity(makerText, modelText, isBoard, model.Place)
            : null;

    private ServerIdentity? Told(string manufacturer, string product, bool isBoard) =>
        Host is { BiosStrings: { IsKnown: true } strings } ? Told(strings[manufacturer], strings[product], isBoard) : null;

    private NotKnownException WhyServerIsUnknown() =>
        Report is not null && !Dmidecode.IsKnown ? Dmidecode.Member.NotKnown()
        : Host is { BiosStrings: { IsKnown: false, IsAbsent: false } strings } ? NotKnownException.For(strings.State, strings.Place)
        : new NotKnownException(
            NotEvaluatedReason.FieldAbsent, Report is null ? "the database names no server model" : "neither the database nor dmidecode.out names the server model");
}
