using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace XenLint.Evidence;

/// <summary>
/// The file <c>capture.json</c> of an extract: which files belong together, and what was known of the input that they no longer show. Its schema is
/// <c>schemas/xenlint-capture.schema.json</c>.
/// </summary>
public sealed record CaptureMarker
{
    /// <summary>The file's name.</summary>
    public const string FileName = "capture.json";

    /// <summary>The name and version of the format.</summary>
    public const string Format = "xenlint-capture/1";

    /// <summary>No real one is as large.</summary>
    private const int MostBytes = 64 << 20;

    private static readonly CaptureMarkerJson Json = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 16,
    });

    /// <summary><see cref="Format"/>.</summary>
    public required string Schema { get; init; }

    /// <summary>The pool's uuid; null when the database does not tell.</summary>
    public string? Pool { get; init; }

    /// <summary>The database; null when the reports had none that could be read.</summary>
    public MarkedDatabase? Database { get; init; }

    /// <summary>The hosts with a status report, in the order of their folders.</summary>
    public IReadOnlyList<MarkedHost> Hosts { get; init; } = [];

    /// <summary>What logs were searched for: each signature's id with a hash of what it looks like.</summary>
    public SortedDictionary<string, string> Signatures { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Every file of the extract, this one included, forward slashes.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Reads the file.</summary>
    /// <returns>Null when it is another program's.</returns>
    /// <exception cref="JsonException">It is ours, and cannot be understood.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static CaptureMarker? Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (stream.Length > MostBytes)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf("xenlint-capture/"u8) < 0 ? null
            : JsonSerializer.Deserialize(bytes, Json.CaptureMarker) is { Schema: Format } marker && marker.IsComplete ? marker
            : throw new JsonException($"it is not of the format {Format}");
    }

    /// <summary>Writes the file.</summary>
    public void Write(Stream output)
    {
        JsonSerializer.Serialize(output, this, Json.CaptureMarker);
        output.WriteByte((byte)'\n');
    }

    /// <summary>False when a list holds <c>null</c>, which JSON allows everywhere.</summary>
    private bool IsComplete =>
        Files is not null && Hosts is not null && Signatures is not null && !Files.Contains(null!) && !Hosts.Any(host => host is not { IsComplete: true });
}

/// <summary>What is known of the database beside what it says itself.</summary>
/// <param name="Host">The folder of the host whose report it came in; null for a bare dump.</param>
/// <param name="Day">The day on which metrics were last written; null when nothing tells.</param>
/// <param name="Loss">What was wrong with the file that it was taken from; null when nothing was.</param>
public sealed record MarkedDatabase(string? Host, DateOnly? Day, MarkedLoss? Loss);

/// <summary>An input that was not read whole.</summary>
/// <param name="Status">How the reading ended.</param>
/// <param name="Reason">Why, without names of files.</param>
public sealed record MarkedLoss(Model.ReadStatus Status, string Reason);

[JsonSourceGenerationOptions(UseStringEnumConverter = true, RespectNullableAnnotations = false)]
[JsonSerializable(typeof(CaptureMarker))]
internal sealed partial class CaptureMarkerJson : JsonSerializerContext;
