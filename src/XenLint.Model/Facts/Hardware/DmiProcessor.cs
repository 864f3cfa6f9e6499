namespace XenLint.Model;

/// <summary>A processor socket.</summary>
/// <param name="Structure">The structure that tells.</param>
public sealed record DmiProcessor(DmiStructure Structure)
{
    /// <summary>What is printed on the board beside the socket.</summary>
    public Sourced<string> Socket => Structure["Socket Designation"];

    /// <summary>The processor's model as it names itself.</summary>
    public Sourced<string> Model => Structure["Version"];

    /// <summary>Whether a processor is in the socket and switched on: <c>Populated, Enabled</c>, <c>Unpopulated</c>.</summary>
    public Sourced<string> Status => Structure["Status"];

    /// <summary>Number of cores.</summary>
    public Sourced<long> CoreCount => Structure.Count("Core Count");

    /// <summary>Number of cores that the firmware switches on.</summary>
    public Sourced<long> EnabledCores => Structure.Count("Core Enabled");

    /// <summary>Number of threads of all cores together.</summary>
    public Sourced<long> ThreadCount => Structure.Count("Thread Count");
}
