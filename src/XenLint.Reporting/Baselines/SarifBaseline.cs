using System.Text.Json;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>The findings of a SARIF report that XenLint wrote.</summary>
internal static class SarifBaseline
{
    public static (Baseline Baseline, BaselineFormat Format) Read(JsonElement root, JsonElement runs)
    {
        var entries = new List<BaselineEntry>();
        var format = BaselineFormat.SarifGitHub;
        if (root.GetProperty("version").GetString() != "2.1.0")
        {
            throw new BaselineException("it is SARIF of another version than 2.1.0");
        }

        foreach (var run in runs.EnumerateArray())
        {
            var tool = run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString();
            if (tool != "XenLint")
            {
                throw new BaselineException($"it is a report of '{tool}' and not of XenLint");
            }

            format = FormatOf(run);
            var pool = PoolOf(run);
            entries.AddRange(run.GetProperty("results").EnumerateArray().Where(IsPresent).Select(result => Entry(result, pool)));
        }

        return (new Baseline([.. entries]), format);
    }

    private static BaselineFormat FormatOf(JsonElement run) => Own(run) is { } own
        ? own.GetProperty("profile").GetString() == "azdo" ? BaselineFormat.SarifAzure : BaselineFormat.SarifFull
        : BaselineFormat.SarifGitHub;

    private static string? PoolOf(JsonElement run)
    {
        if (Own(run) is { } own)
        {
            return own.TryGetProperty("pool", out var pool) ? pool.GetProperty("id").GetString() : null;
        }

        var id = run.GetProperty("automationDetails").GetProperty("id").GetString()!.Split('/');
        return id is ["xenlint", { Length: > 0 } encoded, ""] ? Uri.UnescapeDataString(encoded) : null;
    }

    private static JsonElement? Own(JsonElement run) =>
        run.TryGetProperty("properties", out var properties) && properties.TryGetProperty("xenlint", out var own) ? own : null;

    /// <summary>A report that was compared with a baseline itself also tells of what was gone then.</summary>
    private static bool IsPresent(JsonElement result) =>
        !result.TryGetProperty("baselineState", out var state) || state.GetString() != "absent";

    private static BaselineEntry Entry(JsonElement result, string? pool)
    {
        var location = result.GetProperty("locations")[0];
        return new BaselineEntry(
            result.GetProperty("ruleId").GetString()!,
            BaselineReader.Fingerprint(result.GetProperty("partialFingerprints").GetProperty(ResultWriter.IdentityName).GetString()),
            BaselineReader.Severity(result.GetProperty("level").GetString()),
            result.GetProperty("message").GetProperty("text").GetString()!)
        {
            Pool = pool,
            Class = result.TryGetProperty("properties", out var properties) ? properties.GetProperty("objectClass").GetString() : null,
            Name = location.TryGetProperty("logicalLocations", out var logical) ? logical[0].GetProperty("name").GetString() : null,
            IsWaived = result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0,
            Place = PlaceOf(location.GetProperty("physicalLocation")),
        };
    }

    private static BaselinePlace PlaceOf(JsonElement physical)
    {
        var region = physical.GetProperty("region");
        return new(
            physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!,
            IsUri: true,
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            region.GetProperty("endLine").GetInt32(),
            region.GetProperty("endColumn").GetInt32());
    }
}
