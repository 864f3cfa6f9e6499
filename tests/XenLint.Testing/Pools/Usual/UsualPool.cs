namespace XenLint.Testing;

/// <summary>What the database says of an ordinary pool.</summary>
internal static class UsualPool
{
    public static void Fill(Row pool, PoolRows rows)
    {
        pool.Say("name_label", pool.Key);
        pool.Usually("master", _ => rows.Of("host").FirstOrDefault()?.Reference ?? "OpaqueRef:NULL");
        pool.Usually("tls_verification_enabled", "true");
        pool.Usually("ha_host_failures_to_tolerate", "0");
        pool.Usually("other_config", new MapCell([new("memory-ratio-hvm", "0.25"), new("memory-ratio-pv", "0.25")]));
        pool.Usually("cpu_info", new MapCell(
        [
            new("cpu_count", "64"), new("socket_count", "4"), new("vendor", "GenuineIntel"),
            new("features_pv", "1fc9cbf5-f6b83203-2991cbf5-00000923-00000001-00180ea9-00000000-00000000"),
            new("features_hvm", "1fcbfbff-f7fa3223-2d93fbff-00000923-00000001-001c0fab-00000000-00000000"),
        ]));
        pool.Usually("restrictions", new MapCell([.. new[] { "dmc", "checkpoint", "wlb", "rbac", "dr", "ssl_legacy_switch" }.Select(
            feature => new MapEntry($"restrict_{feature}", "false"))]));
    }
}
