namespace XenLint.Model;

/// <summary>
/// The tables and releases that <c>schemas/xapi-datamodel.json</c> describes. The generator writes the other half of this class,
/// and one record type for each table.
/// </summary>
public static partial class XapiDataModel
{
    /// <summary>Every described table, in the order of the file.</summary>
    public static IReadOnlyList<TableInfo> Tables { get; } = DescribeTables();

    /// <summary>Every release that the file names, oldest first.</summary>
    public static IReadOnlyList<XapiRelease> Releases { get; } = DescribeReleases();

    /// <summary>The described table of this name, or null.</summary>
    public static TableInfo? Find(string table) => Tables.FirstOrDefault(info => info.Name == table);

    /// <summary>The newest release whose schema is not newer than <paramref name="schemaMinor"/>, or null when it is older than all.</summary>
    public static XapiRelease? ReleaseOf(int schemaMinor) =>
        Releases.LastOrDefault(release => release.SchemaMinor is { } minor && minor <= schemaMinor && release.Product is not null);
}

/// <summary>One release of xapi.</summary>
/// <param name="Name">Code name (<c>boston</c>) or xapi version (<c>22.27.0</c>).</param>
/// <param name="SchemaMinor">The minor version of its database schema, where known.</param>
/// <param name="Product">The product that shipped it, where one did.</param>
public sealed record XapiRelease(string Name, int? SchemaMinor, string? Product);
