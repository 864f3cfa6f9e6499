using System.Text.Json;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>
/// The files that a run read, archives before what lies inside them. Results point into it by index, because the path of an archive
/// member says nothing to a reader that knows only files.
/// </summary>
internal sealed class ArtifactTable
{
    private readonly List<Artifact> artifacts = [];
    private readonly Dictionary<string, int> indexOf = new(StringComparer.Ordinal);
    private readonly ArtifactUris uris;

    private ArtifactTable(ArtifactUris uris) => this.uris = uris;

    public static ArtifactTable Of(SarifRun run, ArtifactUris uris)
    {
        var files = new HashSet<ReportedFile>();
        if (run.Pool is { } pool)
        {
            files.Add(pool.Database);
        }

        foreach (var finding in run.Results.Concat(run.ToolFindings))
        {
            if (finding.At is { } at)
            {
                files.Add(at.File);
            }

            foreach (var related in finding.Related)
            {
                files.Add(related.At.File);
            }

            if (finding.Waiver is { Place: { IsNowhere: false, File: var waivers } })
            {
                files.Add(waivers.Reported);
            }
        }

        var table = new ArtifactTable(uris);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            table.Add(file, isDatabase: file.Path == run.Pool?.Database.Path);
        }

        return table;
    }

    public int IndexOf(ReportedFile file) => indexOf[file.Path];

    public void Write(Utf8JsonWriter json)
    {
        if (artifacts.Count == 0)
        {
            return;
        }

        json.WriteStartArray("artifacts");
        foreach (var artifact in artifacts)
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            json.WriteString("uri", artifact.Uri);
            json.WriteEndObject();
            if (artifact.Parent is { } parent)
            {
                json.WriteNumber("parentIndex", parent);
            }

            json.WriteStartArray("roles");
            json.WriteStringValue("analysisTarget");
            json.WriteEndArray();
            if (artifact.File is { } file)
            {
                json.WriteNumber("length", file.Length);
            }

            json.WriteString("mimeType", artifact.MimeType);
            if (artifact.File is { } content)
            {
                json.WriteString("encoding", "utf-8");
                json.WriteStartObject("hashes");
                json.WriteString("sha-256", content.Digest);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Add(ReportedFile file, bool isDatabase)
    {
        var parts = ArtifactUris.Parts(file.Path);
        int? parent = null;
        var path = "";
        for (var depth = 0; depth < parts.Length; depth++)
        {
            path = depth == 0 ? parts[0] : $"{path}!/{parts[depth]}";
            var isInnermost = depth == parts.Length - 1;
            if (!indexOf.TryGetValue(path, out var index))
            {
                index = artifacts.Count;
                indexOf.Add(path, index);
                artifacts.Add(new Artifact(
                    depth == 0 ? uris.Of(path) : ArtifactUris.Encode(parts[depth]),
                    isInnermost && file is { IsPiece: false, IsRewritten: false } ? file : null,
                    parent,
                    isInnermost ? isDatabase ? "text/xml" : "text/plain" : ArchiveType(parts[depth])));
            }

            parent = index;
        }
    }

    private static string ArchiveType(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".zip" => "application/zip",
        ".gz" or ".tgz" => "application/gzip",
        ".bz2" or ".tbz" => "application/x-bzip2",
        ".tar" => "application/x-tar",
        _ => "application/octet-stream",
    };

    private sealed record Artifact(string Uri, ReportedFile? File, int? Parent, string MimeType);
}
