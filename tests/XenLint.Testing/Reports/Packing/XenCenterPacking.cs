using System.Globalization;
using System.Text;

namespace XenLint.Testing;

/// <summary>XenCenter's archive of several hosts' reports.</summary>
internal static class XenCenterPacking
{
    /// <summary>XenCenter cuts the names of hosts to this length.</summary>
    private const int MostOfHostName = 20;

    private static readonly string[] Reserved = ["CON", "PRN", "AUX", "NUL"];

    /// <summary>Packs the reports.</summary>
    /// <param name="reports">The reports, the coordinator's first.</param>
    /// <param name="areUnpacked">True for folders, false for the tar archives as they came from the hosts.</param>
    public static PackedFile Pack(IReadOnlyList<StatusReport> reports, bool areUnpacked)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"{reports[0].TakenAt.AddMinutes(1):yyyy-MM-dd-HH-mm-ss}");
        List<(string Name, byte[] Content)> files =
        [
            ($"{time}-XenCenter.log", Text("\uFEFF2026-11-01 06:00:59,000 INFO  XenAdmin.Program [Main] - Application version of new settings 2025.4.1.8\r\n")),
            ($"{time}-Coordinators.txt", Text(string.Concat(reports.Select((report, index) => report.Pool is { } pool
                ? $"Server '{report.Host}' is a {(index == 0 ? "coordinator" : "supporter")} of pool '{pool}'\r\n"
                : $"Server '{report.Host}' is a stand alone server\r\n")))),
            ($"{time}-Metadata.json", Text("{\"System\": {\"Version\": \"2025.4.1.8\"}, \"Settings\": {}, \"Infrastructure\": {\"TotalConnections\": 1, \"Connected\": 1}, \"Plugins\": []}")),
        ];
        foreach (var report in reports)
        {
            var folder = $"{time}-bugtool-{FolderName(report.Host)}";
            files.AddRange(areUnpacked
                ? Unpacked(folder, report)
                : [($"{folder}.tar", TarPacking.Pack(report, TarDialect.Gnu))]);
        }

        return new($"status-report-{time}.zip", ZipPacking.Folders(files));
    }

    /// <summary>What XenCenter makes of a host's name.</summary>
    public static string FolderName(string host)
    {
        var safe = Part(host);
        return safe[..Math.Min(MostOfHostName, safe.Length)];
    }

    private static IEnumerable<(string Name, byte[] Content)> Unpacked(string folder, StatusReport report)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in report.Members)
        {
            var path = string.Join('/', $"{folder}/{report.Name}/{member.Path}".Split('/').Select(Part));
            var free = path;
            for (var number = 1; !taken.Add(free); number++)
            {
                free = string.Create(CultureInfo.InvariantCulture, $"{path} ({number})");
            }

            yield return (free, member.Content);
        }
    }

    /// <summary>One part of a path as Windows allows it.</summary>
    private static string Part(string name)
    {
        var safe = new StringBuilder();
        foreach (var letter in name.Trim())
        {
            safe.Append(letter is < ' ' or > '~' or '<' or '>' or ':' or '"' or '/' or '\\' or '|' or '?' or '*' ? '_' : letter);
        }

        if (safe.Length == 0 || safe[^1] == '.')
        {
            safe.Length = Math.Max(0, safe.Length - 1);
            safe.Append('_');
        }

        var text = safe.ToString();
        var stem = text.Split('.')[0];
        var isDevice = Reserved.Contains(stem, StringComparer.OrdinalIgnoreCase)
            || (stem.Length == 4 && stem[3] is >= '1' and <= '9' && (stem.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)));
        return isDevice ? $"_{text}" : text;
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
