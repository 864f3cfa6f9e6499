using System.Text.Json;
using System.Text.Json.Nodes;
using XenLint.Redaction;

namespace XenLint.Cli;

/// <summary>
/// The file that tells what labels stand for: <c>schemas/xenlint-map.schema.json</c>. It holds everything that redaction takes out, so it is for its owner
/// alone. Pools that a run does not touch stay in it.
/// </summary>
internal static class MapFile
{
    private const string Format = "xenlint-map/1";

    private static readonly JsonSerializerOptions Style = new(JsonSerializerOptions.Default) { WriteIndented = true, NewLine = "\n", Encoder = JsonStyle.Indented.Encoder };

    /// <summary>Writes the map.</summary>
    /// <exception cref="UsageException">It cannot be written, or the file is something else.</exception>
    public static void Write(RedactionMap map, string path, string shown)
    {
        try
        {
            var pools = File.Exists(path) ? PoolsOf(path, shown) : [];
            foreach (var pool in map.Pools)
            {
                pools[pool.Uuid ?? pool.Id] = PoolOf(pool, map.Level);
            }

            PrivateFolder.Prepare(path);
            var root = new JsonObject
            {
                ["schema"] = Format,
                ["inputs"] = ValuesOf(map.Run),
                ["pools"] = new JsonArray([.. pools.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)]),
            };
            WholeFile.Replace(path, root.ToJsonString(Style) + "\n", isPrivate: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--redact-map '{shown}': it cannot be written: {problem.Message}");
        }
    }

    private static Dictionary<string, JsonObject> PoolsOf(string path, string shown)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) is JsonObject root && (string?)root["schema"] == Format && root["pools"] is JsonArray pools
                ? pools.Select(pool => pool is JsonObject ? pool.DeepClone().AsObject() : throw NoMap())
                    .ToDictionary(pool => (string?)pool["uuid"] ?? (string?)pool["id"] ?? throw NoMap(), StringComparer.Ordinal)
                : throw NoMap();
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or ArgumentException)
        {
            throw NoMap();
        }

        UsageException NoMap() => new($"--redact-map '{shown}': it is no map of XenLint, and would be overwritten. Move it away, or name another file.");
    }

    private static JsonObject PoolOf(RedactedPool pool, RedactionLevel level) => new()
    {
        ["uuid"] = pool.Uuid,
        ["id"] = pool.Id,
        ["level"] = level.ToString().ToLowerInvariant(),
        ["values"] = ValuesOf(pool.Values),
    };

    private static JsonArray ValuesOf(IEnumerable<RedactedValue> values) => new(
    [
        .. values.Select(value => new JsonObject { ["label"] = value.Label, ["kind"] = value.Kind, ["value"] = value.Value }),
    ]);
}
