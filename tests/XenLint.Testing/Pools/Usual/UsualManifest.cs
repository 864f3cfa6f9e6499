using System.Globalization;

namespace XenLint.Testing;

/// <summary>The manifest as a release writes it.</summary>
internal static class UsualManifest
{
    /// <summary>XenServer 6.0. Older releases also said who wrote the file, and wrote the pool's secret in clear.</summary>
    private const int FirstWithThreePairs = 63;

    public static IEnumerable<KeyValuePair<string, FieldText>> Of(Schema schema, PoolRows rows)
    {
        if (schema.Minor < FirstWithThreePairs)
        {
            yield return new("installation_uuid", rows.Uuid("host", rows.Of("host").FirstOrDefault()?.Key ?? ""));
            yield return new("control_domain_uuid", rows.Uuid("VM", "control domain"));
            yield return new("pool_conf", "master");
            yield return new("pool_token", rows.Uuid("pool", "token"));
        }

        yield return new("schema_major_vsn", "5");
        yield return new("schema_minor_vsn", schema.Minor.ToString(CultureInfo.InvariantCulture));
        yield return new("generation_count", "20416");
    }
}
