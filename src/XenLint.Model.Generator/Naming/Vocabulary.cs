namespace XenLint.Model.Generator;

/// <summary>The few names that do not follow from the database's spelling. All exceptions stand here.</summary>
internal static class Vocabulary
{
    /// <summary>The field's terms of today for columns and sets, where the database keeps an older one.</summary>
    public static readonly IReadOnlyDictionary<string, string> PropertyNames = new Dictionary<string, string>
    {
        ["pool.master"] = "Coordinator",
        ["Bond.master"] = "Interface",
        ["Bond.slaves"] = "Members",
        ["Bond.primary_slave"] = "PrimaryMember",
        ["PIF.bond_slave_of"] = "MemberOfBond",
        ["PIF.VLAN_slave_of"] = "VLANsAbove",
    };

    /// <summary>Records whose table's name, once spelt as C# spells, is another table's.</summary>
    public static readonly IReadOnlyDictionary<string, string> RecordNames = new Dictionary<string, string>
    {
        ["Secret"] = "StraySecret",
    };

    /// <summary>Types that every C# file sees through its implicit usings: a record of this name would be ambiguous.</summary>
    public static readonly ISet<string> SystemTypes = new HashSet<string> { "Console", "Task" };

    /// <summary>What a record has already, from <c>PoolObject</c>, from <c>object</c> or from the generator itself.</summary>
    public static readonly ISet<string> RecordMembers = new HashSet<string>
    {
        "Boolean", "Capture", "Class", "Columns", "DisplayName", "displayName", "Enumeration", "Equals", "Finalize", "FindName", "Follow",
        "FollowAll", "GetHashCode", "GetType", "Info", "Integer", "IsSecret", "LogicalPath", "Map", "maps", "MemberwiseClone", "OwningHost", "Place", "PlaceOf",
        "RawText", "Real", "Reference", "ReferenceEquals", "Referrer", "Referrers", "Reported", "Row", "Set", "StoredReference", "Text", "Time",
        "ToString", "Uuid",
    };

    /// <summary>What the class <c>Columns</c> of a record has already.</summary>
    public static readonly ISet<string> ColumnsMembers = new HashSet<string>
    {
        "Columns", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };
}
