namespace XenLint.Model;

/// <summary>The machine as its firmware describes it, <c>dmidecode.out</c>. Old releases of the program print fewer values of each structure.</summary>
/// <param name="Structures">The structures in the order of the output. What the program prints in front of them tells nothing of the machine.</param>
public sealed record DmiTable(IReadOnlyList<DmiStructure> Structures)
{
    private const string Hosting = "Board is a hosting board";

    /// <summary>Vendor, version and day of the firmware; null when the table has no such structure.</summary>
    public DmiBios? Bios => OfType(DmiType.Bios).Select(structure => new DmiBios(structure)).FirstOrDefault();

    /// <summary>Maker and model of the machine; null when the table has no such structure.</summary>
    public DmiSystem? System => OfType(DmiType.System).Select(structure => new DmiSystem(structure)).FirstOrDefault();

    /// <summary>The main board: the one that says so, else the first, since blades list their connectors as boards too; null when there is none.</summary>
    public DmiBaseBoard? BaseBoard => OfType(DmiType.BaseBoard)
        .OrderByDescending(structure => structure.List("Features").Contains(Hosting))
        .Select(structure => new DmiBaseBoard(structure))
        .FirstOrDefault();

    /// <summary>The case; null when the table has no such structure.</summary>
    public DmiChassis? Chassis => OfType(DmiType.Chassis).Select(structure => new DmiChassis(structure)).FirstOrDefault();

    /// <summary>The processor sockets, empty ones among them.</summary>
    public IEnumerable<DmiProcessor> Processors => OfType(DmiType.Processor).Select(structure => new DmiProcessor(structure));

    /// <summary>The memory slots, empty ones among them.</summary>
    public IEnumerable<DmiMemoryDevice> MemoryDevices => OfType(DmiType.MemoryDevice).Select(structure => new DmiMemoryDevice(structure));

    private IEnumerable<DmiStructure> OfType(DmiType type) => Structures.Where(structure => structure.Type == (int)type);
}

/// <content>The machine as its firmware describes it.</content>
public sealed partial class HostEvidence
{
    /// <summary>The firmware's description of the machine.</summary>
    public Fact<DmiTable> Dmidecode => Fact<DmiTable>(MemberName.Dmidecode);
}
