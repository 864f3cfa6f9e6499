using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using XenLint.Testing;

namespace XenLint.Evidence;

/// <summary>
/// The independent decoder of dumps that stands outside the repository, written in Python. Machines that lack it or Python have no
/// oracle; the tests that ask it then have nothing to compare with.
/// </summary>
internal static class Oracle
{
    private static readonly Lazy<bool> HasPython = new(() => Run("--version") is not null);

    /// <summary>True when this machine has the oracle.</summary>
    public static bool IsThere => Script is not null && File.Exists(Script) && HasPython.Value;

    private static string? Script => RepositoryFolder.Shared is { } shared ? Path.Combine(shared, "tools", "xapidb_oracle.py") : null;

    /// <summary>What the oracle reads of a dump.</summary>
    public static OracleReading Read(string dump)
    {
        using var answer = JsonDocument.Parse(Run(Script!, dump) ?? throw new InvalidOperationException($"The oracle cannot read {dump}."));
        var tables = answer.RootElement.GetProperty("tables").EnumerateObject().ToDictionary(
            table => table.Name,
            table => table.Value.EnumerateObject().ToDictionary(row => row.Name, row => Texts(row.Value), StringComparer.Ordinal),
            StringComparer.Ordinal);
        return new OracleReading(Texts(answer.RootElement.GetProperty("manifest")), tables);
    }

    private static Dictionary<string, string> Texts(JsonElement json) =>
        json.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString()!, StringComparer.Ordinal);

    private static string? Run(params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}

/// <summary>What the oracle read.</summary>
/// <param name="Manifest">The manifest's pairs.</param>
/// <param name="Tables">Decoded columns by table and reference.</param>
internal sealed record OracleReading(
    IReadOnlyDictionary<string, string> Manifest, IReadOnlyDictionary<string, Dictionary<string, Dictionary<string, string>>> Tables);
