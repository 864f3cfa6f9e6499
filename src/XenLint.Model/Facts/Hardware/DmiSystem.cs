namespace XenLint.Model;

/// <summary>The machine as its maker sells it.</summary>
/// <param name="Structure">The structure that tells.</param>
public sealed record DmiSystem(DmiStructure Structure)
{
    /// <summary>The maker.</summary>
    public Sourced<string> Manufacturer => Structure["Manufacturer"];

    /// <summary>The model.</summary>
    public Sourced<string> ProductName => Structure["Product Name"];

    /// <summary>What the maker tells beside the model; seldom anything.</summary>
    public Sourced<string> Version => Structure["Version"];
}

/// <summary>A board of the machine.</summary>
/// <param name="Structure">The structure that tells.</param>
public sealed record DmiBaseBoard(DmiStructure Structure)
{
    /// <summary>The board's maker.</summary>
    public Sourced<string> Manufacturer => Structure["Manufacturer"];

    /// <summary>The board's model.</summary>
    public Sourced<string> ProductName => Structure["Product Name"];
}

/// <summary>The case of the machine.</summary>
/// <param name="Structure">The structure that tells.</param>
public sealed record DmiChassis(DmiStructure Structure)
{
    /// <summary>The case's maker.</summary>
    public Sourced<string> Manufacturer => Structure["Manufacturer"];

    /// <summary>Its form, such as <c>Rack Mount Chassis</c> or <c>Multi-system</c>.</summary>
    public Sourced<string> Form => Structure["Type"];
}
