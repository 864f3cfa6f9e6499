namespace XenLint.Analysis;

/// <summary>
/// Which objects a waiver is for: one uuid, or all objects of a name, perhaps of one class only. A name is what reports call the object,
/// or its whole path, such as <c>pool/host[xs-01]/PIF[eth0]</c>.
/// </summary>
/// <param name="Uuid">The object's uuid; null when it is meant by its name.</param>
/// <param name="Class">xapi's class, beside a name; null for any.</param>
/// <param name="Name">The object's name; null when it is meant by its uuid.</param>
public sealed record WaivedObject(string? Uuid, string? Class, string? Name)
{
    /// <summary>True for an object that is meant. Uuids and classes are compared without case, names exactly.</summary>
    public bool Matches(Subject subject) =>
        Uuid is not null
            ? Uuid.Equals(subject.Uuid, StringComparison.OrdinalIgnoreCase)
            : (Name == subject.Name || Name == subject.LogicalPath) && (Class is null || Class.Equals(subject.Class, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when both mean the same objects.</summary>
    public bool IsSameAs(WaivedObject other) =>
        string.Equals(Uuid, other.Uuid, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Class, other.Class, StringComparison.OrdinalIgnoreCase)
        && Name == other.Name;

    /// <summary>The object for people: <c>PIF 'eth0'</c>.</summary>
    public override string ToString() => Uuid ?? (Class is null ? $"'{Name}'" : $"{Class} '{Name}'");
}
